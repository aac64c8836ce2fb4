#include "client/ui/board/board_face.h"

#include "client/printing/wording.h"

#include <algorithm>
#include <tuple>

namespace okno::client::ui {

using domain::Ticket;
using domain::TicketState;

namespace {

BoardCall boardCall(const Ticket& ticket, const TimeZone& zone) {
    return {printing::toText(ticket.number), printing::toText(domain::windowOf(ticket)),
        ticket.unbooked ? QString() : printing::toText(ticket.place.start),
        printing::toText(zone.toLocal(ticket.calledAt.value()).time)};
}

} // namespace

BoardFace boardFace(const std::vector<Ticket>& tickets,
    const std::optional<domain::TicketId>& announced, const TimeZone& zone) {
    std::vector<const Ticket*> shown;
    for (const Ticket& ticket : tickets)
        if (ticket.calledAt
            && (ticket.state == TicketState::called || ticket.state == TicketState::inService))
            shown.push_back(&ticket);
    std::ranges::sort(shown, std::ranges::greater(),
        [](const Ticket* ticket) { return std::tie(ticket->calledAt, ticket->number); });

    auto front = std::ranges::find_if(
        shown, [&](const Ticket* ticket) { return announced && ticket->id == *announced; });
    if (front == shown.end())
        front = std::ranges::find(shown, TicketState::called, &Ticket::state);

    BoardFace face;
    if (front != shown.end())
        face.latest = boardCall(**front, zone);
    for (auto ticket = shown.begin(); ticket != shown.end(); ++ticket)
        if (ticket != front)
            face.earlier += boardCall(**ticket, zone);
    return face;
}

} // namespace okno::client::ui
