#include "client/ui/cards/card_list_model.h"

#include "client/store/reader.h"

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr int rowsPerPage = 100;
constexpr int pagesKept = 50;

} // namespace

CardListModel::CardListModel(const store::Reader& reader, QObject* parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_pages(pagesKept) { }

void CardListModel::setWording(Wording wording) {
    m_wording = std::move(wording);
    m_pages.clear();
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

void CardListModel::setFilter(const store::CardFilter& filter) {
    beginResetModel();
    m_filter = filter;
    m_pages.clear();
    m_count = m_reader.countCards(filter);
    endResetModel();
}

void CardListModel::refresh() {
    const int count = m_reader.countCards(m_filter);
    m_pages.clear();
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

int CardListModel::rowOf(const QString& key, int near) const {
    const int around = std::max(near, 0) / rowsPerPage;
    for (const int number : {around, around - 1, around + 1}) {
        if (number < 0 || number * rowsPerPage >= m_count)
            continue;
        const RowsOfPage& rows = page(number);
        const auto found = std::ranges::find(rows, key, &CardRow::key);
        if (found != rows.end())
            return number * rowsPerPage + static_cast<int>(found - rows.begin());
    }
    return -1;
}

int CardListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

QVariant CardListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowsOfPage& rows = page(index.row() / rowsPerPage);
    const auto place = static_cast<std::size_t>(index.row() % rowsPerPage);
    // Another thread may have shortened the list since it was counted.
    const CardRow row = place < rows.size() ? rows[place] : CardRow();
    if (role == Qt::UserRole)
        return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringList{row.number, row.note, row.chip}.join(QStringLiteral(", "));
    return {};
}

const CardListModel::RowsOfPage& CardListModel::page(int number) const {
    if (const RowsOfPage* known = m_pages.object(number))
        return *known;
    auto* rows = new RowsOfPage;
    if (m_wording)
        for (const auto& card : m_reader.cards(m_filter, number * rowsPerPage, rowsPerPage))
            rows->push_back(m_wording(card));
    m_pages.insert(number, rows);
    return *rows;
}

} // namespace okno::client::ui
