// The list of what has not left the station: headings with their entries, one of which is chosen.
#pragma once

#include "client/ui/cards/card_list.h"
#include "client/ui/cards/card_rows.h"
#include "client/ui/controls/row_model.h"

namespace okno::client::ui {

/// A row whose note is empty is a heading: nobody chooses it.
class UnsentModel : public RowModel<CardRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] QString spoken(const CardRow& row) const override;
};

class UnsentDelegate : public CardDelegate {
    Q_OBJECT

public:
    using CardDelegate::CardDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class UnsentList : public RowList {
    Q_OBJECT

public:
    explicit UnsentList(const Theme& theme, QWidget* parent = nullptr);

    /// The chosen entry stays chosen while it is there; otherwise the one in its place.
    void setRows(const QList<CardRow>& rows);
    [[nodiscard]] QString currentKey() const;

Q_SIGNALS:
    /// Empty when the list has no entry.
    void entryChosen(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void chooseNear(int row);

    UnsentModel* m_model;
};

} // namespace okno::client::ui
