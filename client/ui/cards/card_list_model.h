// A list of cards of any length: it knows how many there are and reads only the pages that are
// looked at. GUI thread.
#pragma once

#include "client/store/card_list.h"
#include "client/ui/cards/card_rows.h"

#include <QAbstractListModel>
#include <QCache>

#include <functional>
#include <vector>

namespace okno::client::store {
class Reader;
}

namespace okno::client::ui {

class CardListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using Wording = std::function<CardRow(const store::CardSummary&)>;

    /// The reader outlives the model.
    explicit CardListModel(const store::Reader& reader, QObject* parent = nullptr);

    /// How a line is worded; every line is read anew.
    void setWording(Wording wording);
    void setFilter(const store::CardFilter& filter);
    /// The store has changed: what is shown is read anew, the rows stay where they are.
    void refresh();
    /// Where the card is now, looked for about `near`; -1 when it is not there.
    [[nodiscard]] int rowOf(const QString& key, int near) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::UserRole gives the CardRow.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    using RowsOfPage = std::vector<CardRow>;
    [[nodiscard]] const RowsOfPage& page(int number) const;

    const store::Reader& m_reader;
    Wording m_wording;
    store::CardFilter m_filter;
    int m_count = 0;
    mutable QCache<int, RowsOfPage> m_pages;
};

} // namespace okno::client::ui
