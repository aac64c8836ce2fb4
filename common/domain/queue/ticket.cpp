#include "common/domain/queue/ticket.h"

namespace okno::domain {

bool isLive(const Ticket& ticket) {
    return ticket.state != TicketState::noShow && ticket.state != TicketState::cancelled;
}

bool holdsPlace(const Ticket& ticket) {
    return isLive(ticket) && !ticket.unbooked;
}

bool isWaiting(const Ticket& ticket) {
    return ticket.state == TicketState::booked || ticket.state == TicketState::arrived
        || ticket.state == TicketState::called || ticket.state == TicketState::postponed
        || ticket.state == TicketState::transferred;
}

const std::string& homeWindowOf(const Ticket& ticket) {
    return ticket.transfer ? ticket.transfer->window : ticket.place.window;
}

const std::string& windowOf(const Ticket& ticket) {
    return ticket.window.empty() ? homeWindowOf(ticket) : ticket.window;
}

void remember(Ticket& ticket, const EmployeeId& by, Instant at) {
    ticket.undo = TicketUndo{by, at, ticket.state, ticket.number, ticket.place, ticket.window,
        ticket.arrivedAt, ticket.calledAt, ticket.calls, ticket.startedAt, ticket.finishedAt,
        ticket.returnsAt, ticket.note, ticket.outcome, ticket.servedBy, ticket.reason,
        ticket.transfer, ticket.servedSeconds, ticket.unbooked};
}

std::optional<Ticket> undone(const Ticket& ticket) {
    if (!ticket.undo)
        return std::nullopt;
    const TicketUndo& before = *ticket.undo;
    Ticket restored = ticket;
    restored.state = before.state;
    restored.number = before.number;
    restored.place = before.place;
    restored.window = before.window;
    restored.arrivedAt = before.arrivedAt;
    restored.calledAt = before.calledAt;
    restored.calls = before.calls;
    restored.startedAt = before.startedAt;
    restored.finishedAt = before.finishedAt;
    restored.returnsAt = before.returnsAt;
    restored.note = before.note;
    restored.outcome = before.outcome;
    restored.servedBy = before.servedBy;
    restored.reason = before.reason;
    restored.transfer = before.transfer;
    restored.servedSeconds = before.servedSeconds;
    restored.unbooked = before.unbooked;
    restored.undo.reset();
    return restored;
}

std::optional<Place> retakenByUndo(const Ticket& ticket) {
    const auto restored = undone(ticket);
    if (!restored || !holdsPlace(*restored)
        || (holdsPlace(ticket) && ticket.place == restored->place))
        return std::nullopt;
    return restored->place;
}

} // namespace okno::domain
