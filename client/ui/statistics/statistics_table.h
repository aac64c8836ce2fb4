// The report as a table: the header names what belongs together, the cursor goes from cell to cell,
// and the rows sort by the column that the cursor is in or the mouse has pressed.
#pragma once

#include "client/ui/statistics/statistics_model.h"

#include <QHeaderView>
#include <QTableView>

namespace okno::client::ui {

/// Two lines: the group over its columns, and each column's own title.
class FigureHeader : public QHeaderView {
    Q_OBJECT

public:
    FigureHeader(const Theme& theme, const StatisticsModel& model, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QRect groupRect(const QRect& rect, int section) const;

    const Theme& m_theme;
    const StatisticsModel& m_model;
};

class StatisticsTable : public QTableView {
    Q_OBJECT

public:
    StatisticsTable(const Theme& theme, StatisticsModel& model, QWidget* parent = nullptr);

    /// By the column with the cursor; the greatest first, and the other way round the next time.
    void sortByCurrent();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitNames();

    const Theme& m_theme;
    FigureHeader* m_header;
};

} // namespace okno::client::ui
