// A list model over rows that are values with a `key`. New rows replace the old ones in place where
// the keys are the same, so that a selection and the place on the screen survive.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <algorithm>

namespace okno::client::ui {

/// `Qt::UserRole` gives the whole row.
template <typename Row> class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<Row>& rows) {
        if (!sameKeys(rows)) {
            replaceRows(rows);
            return;
        }
        for (int i = 0; i < rows.size(); ++i) {
            if (m_rows.at(i) == rows.at(i))
                continue;
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowOf(const QString& key) const {
        const auto found
            = std::ranges::find_if(m_rows, [&key](const Row& row) { return row.key == key; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const auto& row = m_rows.at(index.row());
        if (role == Qt::UserRole)
            return QVariant::fromValue(row);
        return role == Qt::AccessibleTextRole || role == Qt::DisplayRole ? QVariant(spoken(row))
                                                                         : QVariant();
    }

protected:
    /// The row in words, for a screen reader and for typing to find it.
    [[nodiscard]] virtual QString spoken(const Row& row) const = 0;

private:
    [[nodiscard]] bool sameKeys(const QList<Row>& rows) const {
        return std::ranges::equal(
            m_rows, rows, [](const Row& a, const Row& b) { return a.key == b.key; });
    }

    /// Rows that are only added at the end, as a scanner does, move nothing.
    void replaceRows(const QList<Row>& rows) {
        const auto kept = static_cast<int>(m_rows.size());
        const bool grows = kept < rows.size()
            && std::equal(m_rows.begin(), m_rows.end(), rows.begin(),
                [](const Row& a, const Row& b) { return a.key == b.key; });
        if (!grows) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        setRows(rows.first(kept));
        beginInsertRows({}, kept, static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }

    QList<Row> m_rows;
};

} // namespace okno::client::ui
