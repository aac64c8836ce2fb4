#include "client/ui/statistics/statistics_page.h"

#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"
#include "client/ui/joined.h"
#include "client/ui/statistics/bar_chart.h"
#include "client/ui/statistics/figure_tiles.h"
#include "client/ui/statistics/report_bar.h"
#include "client/ui/statistics/statistics_table.h"
#include "common/domain/scope.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

namespace {

using domain::Grouping;
using tables::Format;

// Today's report is read anew so long after the hall has changed; a year's only when asked.
constexpr std::chrono::seconds followsAfter(2);
constexpr int heightForBoth = 680;

} // namespace

StatisticsPage::StatisticsPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_names(parts.store.reader())
    , m_bar(new ReportBar(theme))
    , m_notice(new InlinePanel(theme, QStringLiteral("statisticsNotice")))
    , m_tiles(new FigureTiles(theme))
    , m_chartPanel(new Panel(theme))
    , m_chart(new BarChart(theme))
    , m_tablePanel(new Panel(theme))
    , m_model(new StatisticsModel(theme, this))
    , m_table(new StatisticsTable(theme, *m_model))
    , m_later(new QTimer(this)) {
    makeActions();
    m_chartPanel->setHeader({}, {});
    m_chartPanel->addContent(m_chart, 1);
    m_tablePanel->setHeader({}, {});
    m_tablePanel->addContent(m_table, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_tiles);
    column->addWidget(m_chartPanel, 4);
    column->addWidget(m_tablePanel, 6);
    connectParts();
}

void StatisticsPage::makeActions() {
    m_refresh
        = makeAction("refreshStatisticsAction", tr("Count again"), Qt::Key_F5, [this] { read(); });
    m_group = makeAction(
        "groupRowsAction", tr("Choose the rows"), Qt::Key_F2, [this] { m_bar->focusGrouping(); });
    m_sort = makeAction("sortRowsAction", tr("Sort by this column"), Qt::Key_F6,
        [this] { m_table->sortByCurrent(); });
    m_csv = makeAction(
        "saveCsvAction", tr("Save as CSV…"), Qt::Key_F8, [this] { browse(Format::csv); });
    m_xlsx = makeAction(
        "saveXlsxAction", tr("Save for Excel…"), Qt::Key_F7, [this] { browse(Format::xlsx); });
}

void StatisticsPage::connectParts() {
    m_later->setSingleShot(true);
    m_later->setInterval(followsAfter);
    connect(m_later, &QTimer::timeout, this, &StatisticsPage::read);
    connect(&m_parts.store, &store::Store::recordsChanged, this, [this] {
        if (isVisible() && m_bar->isToday() && !m_later->isActive())
            m_later->start();
    });
    connect(m_bar, &ReportBar::periodChanged, this, &StatisticsPage::read);
    connect(m_bar, &ReportBar::groupingChanged, this, &StatisticsPage::count);
    connect(m_bar, &ReportBar::measureChanged, this, &StatisticsPage::showChart);
    // The chart stands in the order of the table.
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &StatisticsPage::showChart);
}

PageActions StatisticsPage::actions() const {
    return {{m_refresh, m_group, m_sort}, {m_csv, m_xlsx}};
}

void StatisticsPage::activate() {
    read();
    m_table->setFocus();
}

void StatisticsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_chartPanel->setVisible(height() >= m_theme.scaled(heightForBoth));
}

void StatisticsPage::read() {
    m_bar->setToday(m_parts.store.reader().zone().toLocal(m_parts.clock.now()).date);
    const auto period = m_bar->period();
    if (!period)
        return;
    m_period = *period;
    tellBusy(true);
    whenDone(m_parts.desk.read(m_period), this,
        [this, asked = m_period](const Result<desk::StatisticsDesk::Visits>& visits) {
            if (asked != m_period)
                return;
            if (!visits)
                return refuse(visits.error());
            m_visits = *visits;
            m_readAt = m_parts.clock.now();
            count();
        });
}

void StatisticsPage::count() {
    if (!m_visits)
        return;
    const Grouping grouping = m_bar->grouping();
    whenDone(desk::StatisticsDesk::count(m_visits, m_period, grouping), this,
        [this, grouping, of = m_visits](const domain::Statistics& statistics) {
            if (of == m_visits && grouping == m_bar->grouping())
                show(statistics, grouping);
        });
}

void StatisticsPage::show(const domain::Statistics& statistics, Grouping grouping) {
    m_grouping = grouping;
    m_limits = statistics.limits;
    QList<NamedFigures> rows;
    for (const domain::FiguresOf& row : statistics.rows)
        rows
            += {m_names.name(grouping, row.key), m_names.shortName(grouping, row.key), row.figures};
    m_tiles->setFigures(statistics.total);
    const QModelIndex before = m_table->currentIndex();
    m_model->setRows(rows, statistics.total);
    m_table->setCurrentIndex(
        m_model->index(std::max(before.row(), 0), std::max(before.column(), 0)));
    tellBusy(false);
    showChart();
}

void StatisticsPage::showChart() {
    const Measure measure = m_bar->measure();
    ChartContent content{{}, {}, measure != Measure::visits};
    for (const NamedFigures& row : m_model->rows()) {
        const domain::Figures& of = row.figures;
        const domain::Times& times = measure == Measure::waiting ? of.waiting : of.service;
        const auto front = content.isTime ? times.median.count() : of.visits;
        const auto back = content.isTime ? times.p90.count() : of.tickets;
        const QString words = content.isTime
            ? tr("%1: median %2, 90 of 100 within %3")
                  .arg(row.name, clockText(times.median), clockText(times.p90))
            : tr("%1: %2 served of %3").arg(row.name).arg(of.visits).arg(of.tickets);
        const bool isMeasured = !content.isTime || times.count > 0;
        content.bars
            += {row.shortName, isMeasured ? words : tr("%1: nobody was measured").arg(row.name),
                static_cast<double>(front), static_cast<double>(back), isMeasured};
    }
    if (measure == Measure::waiting)
        for (const std::chrono::minutes limit : m_limits)
            content.limits += {static_cast<double>(std::chrono::seconds(limit).count()),
                tr("limit %1 min").arg(limit.count())};
    m_chart->setContent(content);
    const QString what = measure == Measure::waiting ? tr("Waiting")
        : measure == Measure::service                ? tr("Service")
                                                     : tr("Visits");
    m_chartPanel->setHeader(joined({what, RowNames::title(m_grouping).toLower()}),
        content.isTime ? tr("lower part: median; whole bar: 90 of 100")
                       : tr("lower part: served; whole bar: all tickets"));
}

void StatisticsPage::tellBusy(bool busy) {
    m_tablePanel->setChip(busy ? tr("counting…") : QString(), ChipRole::accent);
    if (busy || !m_visits)
        return;
    const auto time = m_parts.store.reader().zone().toLocal(m_readAt).time;
    QString note = joined({periodText(), tr("as of %1").arg(printing::toText(time))});
    if (m_visits->visits.empty() && m_visits->consultations.empty())
        note = joined({periodText(), tr("no tickets in this period")});
    const LocalDate today = m_parts.store.reader().zone().toLocal(m_readAt).date;
    const LocalDate kept = addDays(today, -domain::daysOfTickets);
    if (m_period.from < kept)
        note = joined(
            {note, tr("this computer keeps tickets from %1 on").arg(printing::Words().date(kept))});
    m_tablePanel->setHeader(RowNames::title(m_grouping), note);
}

void StatisticsPage::refuse(const Error& error) {
    tellBusy(false);
    m_notice->setWords({}, errorText(error), InlinePanel::Tone::bad);
    m_notice->open();
}

QString StatisticsPage::periodText() const {
    const printing::Words words;
    if (m_period.from == m_period.until)
        return words.date(m_period.from);
    return tr("%1 to %2").arg(words.date(m_period.from), words.date(m_period.until));
}

QString StatisticsPage::reportTitle() const {
    return tr("Queue %1 %2 %3", "file name: from, until, grouping")
        .arg(QString::fromStdString(formatDate(m_period.from)),
            QString::fromStdString(formatDate(m_period.until)),
            RowNames::title(m_grouping).toLower());
}

void StatisticsPage::browse(Format format) {
    const QString ending = format == Format::csv ? QStringLiteral("csv") : QStringLiteral("xlsx");
    auto* dialog = new QFileDialog(this, tr("Save the report"),
        QDir::home().filePath(reportTitle() + QLatin1Char('.') + ending),
        tr("Tables (*.%1)").arg(ending));
    dialog->setObjectName(QStringLiteral("saveStatisticsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString& path) { save(format, path); });
    dialog->open();
}

void StatisticsPage::save(Format format, const QString& path) {
    tables::Table table = m_model->table(RowNames::title(m_grouping), RowNames::title(m_grouping));
    whenDone(desk::StatisticsDesk::save(std::move(table), format, path), this,
        [this, path](const Result<void>& saved) {
            if (saved)
                m_notice->setWords({}, tr("Saved: %1").arg(QDir::toNativeSeparators(path)),
                    InlinePanel::Tone::good);
            else
                m_notice->setWords({}, errorText(saved.error()), InlinePanel::Tone::bad);
            m_notice->open();
        });
}

} // namespace okno::client::ui
