#include "client/ui/hall/hall_page.h"

#include "client/desk/when_done.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/two_line_list.h"
#include "client/ui/error_text.h"
#include "client/ui/hall/hall_tiles.h"
#include "client/ui/hall/window_list.h"
#include "client/ui/hall/window_panel.h"
#include "client/ui/reception/transfer_panel.h"
#include "client/ui/statistics/bar_chart.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::WindowMode;
using printing::toText;

namespace {

// Changes that come together, as at the end of an outage, are shown together.
constexpr std::chrono::milliseconds togetherWithin(50);
constexpr int heightForChart = 860;
constexpr int linesAtOnce = 4;
constexpr int flagsAtOnce = 2;
constexpr int secondsToUndo = 10;

} // namespace

HallPage::HallPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_names(parts.store.reader())
    , m_notice(new InlinePanel(theme, QStringLiteral("hallNotice")))
    , m_windowPanel(new WindowPanel(theme))
    , m_transferPanel(new TransferPanel(theme))
    , m_tiles(new HallTiles(theme))
    , m_windowsPanel(new Panel(theme))
    , m_windows(new WindowList(theme))
    , m_chartPanel(new Panel(theme))
    , m_chart(new BarChart(theme))
    , m_linesPanel(new Panel(theme))
    , m_lines(new FittedList(theme, QStringLiteral("hallLineList"), linesAtOnce))
    , m_peoplePanel(new Panel(theme))
    , m_people(new TwoLineList(theme, QStringLiteral("hallPersonList")))
    , m_flagsPanel(new Panel(theme))
    , m_flags(new FittedList(theme, QStringLiteral("hallFlagList"), flagsAtOnce))
    , m_second(new QTimer(this))
    , m_soon(new QTimer(this)) {
    makeActions();
    layOut();
    connectParts();
    fitActions();
}

void HallPage::makeActions() {
    m_switch = makeAction(
        "switchHallListAction", tr("Windows / people"), Qt::Key_F6, [this] { switchList(); });
    m_pause = makeAction(
        "pauseHallWindowAction", tr("Pause the window"), Qt::Key_F4, [this] { pauseOrOpen(); });
    m_close = makeAction(
        "closeHallWindowAction", tr("Close the window…"), Qt::Key_F8, [this] { askToClose(); });
    m_send = makeAction(
        "sendOnAction", tr("Send the visitor on…"), Qt::Key_F12, [this] { askToSendOn(); });
    m_moves = makeAction("hallMovesAction", tr("Tickets without a place"), Qt::Key_F9,
        [this] { Q_EMIT movesRequested(); });
}

PageActions HallPage::actions() const {
    return {{m_switch, m_pause, m_close}, {m_moves, m_send}};
}

void HallPage::layOut() {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(12);
    columns->addLayout(leftColumn(), 67);
    columns->addLayout(rightColumn(), 33);
}

QVBoxLayout* HallPage::leftColumn() {
    m_windowsPanel->setHeader(tr("Windows"), {});
    m_windowsPanel->addContent(new WindowHeader(m_theme, *m_windows));
    m_windowsPanel->addContent(m_windows, 1);
    m_chartPanel->setHeader(tr("Waiting by hour"), tr("lower part: median; whole bar: 90 of 100"));
    m_chartPanel->addContent(m_chart, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_tiles);
    for (InlinePanel* panel : {m_notice, static_cast<InlinePanel*>(m_windowPanel),
             static_cast<InlinePanel*>(m_transferPanel)})
        column->addWidget(panel);
    column->addWidget(m_windowsPanel, 5);
    column->addWidget(m_chartPanel, 3);
    return column;
}

QVBoxLayout* HallPage::rightColumn() {
    m_lines->setAccessibleName(tr("Lines of the queue"));
    m_linesPanel->setHeader(tr("Lines"), {});
    m_linesPanel->addContent(m_lines);
    m_people->setAccessibleName(tr("Visitors who wait or are still to come"));
    m_peoplePanel->setHeader(tr("People"), {});
    m_peoplePanel->addContent(m_people, 1);
    m_flags->setAccessibleName(tr("Tickets that somebody must see to"));
    m_flagsPanel->setHeader(tr("To be seen to"), {});
    m_flagsPanel->addContent(m_flags);
    m_flagsPanel->setVisible(false);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_linesPanel);
    column->addWidget(m_peoplePanel, 1);
    column->addWidget(m_flagsPanel);
    return column;
}

void HallPage::connectParts() {
    connect(m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_second->start(std::chrono::seconds(1));
    m_soon->setSingleShot(true);
    m_soon->setInterval(togetherWithin);
    connect(m_soon, &QTimer::timeout, this, &HallPage::followChange);
    connect(&m_parts.hall, &desk::HallDesk::changed, this, [this] {
        if (!m_soon->isActive())
            m_soon->start();
    });
    connect(&m_parts.store, &store::Store::recordsChanged, this,
        [this](const std::vector<domain::RecordKey>& keys) { m_names.forget(keys); });
    connect(m_windowPanel, &WindowPanel::confirmed, this, &HallPage::setMode);
    connect(m_transferPanel, &TransferPanel::confirmed, this, &HallPage::sendOn);
    connect(m_people, &QListView::activated, this, &HallPage::askToSendOn);
    for (RowList* list : {static_cast<RowList*>(m_windows), static_cast<RowList*>(m_people)})
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HallPage::fitActions);
}

void HallPage::activate() {
    m_parts.hall.follow();
    followChange();
    m_windows->setFocus(Qt::OtherFocusReason);
}

void HallPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_chartPanel->setVisible(height() >= m_theme.scaled(heightForChart));
}

void HallPage::followChange() {
    if (!isVisible())
        return;
    showFigures();
    refresh();
}

void HallPage::refresh() {
    const desk::HallDay* day = m_parts.hall.day();
    if (day == nullptr)
        return;
    const domain::Moment now = m_parts.hall.now();
    if (day->date() != now.local.date)
        return m_parts.hall.follow();
    const domain::HallView view = day->view(now);
    m_tiles->setView(view);
    showBreaches(view);
    m_windowsPanel->setHeader(tr("Windows"), windowsNote(view));
    m_windows->setRows(windowRows(view, now, m_names));
    m_lines->setRows(lineRows(view));
    m_peoplePanel->setHeader(tr("People"),
        tr("%1 here, %2 still to come").arg(view.waiting.size()).arg(view.ahead.size()));
    m_people->setRows(personRows(view, now, m_names));
    m_people->chooseFirst();
    m_flagsPanel->setVisible(!view.flagged.empty());
    m_flags->setRows(flagRows(view));
    fitActions();
}

/// Of the visits that are over: they change with the records, not with the clock.
void HallPage::showFigures() {
    const desk::HallDay* day = m_parts.hall.day();
    if (day == nullptr)
        return;
    domain::VisitReading reading(day->office(), m_parts.store.reader().zone());
    std::vector<domain::Visit> visits;
    visits.reserve(day->tickets().size());
    for (const domain::Ticket& ticket : day->tickets())
        visits.push_back(reading.visitOf(ticket));
    const auto byHour
        = domain::statisticsOf(visits, {day->date(), day->date()}, domain::Grouping::hour);
    m_tiles->setFigures(byHour.total);
    showChart(byHour);
}

void HallPage::showChart(const domain::Statistics& byHour) {
    ChartContent content{{}, {}, true};
    for (const domain::FiguresOf& row : byHour.rows) {
        const domain::Times& times = row.figures.waiting;
        content.bars += {toText(row.key), tr("from %1:00").arg(toText(row.key)),
            static_cast<double>(times.median.count()), static_cast<double>(times.p90.count()),
            times.count > 0};
    }
    for (const std::chrono::minutes limit : byHour.limits)
        content.limits += {static_cast<double>(std::chrono::seconds(limit).count()),
            tr("limit %1 min").arg(limit.count())};
    m_chart->setContent(content);
}

void HallPage::showBreaches(const domain::HallView& view) {
    if (view.breaches.empty())
        return m_tiles->setBreaches(0, {}, {});
    const domain::LineView* worst = nullptr;
    for (const domain::LineView& line : view.lines)
        if (worst == nullptr || line.breaches > worst->breaches)
            worst = &line;
    const auto begins = m_parts.store.reader().zone().toLocal(view.breaches.front().at).time;
    m_tiles->setBreaches(static_cast<int>(view.breaches.size()),
        worst == nullptr ? QString() : toText(worst->line->letter), toText(begins));
}

void HallPage::fitActions() {
    const desk::HallDay* day = m_parts.hall.day();
    const QString window = m_windows->current();
    const WindowMode mode = day == nullptr ? WindowMode::open : day->modeOf(window.toStdString());
    const bool isKnown = day != nullptr && !window.isEmpty();
    m_pause->setEnabled(isKnown);
    m_pause->setText(mode == WindowMode::open ? tr("Pause window %1").arg(window)
                                              : tr("Open window %1").arg(window));
    m_close->setEnabled(isKnown && mode != WindowMode::closed);
    m_close->setText(tr("Close window %1…").arg(window));
    m_send->setEnabled(!m_people->current().isEmpty());
}

void HallPage::switchList() {
    if (m_people->hasFocus())
        m_windows->setFocus(Qt::ShortcutFocusReason);
    else
        m_people->setFocus(Qt::ShortcutFocusReason);
}

void HallPage::pauseOrOpen() {
    const desk::HallDay* day = m_parts.hall.day();
    const QString window = m_windows->current();
    if (day == nullptr || window.isEmpty())
        return;
    m_transferPanel->dismiss();
    if (day->modeOf(window.toStdString()) == WindowMode::open)
        m_windowPanel->askToPause(window);
    else
        setMode(window, WindowMode::open, {});
}

void HallPage::askToClose() {
    const desk::HallDay* day = m_parts.hall.day();
    const QString window = m_windows->current();
    if (day == nullptr || window.isEmpty())
        return;
    m_transferPanel->dismiss();
    m_windowPanel->askToClose(
        window, day->touchedByClosing(window.toStdString(), m_parts.hall.now()));
}

void HallPage::setMode(const QString& window, WindowMode mode, const QString& reason) {
    const auto before = m_parts.store.reader().windowStatus(window.toStdString());
    whenDone(m_parts.tickets.setWindowState(window.toStdString(), mode, reason.toStdString()), this,
        [this, window, mode, before](const Result<domain::WindowStatus>& result) {
            if (!result)
                return tell(errorText(result.error()), false);
            const QString done = mode == WindowMode::open ? tr("Window %1 is open.")
                : mode == WindowMode::paused              ? tr("Window %1 is paused.")
                                                          : tr("Window %1 is closed for today.");
            tell(done.arg(window));
            Q_EMIT undoOffered(
                tr("change of window %1").arg(window), secondsToUndo, [this, window, before] {
                    setMode(window, before ? before->mode : WindowMode::open,
                        before ? toText(before->reason) : QString());
                });
        });
}

/// A person who is here can be sent anywhere; one who is still to come can only get another place.
std::vector<TransferTarget> HallPage::targetsFor(const domain::Ticket& ticket) const {
    std::vector<TransferTarget> targets;
    const desk::HallDay* day = m_parts.hall.day();
    const domain::Moment now = m_parts.hall.now();
    const std::string& own = domain::windowOf(ticket);
    const printing::Words words;
    if (ticket.state != domain::TicketState::booked) {
        for (const domain::Window& window : day->office().windows)
            if (window.number != own && day->modeOf(window.number) != WindowMode::closed)
                targets.push_back({tr("Window %1").arg(toText(window.number)), {}, window.number});
        for (const domain::Line& line : day->office().lines)
            targets.push_back({tr("Line: %1").arg(words.text(line.name)), line.code});
    }
    domain::Wish wish{{}, ticket.purpose};
    if (const domain::Line* line = domain::lineOf(day->office(), ticket))
        wish.lines.push_back(line->code);
    if (!ticket.unbooked && !wish.lines.empty())
        for (const domain::Place& place : day->freePlaces(wish, now))
            targets.push_back(
                {tr("Window %1, free at %2").arg(toText(place.window), toText(place.start)), {}, {},
                    place});
    return targets;
}

void HallPage::askToSendOn() {
    const auto id = domain::TicketId::parse(m_people->current().toStdString());
    const auto ticket = id ? m_parts.store.reader().ticket(*id) : std::nullopt;
    if (!ticket || m_parts.hall.day() == nullptr)
        return;
    m_windowPanel->dismiss();
    m_sending = *id;
    m_transferPanel->ask(targetsFor(*ticket));
}

void HallPage::sendOn(const TransferWish& wish) {
    if (!m_sending)
        return;
    const domain::TicketId id = *m_sending;
    if (wish.target.place)
        return watch(m_parts.tickets.move(id, *wish.target.place), tr("Ticket %1 has moved."));
    domain::TransferTicket args{
        id, wish.target.line, wish.target.window, wish.order, {}, wish.returnToMe};
    if (wish.at)
        args.at
            = m_parts.store.reader().zone().toInstant({m_parts.hall.now().local.date, *wish.at});
    watch(m_parts.tickets.transfer(args), tr("Ticket %1 is sent on."));
}

void HallPage::watch(const QFuture<Result<domain::Ticket>>& answer, const QString& done) {
    whenDone(answer, this, [this, done](const Result<domain::Ticket>& result) {
        if (!result)
            return tell(errorText(result.error()), false);
        tell(done.arg(toText(result->number)));
        Q_EMIT undoOffered(
            tr("change of %1").arg(toText(result->number)), secondsToUndo, [this, id = result->id] {
                watch(m_parts.tickets.undo(id), tr("Ticket %1 is as before."));
            });
    });
}

void HallPage::tell(const QString& words, bool isGood) {
    m_notice->setWords({}, words, isGood ? InlinePanel::Tone::good : InlinePanel::Tone::bad);
    m_notice->open();
}

} // namespace okno::client::ui
