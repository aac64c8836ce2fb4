#include "common/basics/text.h"
#include "common/domain/decision_rules.h"
#include "common/domain/queue/slots.h"

#include <algorithm>

namespace okno::domain {

namespace {
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

/// The place is a slot of a working day within the horizon, at a window that serves the lines.
Result<void> checkPlace(
    const Reference& reference, const Place& place, const Wish& wish, const LocalDate& today) {
    const std::vector<LocalDate> dates = bookingDates(reference.office, today, wish.lines);
    if (std::find(dates.begin(), dates.end(), place.date) == dates.end())
        return failure(ErrorCode::refused, "date-out-of-range", formatDate(place.date));
    const Schedule schedule(reference.office, reference.calendar);
    const std::vector<Duty> duties = schedule.dutiesOn(place.date);
    if (duties.empty())
        return failure(ErrorCode::refused, "day-off", formatDate(place.date));
    if (findWindow(reference.office, place.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", place.window);
    for (const Duty& duty : duties) {
        if (reference.office.windows[duty.window].number != place.window)
            continue;
        const std::vector<TimeOfDay> starts = startsOf(duty);
        if (!std::binary_search(starts.begin(), starts.end(), place.start))
            continue;
        for (const std::string& line : wish.lines)
            if (!serves(*duty.shift, line, wish.purpose))
                return failure(ErrorCode::refused, "window-does-not-serve", place.window);
        return {};
    }
    return failure(ErrorCode::refused, "no-such-slot", formatTimeOfDay(place.start));
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
        .card = args.purpose == Purpose::collect ? args.card : std::nullopt,
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
        = checkPlace(*reference, args.place, {*lines, args.purpose}, occasion.now.date);
    if (!place)
        return tl::unexpected(place.error());
    if (isPast(occasion, args.place))
        return failure(ErrorCode::refused, "slot-past", formatTimeOfDay(args.place.start));
    if (occasion.records.ticketAt(args.place))
        return failure(ErrorCode::conflict, "slot-taken");
    return Decision{{booked(occasion, args, *reference, lines->front())}, {}};
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
        = checkPlace(*reference, args.place, {*lines, ticket->purpose}, occasion.now.date);
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
    return Decision{{std::move(*ticket)}, {}};
}

} // namespace okno::domain
