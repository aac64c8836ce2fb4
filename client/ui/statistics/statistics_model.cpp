#include "client/ui/statistics/statistics_model.h"

#include <algorithm>

namespace okno::client::ui {

namespace {
const FigureColumn& columnAt(const std::vector<FigureColumn>& columns, int column) {
    return columns.at(static_cast<std::size_t>(column - 1)); // the names stand before them
}
} // namespace

StatisticsModel::StatisticsModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_theme(theme) { }

void StatisticsModel::setRows(const QList<NamedFigures>& rows, const domain::Figures& total) {
    beginResetModel();
    m_natural = rows;
    m_total = total;
    arrange();
    endResetModel();
}

void StatisticsModel::arrange() {
    m_rows = m_natural;
    const bool falling = m_order == Qt::DescendingOrder;
    if (m_column == 0) {
        if (falling)
            std::reverse(m_rows.begin(), m_rows.end());
        return;
    }
    const auto& column = columnAt(m_columns, m_column);
    const auto order = [&](const NamedFigures& row) { return cellOrder(column.cell(row.figures)); };
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [&](const NamedFigures& left, const NamedFigures& right) {
            return falling ? order(right) < order(left) : order(left) < order(right);
        });
}

void StatisticsModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    m_column = column;
    m_order = order;
    arrange();
    // The cursor stays where it is: who sorts wants to see what comes to the top.
    changePersistentIndexList(before, before);
    Q_EMIT layoutChanged();
}

tables::Cell StatisticsModel::cell(int row, int column) const {
    if (column == 0)
        return isTotal(row) ? tr("Total") : m_rows.at(row).name;
    return columnAt(m_columns, column).cell(isTotal(row) ? m_total : m_rows.at(row).figures);
}

tables::Table StatisticsModel::table(const QString& title, const QString& firstColumn) const {
    tables::Table table{title, {firstColumn}, {}};
    for (const FigureColumn& column : m_columns)
        table.columns += column.group.isEmpty()
            ? column.title
            : QStringLiteral("%1: %2").arg(column.group, column.title);
    for (int row = 0; row < rowCount(); ++row) {
        std::vector<tables::Cell> cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.push_back(cell(row, column));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString StatisticsModel::groupOf(int column) const {
    return column == 0 ? QString() : columnAt(m_columns, column).group;
}

int StatisticsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_natural.isEmpty() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int StatisticsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant StatisticsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(cell(index.row(), index.column()));
    case Qt::ToolTipRole:
        return index.column() == 0 ? QVariant(cellText(cell(index.row(), 0))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        return m_theme.font(14, isTotal(index.row()) ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return {};
    const FigureColumn& column = columnAt(m_columns, section);
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column.explanation;
    default:
        return {};
    }
}

} // namespace okno::client::ui
