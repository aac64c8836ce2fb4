#include "common/domain/booking_rules.h"

namespace okno::domain {

namespace {
constexpr std::chrono::seconds undoTime(10);

bool isPast(const Occasion& occasion, const Place& place) {
    return LocalDateTime{place.date, place.start} <= occasion.now;
}

/// A person who is here stays here; one who comes on another day has not come yet.
void settle(Ticket& ticket, const LocalDate& before) {
    const bool otherDay = ticket.place.date != before;
    if (otherDay || ticket.state == TicketState::booked) {
        ticket.state = TicketState::booked;
        ticket.arrivedAt.reset();
    } else {
        ticket.state = TicketState::arrived;
    }
    ticket.calls = 0;
    ticket.window.clear();
    ticket.returnsAt.reset();
    ticket.transfer.reset();
    ticket.unbooked = false;
}

Result<void> checkTarget(
    const Occasion& occasion, const Reference& reference, const TransferTicket& args) {
    if (args.line.empty() && args.window.empty())
        return failure(ErrorCode::invalidInput, "target-missing");
    if (!args.line.empty() && findLine(*reference.office, args.line) == nullptr)
        return failure(ErrorCode::notFound, "no-such-line", args.line);
    if (!args.window.empty() && findWindow(*reference.office, args.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", args.window);
    const auto status = occasion.records.windowStatus(args.window);
    if (!args.window.empty() && status && status->mode == WindowMode::closed)
        return failure(ErrorCode::refused, "window-closed", args.window);
    if ((args.order == TransferOrder::atTime) != args.at.has_value())
        return failure(ErrorCode::invalidInput, "time-missing");
    if (args.at && *args.at <= occasion.command.at)
        return failure(ErrorCode::refused, "time-past");
    return {};
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const MoveTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed,
            TicketState::transferred});
    if (!ticket)
        return tl::unexpected(ticket.error());
    const Result<Wish> wish = wishOf(occasion.records, errandOf(*ticket));
    if (!wish)
        return tl::unexpected(wish.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const bool sameTime
        = args.place.date == ticket->place.date && args.place.start == ticket->place.start;
    const Counter counter{occasion.records, *reference, occasion.now};
    const Result<void> checked
        = (sellsByLease(occasion, args.place) ? Result<void>()
                                              : checkMove(counter, *ticket, args.place, *wish))
              .and_then([&] {
                  return sameTime ? Result<void>() : checkNotPast(args.place, occasion.now);
              })
              .and_then([&] { return checkFree(occasion, *reference, args.place, *wish); });
    if (!checked)
        return tl::unexpected(checked.error());
    remember(*ticket, occasion.actor.id, occasion.command.at);
    // A place that can be sold again takes its number along with it; the number of one that is past
    // stays with the person, who has it on paper.
    if (!isPast(occasion, ticket->place))
        ticket->number = ticketNumber(*reference->office, wish->lines.front(), args.place);
    const LocalDate before = ticket->place.date;
    ticket->place = args.place;
    settle(*ticket, before);
    return Decision{{std::move(*ticket)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const TransferTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::arrived, TicketState::called, TicketState::inService, TicketState::postponed,
            TicketState::transferred});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->place.date != occasion.now.date)
        return failure(ErrorCode::refused, "not-today", formatDate(ticket->place.date));
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    if (const Result<void> target = checkTarget(occasion, *reference, args); !target)
        return tl::unexpected(target.error());
    const std::string from = windowOf(*ticket);
    remember(*ticket, occasion.actor.id, occasion.command.at);
    leaveService(*ticket, occasion.command.at);
    ticket->state = TicketState::transferred;
    ticket->transfer = Transfer{
        args.line, args.window, args.order, args.at, args.returnToMe ? from : std::string()};
    ticket->window.clear();
    ticket->calls = 0;
    ticket->reason.reset(); // of a call that is over
    ticket->returnsAt.reset();
    return Decision{{std::move(*ticket)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const UndoTicketChange& args) {
    const Result<Ticket> ticket = existing(occasion.records.ticket(args.ticket), "no-such-ticket");
    if (!ticket)
        return tl::unexpected(ticket.error());
    std::optional<Ticket> restored = undone(*ticket);
    if (!restored)
        return failure(ErrorCode::conflict, "nothing-to-undo");
    if (ticket->undo->by != occasion.actor.id)
        return failure(ErrorCode::conflict, "changed-by-another", whoHas(occasion, *ticket));
    if (occasion.command.at - ticket->undo->at > undoTime)
        return failure(ErrorCode::refused, "undo-too-late");
    if (const auto place = retakenByUndo(*ticket))
        if (const Result<void> free = checkFree(occasion, *place); !free)
            return tl::unexpected(free.error());
    return Decision{{std::move(*restored)}, {}};
}

} // namespace okno::domain
