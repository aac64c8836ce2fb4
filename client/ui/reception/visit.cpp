#include "client/ui/reception/visit.h"

#include "client/desk/when_done.h"
#include "client/ui/reception/queue_panel.h"
#include "client/ui/reception/ticket_rows.h"
#include "client/ui/reception/visit_words.h"

#include <QTimer>
#include <algorithm>

namespace okno::client::ui {

using domain::TicketState;
using printing::toText;

namespace {

constexpr int undoSeconds = 10;

Instant minuteOf(Instant now) {
    return std::chrono::floor<std::chrono::minutes>(now);
}

bool isAtWindow(const domain::Ticket& ticket) {
    return ticket.state == TicketState::called || ticket.state == TicketState::inService;
}

} // namespace

Visit::Visit(const ReceptionParts& parts, QueuePanel& panel, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_panel(panel)
    , m_second(new QTimer(this)) {
    connect(&panel, &QueuePanel::ticketChosen, this, &Visit::call);
    connect(&parts.store, &store::Store::recordsChanged, this, &Visit::reread);
    connect(&parts.store, &store::Store::outboxChanged, this, &Visit::reportRefusedCall);
    connect(&parts.tickets.sales(), &desk::Sales::reachChanged, this, &Visit::refresh);
    m_refused = parts.store.reader().outbox().refused;
    connect(m_second, &QTimer::timeout, this, &Visit::tick);
    m_second->start(1000);
}

bool Visit::isCalled() const {
    return m_ticket && m_ticket->state == TicketState::called;
}

bool Visit::isUnderWay() const {
    return m_ticket && m_ticket->state == TicketState::inService;
}

bool Visit::isPaused() const {
    const auto status = m_parts.store.reader().windowStatus(m_parts.window);
    return status && status->mode != domain::WindowMode::open;
}

void Visit::resume() {
    const auto today = m_parts.tickets.localNow().date;
    const auto tickets = m_parts.store.reader().ticketsOn(today);
    const auto found = std::ranges::find_if(tickets, [this](const domain::Ticket& ticket) {
        return isAtWindow(ticket) && domain::windowOf(ticket) == m_parts.window;
    });
    take(found == tickets.end() ? std::nullopt : std::optional(*found));
}

void Visit::callNext() {
    if (m_ticket || m_calling || isPaused())
        return;
    m_calling = true;
    watch(m_parts.tickets.callNext(m_parts.window), tr("call of %1"));
}

void Visit::call(const QString& ticket) {
    const auto id = domain::TicketId::parse(ticket.toStdString());
    if (!id || m_ticket || m_calling)
        return;
    m_calling = true;
    watch(m_parts.tickets.call(*id), tr("call of %1"));
}

void Visit::recall() {
    if (isCalled())
        watch(m_parts.tickets.call(m_ticket->id));
}

void Visit::start() {
    beginService({});
}

void Visit::startByHand() {
    beginService(tr("start of %1"));
}

void Visit::beginService(const QString& what) {
    if (!isCalled() || m_starting)
        return;
    m_starting = true;
    Q_EMIT undoWithdrawn(); // of the call: it is not the latest change any more
    watch(m_parts.tickets.start(m_ticket->id), what);
}

void Visit::postpone(int minutes, const QString& reason) {
    if (m_ticket)
        watch(m_parts.tickets.postpone(m_ticket->id, minutes, reason.toStdString()),
            tr("postponement of %1"));
}

void Visit::transfer(const TransferWish& wish) {
    if (!m_ticket)
        return;
    if (wish.target.place) {
        watch(m_parts.tickets.move(m_ticket->id, *wish.target.place), tr("transfer of %1"));
        return;
    }
    domain::TransferTicket args{
        m_ticket->id, wish.target.line, wish.target.window, wish.order, {}, wish.returnToMe};
    if (wish.at)
        args.at
            = m_parts.store.reader().zone().toInstant({m_parts.tickets.localNow().date, *wish.at});
    watch(m_parts.tickets.transfer(args), tr("transfer of %1"));
}

void Visit::markNoShow() {
    if (isCalled())
        watch(m_parts.tickets.markNoShow(m_ticket->id), tr("no-show of %1"));
}

void Visit::markArrived(const QString& ticket) {
    const auto id = domain::TicketId::parse(ticket.toStdString());
    if (!id)
        return;
    whenDone(m_parts.tickets.markArrived(*id), this, [this](const Result<domain::Ticket>& result) {
        refresh();
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void Visit::admit(const QString& service, domain::Purpose purpose, const desk::Caller& who) {
    const desk::Admission admission{
        purpose, {service.toStdString()}, domain::Channel::window, who.name, who.phone};
    whenDone(m_parts.tickets.admit(admission), this, [this](const Result<domain::Ticket>& result) {
        refresh();
        if (result)
            Q_EMIT admitted(toText(result->number));
        else
            Q_EMIT failed(result.error());
    });
}

void Visit::finish(domain::VisitOutcome outcome, const QString& note) {
    end(outcome, note, {});
}

void Visit::finishAndCallNext(domain::VisitOutcome outcome, const QString& note) {
    end(outcome, note, [this] { callNext(); });
}

void Visit::end(
    domain::VisitOutcome outcome, const QString& note, const std::function<void()>& then) {
    if (!m_ticket)
        return;
    start();
    watch(m_parts.tickets.finish(m_ticket->id, outcome, note.toStdString()), tr("finish of %1"),
        then);
}

void Visit::pause(const QString& reason) {
    setMode(domain::WindowMode::paused, reason);
}

void Visit::goOn() {
    setMode(domain::WindowMode::open, {});
}

void Visit::setMode(domain::WindowMode mode, const QString& reason) {
    whenDone(m_parts.tickets.setWindowState(m_parts.window, mode, reason.toStdString()), this,
        [this](const Result<domain::WindowStatus>& result) {
            refresh();
            if (!result)
                Q_EMIT failed(result.error());
        });
}

void Visit::watch(const Answer& answer, const QString& what, const std::function<void()>& then) {
    whenDone(answer, this, [this, what, then](const Result<domain::Ticket>& result) {
        m_starting = false;
        m_calling = false;
        if (!result) {
            refresh();
            Q_EMIT failed(result.error());
            return;
        }
        follow(result->id);
        if (!what.isEmpty())
            offerUndo(*result, what);
        if (then)
            then();
    });
}

void Visit::offerUndo(const domain::Ticket& ticket, const QString& what) {
    Q_EMIT undoOffered(
        what.arg(toText(ticket.number)), undoSeconds, [this, ticket] { takeBack(ticket); });
}

/// Only the change that was offered: what has happened to the ticket since stays.
void Visit::takeBack(const domain::Ticket& changed) {
    const auto now = m_parts.store.reader().ticket(changed.id);
    if (!now || now->undo != changed.undo)
        Q_EMIT failed(Error{ErrorCode::conflict, "nothing-to-undo", {}});
    else
        watch(m_parts.tickets.undo(changed.id));
}

void Visit::reportRefusedCall(const store::OutboxState& outbox) {
    const bool hasMore = outbox.refused > m_refused;
    m_refused = outbox.refused;
    if (!hasMore)
        return;
    const auto refused = m_parts.store.reader().refused();
    if (refused.empty() || !std::holds_alternative<domain::CallTicket>(refused.back().command.args))
        return;
    Q_EMIT undoWithdrawn();
    Q_EMIT failed(refused.back().error);
}

// The answer may be older than what the store says by now: the store decides.
void Visit::follow(const domain::TicketId& id) {
    if (m_ticket && m_ticket->id != id)
        return;
    const auto now = m_parts.store.reader().ticket(id);
    take(now && isAtWindow(*now) && domain::windowOf(*now) == m_parts.window ? now : std::nullopt);
}

void Visit::take(const std::optional<domain::Ticket>& ticket) {
    const bool other = ticket.has_value() != m_ticket.has_value()
        || (ticket && m_ticket && ticket->id != m_ticket->id);
    const bool changed = ticket != m_ticket;
    m_ticket = ticket;
    m_panel.setServed(
        ticket ? servedTicket(m_parts.store.reader(), *ticket, printing::Words()) : ServedTicket());
    refresh();
    if (other)
        Q_EMIT ticketChanged();
    else if (changed)
        Q_EMIT stateChanged();
}

void Visit::reread() {
    if (m_ticket)
        follow(m_ticket->id);
    else
        refresh();
}

void Visit::refresh() {
    const auto served = m_ticket ? std::optional(m_ticket->id) : std::nullopt;
    m_next = m_parts.tickets.next(m_parts.window);
    const auto next = m_next ? std::optional(m_next->ticket.id) : std::nullopt;
    const auto day = queueDay(m_parts.store.reader(), m_parts.window, m_parts.clock.now(),
        m_parts.tickets.freeTimes(m_parts.window), served, next, printing::Words());
    m_panel.setTickets(day.title, day.note, day.rows);
    m_shown = minuteOf(m_parts.clock.now());
    m_shownAmong = among();
    const bool wasPaused = m_shownPaused;
    m_shownPaused = isPaused();
    tick();
    if (m_shownPaused != wasPaused) // here or by a supervisor
        Q_EMIT stateChanged();
}

desk::Among Visit::among() const {
    return m_parts.tickets.isConnected() ? desk::Among::everybody : desk::Among::ownPeople;
}

void Visit::tick() {
    const auto& reader = m_parts.store.reader();
    const auto now = m_parts.clock.now();
    m_panel.setClock(m_ticket ? visitClock(reader, *m_ticket, now) : VisitClock());
    if (!m_ticket)
        m_panel.setServed({{}, {}, isPaused() ? tr("Go on with F4") : QString(), 0});
    m_panel.setNext(nextUp(reader, m_parts.window, m_next, m_shownAmong, now));
    // A slot may have come, and "waits 7 min" grows by itself.
    if (minuteOf(now) != m_shown || among() != m_shownAmong)
        refresh();
}

} // namespace okno::client::ui
