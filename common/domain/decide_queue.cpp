#include "common/basics/text.h"
#include "common/domain/decision_rules.h"
#include "common/domain/office/schedule.h"

#include <initializer_list>

namespace okno::domain {

namespace {
constexpr int longestPostponementMinutes = 8 * 60;

Decision changed(Ticket ticket) {
    return Decision{{std::move(ticket)}, {}};
}

Result<Ticket> waitingTicket(const Occasion& occasion, const TicketId& id) {
    return ticketIn(occasion, id,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed,
            TicketState::transferred});
}

Result<Ticket> ownWaitingTicket(const Occasion& occasion, const TicketId& id) {
    return ownTicketIn(occasion, id,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed,
            TicketState::transferred});
}

void note(Ticket& ticket, const Occasion& occasion) {
    remember(ticket, occasion.actor.id, occasion.command.at);
}

Result<Line> lineSettings(const Occasion& occasion, const Ticket& ticket) {
    const auto office = existing(occasion.records.sharedOffice(), "no-such-office");
    if (!office)
        return tl::unexpected(office.error());
    const Line* line = lineOf(**office, ticket);
    return line == nullptr ? Line{} : *line;
}

/// Minutes from now to the start of the slot; negative when it has begun.
std::int64_t minutesToStart(const Occasion& occasion, const Ticket& ticket) {
    return (ticket.place.start - occasion.now.time).count();
}

Result<void> checkArrival(const Occasion& occasion, const Ticket& ticket) {
    const Result<Line> line = lineSettings(occasion, ticket);
    if (!line)
        return tl::unexpected(line.error());
    const std::int64_t ahead = minutesToStart(occasion, ticket);
    if (line->earlyMinutes && ahead > *line->earlyMinutes)
        return failure(ErrorCode::refused, "too-early",
            formatTimeOfDay(ticket.place.start - TimeOfDay(*line->earlyMinutes)));
    if (line->lateMinutes && -ahead > *line->lateMinutes)
        return failure(ErrorCode::refused, "too-late",
            formatTimeOfDay(ticket.place.start + TimeOfDay(*line->lateMinutes)));
    return {};
}

std::string callingWindow(const Occasion& occasion, const CallTicket& args, const Ticket& ticket) {
    if (!args.window.empty())
        return args.window;
    return occasion.actor.window.empty() ? windowOf(ticket) : occasion.actor.window;
}

/// A window calls its own tickets, those of any window of its lines, and, to help, a neighbour's.
Result<void> checkCaller(const Occasion& occasion, const CallTicket& args, const Ticket& ticket,
    const std::string& window) {
    const std::string& own = windowOf(ticket);
    if (window.empty())
        return failure(ErrorCode::invalidInput, "window-missing");
    if (!standsInAt(occasion.actor, window))
        return failure(ErrorCode::forbidden, "other-window", window);
    // A window has its own people back from a neighbour who has called them.
    if (window == own || window == homeWindowOf(ticket))
        return {};
    if (ticket.state == TicketState::called)
        return failure(ErrorCode::conflict, "already-called", whoHas(occasion, ticket));
    if (!own.empty() && args.reason != CallReason::helping)
        return failure(ErrorCode::forbidden, "other-window", own);
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Line* line = lineOf(*reference->office, ticket);
    const Schedule schedule(*reference->office, *reference->calendar);
    const std::vector<std::string> lines{line == nullptr ? std::string() : line->code};
    if (!schedule.servesOn(occasion.now.date, window, lines, ticket.purpose))
        return failure(ErrorCode::refused, "window-does-not-serve", window);
    return {};
}

/// Whoever is called by a helper and does not come goes back to the window that had the person, be
/// it only after a postponement there.
void keepHome(Ticket& ticket, const CallTicket& args, const std::string& window) {
    const std::string from = windowOf(ticket);
    if (args.reason != CallReason::helping || ticket.state == TicketState::called || from.empty()
        || from == window || from == homeWindowOf(ticket))
        return;
    if (!ticket.transfer)
        ticket.transfer.emplace();
    ticket.transfer->window = from;
}

/// Whoever was called by a neighbour may be at the own window, whose slot has not come may still
/// come, and who came since the call (the window had no network) is here.
TicketState afterCallsInVain(const Occasion& occasion, const Ticket& ticket) {
    const bool isHelped = !homeWindowOf(ticket).empty() && windowOf(ticket) != homeWindowOf(ticket);
    if (isHelped && ticket.transfer)
        return TicketState::transferred;
    const bool isEarly = !ticket.unbooked && minutesToStart(occasion, ticket) > 0;
    const bool hasCome = ticket.arrivedAt > occasion.command.at;
    if (!isHelped && !isEarly && !hasCome)
        return TicketState::noShow;
    return ticket.arrivedAt ? TicketState::arrived : TicketState::booked;
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const CancelTicket& args) {
    return waitingTicket(occasion, args.ticket).map([&](Ticket&& ticket) {
        note(ticket, occasion);
        ticket.state = TicketState::cancelled;
        return changed(std::move(ticket));
    });
}

Result<Decision> decideOn(const Occasion& occasion, const MarkArrived& args) {
    Result<Ticket> ticket
        = ticketIn(occasion, args.ticket, {TicketState::booked, TicketState::noShow});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->place.date != occasion.now.date)
        return failure(ErrorCode::refused, "not-today", formatDate(ticket->place.date));
    if (const Result<void> inTime = checkArrival(occasion, *ticket); !inTime)
        return tl::unexpected(inTime.error());
    note(*ticket, occasion);
    // The place of somebody who was given up may have gone to another person meanwhile.
    if (!holdsPlace(*ticket) && occasion.records.ticketAt(ticket->place))
        ticket->unbooked = true;
    ticket->state = TicketState::arrived;
    ticket->arrivedAt = occasion.command.at;
    ticket->calls = 0; // who was called in vain is called anew
    ticket->window.clear();
    return changed(*std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const CallTicket& args) {
    Result<Ticket> ticket = waitingTicket(occasion, args.ticket);
    if (!ticket)
        return tl::unexpected(ticket.error());
    const std::string window = callingWindow(occasion, args, *ticket);
    if (const Result<void> caller = checkCaller(occasion, args, *ticket, window); !caller)
        return tl::unexpected(caller.error());
    if (ticket->place.date != occasion.now.date)
        return failure(ErrorCode::refused, "not-today", formatDate(ticket->place.date));
    const Result<Line> line = lineSettings(occasion, *ticket);
    if (!line)
        return tl::unexpected(line.error());
    const bool isRecall = ticket->state == TicketState::called && window == windowOf(*ticket);
    if (isRecall && ticket->calls >= line->mostCalls)
        return failure(ErrorCode::refused, "call-limit");
    note(*ticket, occasion);
    keepHome(*ticket, args, window);
    ticket->state = TicketState::called;
    ticket->calls = isRecall ? ticket->calls + 1 : 1;
    ticket->calledAt = occasion.command.at;
    ticket->returnsAt.reset();
    if (!isRecall)
        ticket->reason = args.reason;
    ticket->window = window == ticket->place.window && !ticket->transfer ? std::string() : window;
    return changed(*std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const StartService& args) {
    Result<Ticket> ticket = ownWaitingTicket(occasion, args.ticket);
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::called)
        return failure(ErrorCode::conflict, "not-called");
    note(*ticket, occasion);
    ticket->state = TicketState::inService;
    ticket->startedAt = occasion.command.at;
    ticket->servedBy = occasion.actor.id;
    return changed(*std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const PostponeTicket& args) {
    if (args.minutes < 1 || args.minutes > longestPostponementMinutes)
        return failure(ErrorCode::invalidInput, "minutes-out-of-range",
            std::to_string(longestPostponementMinutes));
    if (simplified(args.reason).empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::inService,
            TicketState::postponed, TicketState::transferred});
    if (!ticket)
        return tl::unexpected(ticket.error());
    note(*ticket, occasion);
    leaveService(*ticket, occasion.command.at);
    ticket->state = TicketState::postponed;
    ticket->returnsAt = occasion.command.at + std::chrono::minutes(args.minutes);
    ticket->note = simplified(args.reason);
    ticket->calls = 0; // a person who comes back is called anew
    return changed(*std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const FinishTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed,
            TicketState::transferred, TicketState::inService});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::inService)
        return failure(ErrorCode::conflict, "not-in-service");
    if (args.outcome == VisitOutcome::card && !ticket->card)
        return failure(ErrorCode::refused, "card-missing");
    if (args.outcome == VisitOutcome::refusal && simplified(args.note).empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    note(*ticket, occasion);
    ticket->outcome = args.outcome;
    ticket->note = simplified(args.note);
    if (ticket->transfer && !ticket->transfer->returnTo.empty()) {
        leaveService(*ticket, occasion.command.at);
        ticket->state = TicketState::transferred;
        ticket->transfer = Transfer{{}, ticket->transfer->returnTo, TransferOrder::first};
        ticket->window.clear();
        ticket->calls = 0;
        return changed(*std::move(ticket));
    }
    ticket->state = TicketState::finished;
    ticket->finishedAt = occasion.command.at;
    return changed(*std::move(ticket));
}

Result<Decision> decideOn(const Occasion& occasion, const MarkNoShow& args) {
    Result<Ticket> ticket = ownWaitingTicket(occasion, args.ticket);
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (ticket->state != TicketState::called)
        return failure(ErrorCode::conflict, "not-called");
    note(*ticket, occasion);
    ticket->state = afterCallsInVain(occasion, *ticket);
    if (ticket->state != TicketState::noShow) {
        ticket->calls = 0;
        ticket->window.clear();
    }
    return changed(*std::move(ticket));
}

} // namespace okno::domain
