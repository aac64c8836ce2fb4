// A list of cards as the eye and the arrow keys go through it: number, service and applicant, and
// how the term stands. It keeps the chosen card chosen while the list changes around it.
#pragma once

#include "client/ui/cards/card_list_model.h"
#include "client/ui/controls/row_list.h"

namespace okno::client::ui {

class CardDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(const Theme& theme);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

class CardList : public RowList {
    Q_OBJECT

public:
    CardList(const Theme& theme, const store::Reader& reader, QWidget* parent = nullptr);

    void setWording(CardListModel::Wording wording);
    /// Shows another list; its first card becomes the chosen one.
    void setFilter(const store::CardFilter& filter);
    void refresh();
    [[nodiscard]] QString currentKey() const { return m_key; }
    [[nodiscard]] const CardListModel& cards() const { return *m_model; }

Q_SIGNALS:
    /// Empty when there is none.
    void cardChosen(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void choose(int row);

    CardListModel* m_model;
    QString m_key;
    bool m_refreshing = false;
};

} // namespace okno::client::ui
