#include "common/basics/text.h"
#include "common/domain/decision_rules.h"
#include "common/domain/queue/slots.h"

#include <algorithm>
#include <initializer_list>

namespace okno::domain {

namespace {
constexpr int mostCalls = 3;
constexpr int longestPostponementMinutes = 8 * 60;

std::string standingOf(TicketState state) {
    switch (state) {
    case TicketState::booked:
        return "not-called";
    case TicketState::arrived:
        return "already-arrived";
    case TicketState::called:
        return "already-called";
    case TicketState::inService:
        return "already-in-service";
    case TicketState::postponed:
        return "already-postponed";
    case TicketState::finished:
        return "already-finished";
    case TicketState::noShow:
        return "already-no-show";
    case TicketState::cancelled:
        return "already-cancelled";
    }
    return {};
}

/// The ticket if it is in one of those states; else a conflict that names the state it is in.
Result<Ticket> ticketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states) {
    Result<Ticket> ticket = existing(occasion.records.ticket(id), "no-such-ticket");
    if (!ticket || std::find(states.begin(), states.end(), ticket->state) != states.end())
        return ticket;
    return failure(ErrorCode::conflict, standingOf(ticket->state));
}

/// As `ticketIn`, for what only the ticket's own window may do; a senior specialist without a
/// window stands in at any.
Result<Ticket> ownTicketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states) {
    Result<Ticket> ticket = ticketIn(occasion, id, states);
    const Employee& actor = occasion.actor;
    const bool standsIn = actor.role == Role::seniorSpecialist && actor.window.empty();
    if (ticket && !standsIn && actor.window != ticket->place.window)
        return failure(ErrorCode::forbidden, "other-window", ticket->place.window);
    return ticket;
}

Result<Decision> decided(Result<Ticket> ticket) {
    return std::move(ticket).map([](Ticket&& changed) {
        return Decision{{std::move(changed)}, {}};
    });
}

struct Visit {
    Purpose purpose;
    std::vector<std::string> services;
    std::optional<CardId> card;
};

/// The lines that a visit needs: those of its services, or the one for results.
Result<std::vector<std::string>> linesOf(const Occasion& occasion, const Visit& visit) {
    if (visit.purpose == Purpose::collect) {
        if (!visit.card)
            return failure(ErrorCode::invalidInput, "card-missing");
        const Result<Card> card = existing(occasion.records.card(*visit.card), "no-such-card");
        if (!card)
            return tl::unexpected(card.error());
        if (card->state != CardState::ready)
            return failure(ErrorCode::refused, "result-not-ready");
        return std::vector<std::string>{collectLine};
    }
    if (visit.services.empty())
        return failure(ErrorCode::invalidInput, "service-missing");
    std::vector<std::string> lines;
    for (const std::string& code : visit.services) {
        const Result<Service> service = existing(occasion.records.service(code), "no-such-service");
        if (!service)
            return tl::unexpected(service.error());
        lines.push_back(lineOf(*service, visit.purpose));
    }
    return lines;
}

struct Reference {
    Office office;
    ProductionCalendar calendar;
};

Result<Reference> referenceOf(const Records& records) {
    Result<Office> office = existing(records.office(), "no-such-office");
    if (!office)
        return tl::unexpected(office.error());
    Result<ProductionCalendar> calendar = existing(records.calendar(), "no-such-calendar");
    if (!calendar)
        return tl::unexpected(calendar.error());
    return Reference{std::move(*office), std::move(*calendar)};
}

/// The place is a slot of a working day within the horizon, at a window that serves the lines.
Result<void> checkPlace(const Reference& reference, const Place& place,
    const std::vector<std::string>& lines, Purpose purpose, const LocalDate& today) {
    const std::vector<LocalDate> dates = bookingDates(reference.office, today);
    if (std::find(dates.begin(), dates.end(), place.date) == dates.end())
        return failure(ErrorCode::refused, "date-out-of-range", formatDate(place.date));
    if (!isWorkingDay(reference.calendar, place.date))
        return failure(ErrorCode::refused, "day-off", formatDate(place.date));
    const std::vector<TimeOfDay> slots = slotsOn(reference.office, reference.calendar, place.date);
    if (std::find(slots.begin(), slots.end(), place.start) == slots.end())
        return failure(ErrorCode::refused, "no-such-slot", formatTimeOfDay(place.start));
    const Window* window = findWindow(reference.office, place.window);
    if (window == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", place.window);
    for (const std::string& line : lines)
        if (!serves(*window, line, purpose))
            return failure(ErrorCode::refused, "window-does-not-serve", place.window);
    return {};
}

bool isPast(const Occasion& occasion, const Place& place) {
    return LocalDateTime{place.date, place.start} <= occasion.now;
}

Ticket booked(const Occasion& occasion, const BookTicket& args, const Reference& reference,
    const std::string& line) {
    return Ticket{.id = args.ticket,
        .number = ticketNumber(reference.office, reference.calendar, line, args.place),
        .place = args.place,
        .lengthMinutes = reference.office.ticketMinutes,
        .purpose = args.purpose,
        .services = args.services,
        .channel = args.channel,
        .visitorName = simplified(args.visitorName),
        .phone = args.phone,
        .card = args.card,
        .state = TicketState::booked,
        .bookedAt = occasion.command.at,
        .arrivedAt = {},
        .calledAt = {},
        .startedAt = {},
        .finishedAt = {},
        .returnsAt = {},
        .note = {},
        .outcome = {},
        .servedBy = {}};
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const BookTicket& args) {
    if (occasion.records.ticket(args.ticket))
        return failure(ErrorCode::conflict, "already-booked");
    const Result<std::vector<std::string>> lines
        = linesOf(occasion, {args.purpose, args.services, args.card});
    if (!lines)
        return tl::unexpected(lines.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Result<void> place
        = checkPlace(*reference, args.place, *lines, args.purpose, occasion.now.date);
    if (!place)
        return tl::unexpected(place.error());
    if (isPast(occasion, args.place))
        return failure(ErrorCode::refused, "slot-past", formatTimeOfDay(args.place.start));
    if (occasion.records.ticketAt(args.place))
        return failure(ErrorCode::conflict, "slot-taken");
    return Decision{{booked(occasion, args, *reference, lines->front())}, {}};
}

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

Result<Decision> decideOn(const Occasion& occasion, const TransferTicket& args) {
    Result<Ticket> ticket = ownTicketIn(occasion, args.ticket,
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed});
    if (!ticket)
        return tl::unexpected(ticket.error());
    const Result<std::vector<std::string>> lines
        = linesOf(occasion, {ticket->purpose, ticket->services, ticket->card});
    if (!lines)
        return tl::unexpected(lines.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Result<void> place
        = checkPlace(*reference, args.place, *lines, ticket->purpose, occasion.now.date);
    if (!place)
        return tl::unexpected(place.error());
    const bool sameTime
        = args.place.date == ticket->place.date && args.place.start == ticket->place.start;
    if (!sameTime && isPast(occasion, args.place))
        return failure(ErrorCode::refused, "slot-past", formatTimeOfDay(args.place.start));
    if (occasion.records.ticketAt(args.place))
        return failure(ErrorCode::conflict, "slot-taken");
    // A place that can be sold again takes its number along with it; the number of one that is past
    // stays with the person, who has it on paper.
    if (!isPast(occasion, ticket->place))
        ticket->number
            = ticketNumber(reference->office, reference->calendar, lines->front(), args.place);
    ticket->place = args.place;
    if (ticket->state == TicketState::called)
        ticket->state = TicketState::arrived;
    ticket->calls = 0;
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
