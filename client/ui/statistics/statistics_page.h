// How the queue has gone: figures of a period by service, window, specialist, hour, ... as tiles, a
// chart and a table, which can be saved. For whoever answers for the hall. GUI thread; whatever
// takes long is done elsewhere, and today's report follows what happens in the hall.
#pragma once

#include "client/desk/statistics_desk.h"
#include "client/ui/shell/page.h"
#include "client/ui/statistics/row_names.h"
#include "client/ui/theme.h"
#include "common/basics/clock.h"

class QAction;
class QTimer;

namespace okno::client::ui {

class BarChart;
class FigureTiles;
class InlinePanel;
class Panel;
class ReportBar;
class StatisticsModel;
class StatisticsTable;
struct NamedFigures;

class StatisticsPage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::StatisticsDesk& desk;
        const Clock& clock;
    };

    StatisticsPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    /// What the table shows, as a file.
    void save(tables::Format format, const QString& path);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

protected:
    /// Where there is no room for both, the table is there and the chart is not.
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void connectParts();
    void read();
    void count();
    void show(const domain::Statistics& statistics, domain::Grouping grouping);
    void showChart();
    void tellBusy(bool busy);
    void refuse(const Error& error);
    void browse(tables::Format format);
    [[nodiscard]] QString reportTitle() const;
    [[nodiscard]] QString periodText() const;

    const Theme& m_theme;
    Parts m_parts;
    RowNames m_names;
    ReportBar* m_bar;
    InlinePanel* m_notice;
    FigureTiles* m_tiles;
    Panel* m_chartPanel;
    BarChart* m_chart;
    Panel* m_tablePanel;
    StatisticsModel* m_model;
    StatisticsTable* m_table;
    QTimer* m_later;
    QAction* m_refresh = nullptr;
    QAction* m_group = nullptr;
    QAction* m_sort = nullptr;
    QAction* m_csv = nullptr;
    QAction* m_xlsx = nullptr;
    domain::Period m_period{};
    domain::Grouping m_grouping{};
    std::vector<std::chrono::minutes> m_limits; // of the visits that are shown
    desk::StatisticsDesk::Visits m_visits;
    Instant m_readAt;
};

} // namespace okno::client::ui
