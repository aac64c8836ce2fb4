#include "common/basics/text.h"
#include "common/domain/decision_rules.h"

#include <initializer_list>

namespace okno::domain {

namespace {
constexpr int mostCalls = 3;
constexpr int longestPostponementMinutes = 8 * 60;

Result<Decision> decided(Result<Ticket> ticket) {
    return std::move(ticket).map([](Ticket&& changed) {
        return Decision{{std::move(changed)}, {}};
    });
}

} // namespace

Result<Decision> decideOn(const Occasion& occasion, const CancelTicket& args) {
    Result<Ticket> ticket = ticketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed});
    if (ticket)
        ticket->state = TicketState::cancelled;
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const MarkArrived& args) {
    Result<Ticket> ticket = ticketIn(occasion, args.ticket, {TicketState::booked});
    if (ticket && ticket->place.date != occasion.now.date)
        return failure(ErrorCode::refused, "not-today", formatDate(ticket->place.date));
    if (ticket) {
        ticket->state = TicketState::arrived;
        ticket->arrivedAt = occasion.command.at;
    }
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const CallTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->place.date != occasion.now.date)
        return failure(ErrorCode::refused, "not-today", formatDate(ticket->place.date));
    if (ticket->calls >= mostCalls)
        return failure(ErrorCode::refused, "call-limit");
    ticket->state = TicketState::called;
    ticket->calls += 1;
    ticket->calledAt = occasion.command.at;
    ticket->returnsAt.reset();
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const StartService& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::called)
        return failure(ErrorCode::conflict, "not-called");
    ticket->state = TicketState::inService;
    ticket->startedAt = occasion.command.at;
    ticket->servedBy = occasion.actor.id;
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const PostponeTicket& args) {
    if (args.minutes < 1 || args.minutes > longestPostponementMinutes)
        return failure(ErrorCode::invalidInput, "minutes-out-of-range",
            std::to_string(longestPostponementMinutes));
    if (simplified(args.reason).empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::inService,
            TicketState::postponed});
    if (ticket) {
        ticket->state = TicketState::postponed;
        ticket->returnsAt = occasion.command.at + std::chrono::minutes(args.minutes);
        ticket->note = simplified(args.reason);
        ticket->calls = 0; // a person who comes back is called anew
    }
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const FinishTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed,
            TicketState::inService});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::inService)
        return failure(ErrorCode::conflict, "not-in-service");
    if (args.outcome == VisitOutcome::card && !ticket->card)
        return failure(ErrorCode::refused, "card-missing");
    if (args.outcome == VisitOutcome::refusal && simplified(args.note).empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    ticket->state = TicketState::finished;
    ticket->finishedAt = occasion.command.at;
    ticket->outcome = args.outcome;
    ticket->note = simplified(args.note);
    return decided(std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const MarkNoShow& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::called)
        return failure(ErrorCode::conflict, "not-called");
    ticket->state = TicketState::noShow;
    return decided(std::move(ticket));
}

} // namespace okno::domain
