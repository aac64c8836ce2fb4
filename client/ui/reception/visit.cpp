#include "client/ui/reception/visit.h"

#include "client/ui/reception/queue_panel.h"
#include "client/ui/reception/ticket_rows.h"
#include "client/ui/when_done.h"

#include <QTimer>
#include <algorithm>

namespace okno::client::ui {

using domain::TicketState;

namespace {

constexpr int ticksBetweenRefreshes = 30; // "waits 7 min" grows by itself

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
    connect(m_second, &QTimer::timeout, this, &Visit::tick);
    m_second->start(1000);
}

bool Visit::isCalled() const {
    return m_ticket && m_ticket->state == TicketState::called;
}

bool Visit::isUnderWay() const {
    return m_ticket && m_ticket->state == TicketState::inService;
}

void Visit::resume() {
    const auto today = m_parts.tickets.localNow().date;
    const auto tickets = m_parts.store.reader().tickets(today, m_parts.window);
    const auto found = std::ranges::find_if(tickets, isAtWindow);
    take(found == tickets.end() ? std::nullopt : std::optional(*found));
}

void Visit::callNext() {
    if (!m_ticket)
        watch(m_parts.tickets.callNext(m_parts.window));
}

void Visit::call(const QString& ticket) {
    const auto id = domain::TicketId::parse(ticket.toStdString());
    if (id && !m_ticket)
        watch(m_parts.tickets.call(*id));
}

void Visit::recall() {
    if (isCalled())
        watch(m_parts.tickets.call(m_ticket->id));
}

void Visit::start() {
    if (!isCalled() || m_starting)
        return;
    m_starting = true;
    watch(m_parts.tickets.start(m_ticket->id));
}

void Visit::postpone(int minutes, const QString& reason) {
    if (m_ticket)
        watch(m_parts.tickets.postpone(m_ticket->id, minutes, reason.toStdString()));
}

std::vector<domain::Place> Visit::otherPlaces() const {
    if (!m_ticket || m_ticket->services.empty())
        return {};
    const auto service = m_parts.store.reader().service(m_ticket->services.front());
    if (!service)
        return {};
    auto places = m_parts.tickets.freePlaces(*service, m_ticket->purpose, m_ticket->place.date);
    std::erase_if(
        places, [this](const domain::Place& place) { return place.window == m_parts.window; });
    return places;
}

void Visit::transfer(const domain::Place& place) {
    if (m_ticket)
        watch(m_parts.tickets.move(m_ticket->id, place));
}

void Visit::markNoShow() {
    if (isCalled())
        watch(m_parts.tickets.markNoShow(m_ticket->id));
}

void Visit::finish(domain::VisitOutcome outcome, const QString& note) {
    if (!m_ticket)
        return;
    start();
    watch(m_parts.tickets.finish(m_ticket->id, outcome, note.toStdString()));
}

void Visit::watch(const Answer& answer) {
    whenDone(answer, this, [this](const Result<domain::Ticket>& result) {
        m_starting = false;
        if (result) {
            follow(result->id);
            return;
        }
        refresh();
        Q_EMIT failed(result.error());
    });
}

// The answer may be older than what the store says by now: the store decides.
void Visit::follow(const domain::TicketId& id) {
    if (m_ticket && m_ticket->id != id)
        return;
    const auto now = m_parts.store.reader().ticket(id);
    take(now && isAtWindow(*now) && now->place.window == m_parts.window ? now : std::nullopt);
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
    const auto day = queueDay(
        m_parts.store.reader(), m_parts.window, m_parts.clock.now(), served, printing::Words());
    m_panel.setTickets(day.title, day.note, day.rows);
    m_ticks = 0;
    tick();
}

void Visit::tick() {
    if (m_ticket) {
        const auto since = m_ticket->startedAt ? m_ticket->startedAt : m_ticket->calledAt;
        const auto elapsed = m_parts.clock.now() - since.value_or(m_parts.clock.now());
        m_panel.setElapsed(
            static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(elapsed).count()));
    }
    if (++m_ticks >= ticksBetweenRefreshes)
        refresh();
}

} // namespace okno::client::ui
