// The lists of an executor, one above the other with their counts. Alt and the number chooses one.
#pragma once

#include "client/ui/controls/row_list.h"
#include "client/ui/controls/row_model.h"

namespace okno::client::ui {

struct CaseListRow {
    QString key; // "mine", ...
    QString title;
    int count = 0;

    bool operator==(const CaseListRow&) const = default;
};

class CaseListModel : public RowModel<CaseListRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const CaseListRow& row) const override;
};

class CaseListDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit CaseListDelegate(const Theme& theme);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

class CaseLists : public RowList {
    Q_OBJECT

public:
    explicit CaseLists(const Theme& theme, QWidget* parent = nullptr);

    /// Always the same lists; the counts change.
    void setLists(const QList<CaseListRow>& rows);
    [[nodiscard]] QString currentKey() const;
    void choose(int row);

Q_SIGNALS:
    void listChosen(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();

    const Theme& m_theme;
    CaseListModel* m_model;
};

} // namespace okno::client::ui

Q_DECLARE_METATYPE(okno::client::ui::CaseListRow)
