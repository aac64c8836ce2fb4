#include "client/ui/statistics/statistics_table.h"

#include <QPainter>

#include <algorithm>

namespace okno::client::ui {

namespace {
constexpr int figureRowHeight = 36;
constexpr int figureHeaderHeight = 46;
constexpr int cellPadding = 6;
constexpr int nameWidth = 225;
constexpr double headerPixels = 12.5;
} // namespace

FigureHeader::FigureHeader(const Theme& theme, const StatisticsModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_model(model) {
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize FigureHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), m_theme.scaled(figureHeaderHeight)};
}

QSize FigureHeader::sectionSizeFromContents(int section) const {
    const QString title = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const QFontMetrics metrics(m_theme.font(headerPixels, QFont::DemiBold)); // as the sorted one is
    return {metrics.horizontalAdvance(title) + m_theme.scaled(2 * cellPadding),
        m_theme.scaled(figureHeaderHeight)};
}

/// Where the whole group stands that the section belongs to.
QRect FigureHeader::groupRect(const QRect& rect, int section) const {
    int first = section;
    while (first > 0 && m_model.groupOf(first - 1) == m_model.groupOf(section))
        --first;
    int last = section;
    while (last + 1 < count() && m_model.groupOf(last + 1) == m_model.groupOf(section))
        ++last;
    const int shift = rect.left() - sectionPosition(section);
    const int left = sectionPosition(first) + shift;
    const int right = sectionPosition(last) + sectionSize(last) + shift;
    return {left, rect.top(), right - left, rect.height() / 2};
}

void FigureHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, m_theme.color(Role::panel));
    const QColor edge = m_theme.color(Role::line);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, edge);
    painter->setPen(m_theme.color(Role::soft));
    const int gap = m_theme.scaled(cellPadding);
    if (const QString group = m_model.groupOf(section); !group.isEmpty()) {
        const QRect whole = groupRect(rect, section).adjusted(gap, 0, -gap, 0);
        painter->setFont(m_theme.font(headerPixels, QFont::DemiBold));
        painter->drawText(whole, Qt::AlignCenter, group);
        painter->fillRect(whole.left(), whole.bottom(), whole.width(), 1, edge);
    }
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->setFont(m_theme.font(headerPixels, sorted ? QFont::DemiBold : QFont::Normal));
    if (sorted) {
        painter->setPen(m_theme.color(Role::accent));
        const bool falling = sortIndicatorOrder() == Qt::DescendingOrder;
        const int thick = m_theme.scaled(3);
        painter->fillRect(rect.left(), falling ? rect.bottom() - thick + 1 : rect.top(),
            rect.width(), thick, m_theme.color(Role::accent));
    }
    const QRect lower = rect.adjusted(gap, rect.height() / 2, -gap, -m_theme.scaled(3));
    painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter,
        m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    painter->restore();
}

StatisticsTable::StatisticsTable(const Theme& theme, StatisticsModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_header(new FigureHeader(theme, model, this)) {
    setObjectName(QStringLiteral("statisticsTable"));
    setAccessibleName(tr("Figures"));
    setProperty("role", QStringLiteral("figures"));
    setHorizontalHeader(m_header);
    setModel(&model);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    m_header->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&theme, &Theme::changed, this, &StatisticsTable::fit);
    connect(&model, &QAbstractItemModel::modelReset, this, &StatisticsTable::fit);
    fit();
}

void StatisticsTable::fit() {
    verticalHeader()->setDefaultSectionSize(m_theme.scaled(figureRowHeight));
    m_header->setMinimumSectionSize(m_theme.scaled(44));
    resizeColumnsToContents();
    fitNames();
}

/// Where the names have no room beside the figures, the figures are scrolled.
void StatisticsTable::fitNames() {
    int others = 0;
    for (int column = 1; column < m_header->count(); ++column)
        others += m_header->sectionSize(column);
    m_header->resizeSection(0, std::max(viewport()->width() - others, m_theme.scaled(nameWidth)));
}

void StatisticsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitNames();
}

void StatisticsTable::sortByCurrent() {
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const bool again = m_header->sortIndicatorSection() == column;
    const bool falling = again ? m_header->sortIndicatorOrder() == Qt::AscendingOrder : column > 0;
    sortByColumn(column, falling ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace okno::client::ui
