#include "common/domain/queue/ticket.h"

namespace okno::domain {

bool isLive(const Ticket& ticket) {
    return ticket.state != TicketState::noShow && ticket.state != TicketState::cancelled;
}

bool isWaiting(const Ticket& ticket) {
    return ticket.state == TicketState::booked || ticket.state == TicketState::arrived
        || ticket.state == TicketState::called || ticket.state == TicketState::postponed;
}

} // namespace okno::domain
