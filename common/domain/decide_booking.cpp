#include "common/basics/text.h"
#include "common/domain/booking_rules.h"

#include <algorithm>

namespace okno::domain {

namespace {
constexpr std::size_t longestStationNumber = 16;

/// A new ticket; AdmitVisitor and BookTicket say the same of the person.
template <typename Args>
Ticket ticketOf(
    const Occasion& occasion, const Args& args, const Contact& contact, const Place& place) {
    return Ticket{.id = args.ticket,
        .place = place,
        .lengthMinutes = 0,
        .purpose = args.purpose,
        .services = args.services,
        .channel = args.channel,
        .visitorName = contact.name,
        .phone = contact.phone,
        .card = args.purpose == Purpose::collect ? args.card : std::nullopt,
        .state = TicketState::booked,
        .bookedAt = occasion.command.at};
}

int lengthOf(const Office& office, const Wish& wish) {
    const Line* line = findLine(office, wish.lines.front());
    return line == nullptr ? office.ticketMinutes : ticketMinutesOf(office, *line);
}

/// Who takes a ticket at the terminal for a time so near does not go away meanwhile.
constexpr std::chrono::minutes staysFor(30);

bool isHere(const Occasion& occasion, const BookTicket& args, const Line* line) {
    if (args.channel != Channel::terminal || args.place.date != occasion.now.date)
        return false;
    const auto ahead = args.place.start - occasion.now.time;
    const bool isEarly
        = line != nullptr && line->earlyMinutes && ahead > TimeOfDay(*line->earlyMinutes);
    return ahead <= staysFor && !isEarly;
}

/// Somebody in the hall serves the wish today.
Result<void> checkHall(const Occasion& occasion, const Reference& reference, const Wish& wish) {
    const Schedule schedule(*reference.office, *reference.calendar);
    const std::vector<Duty> duties = schedule.dutiesOn(occasion.now.date);
    if (duties.empty())
        return failure(ErrorCode::refused, "day-off", formatDate(occasion.now.date));
    if (std::none_of(duties.begin(), duties.end(),
            [&](const Duty& duty) { return serves(*duty.shift, wish.lines, wish.purpose); }))
        return failure(ErrorCode::refused, "window-does-not-serve");
    return {};
}

Errand errandOf(const BookTicket& booking) {
    return {booking.purpose, booking.services, booking.card};
}

/// All that speaks against a sale, except that the place is somebody's.
Result<void> checkSale(const Counter& counter, const BookTicket& args, const Wish& wish) {
    return checkReady(counter.records, errandOf(args))
        .and_then([&] { return checkPlace(counter, args.place, wish); })
        .and_then([&] { return checkAhead(counter, args.place, wish); })
        .and_then([&] { return checkQuota(counter, args.channel, wish, args.place.date); })
        .and_then([&] {
            return checkAsked(*counter.reference.office, wish, {args.visitorName, args.phone});
        });
}
} // namespace

// A place of the station's own lease is sold when the person hears of it, perhaps hours before the
// registry does: the roster, the settings, the result to be collected may be others by now. Such a
// ticket is kept, and stands among those to be moved (conflictsOf) or to be phoned.
Result<Decision> decideOn(const Occasion& occasion, const BookTicket& args) {
    if (occasion.records.ticket(args.ticket))
        return failure(ErrorCode::conflict, "already-booked");
    const Result<Wish> wish = wishOf(occasion.records, errandOf(args));
    if (!wish)
        return tl::unexpected(wish.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Counter counter{occasion.records, *reference, occasion.now};
    const Result<void> checked
        = (sellsByLease(occasion, args.place) ? checkNotPast(args.place, occasion.now)
                                              : checkSale(counter, args, *wish))
              .and_then([&] { return checkFree(occasion, *reference, args.place, *wish); });
    if (!checked)
        return tl::unexpected(checked.error());
    Ticket ticket = ticketOf(occasion, args,
        keptOf(*reference->office, *wish, {args.visitorName, args.phone}), args.place);
    ticket.line = wish->lines.front();
    ticket.number = ticketNumber(*reference->office, ticket.line, args.place);
    ticket.lengthMinutes = lengthOf(*reference->office, *wish);
    if (isHere(occasion, args, findLine(*reference->office, ticket.line))) {
        ticket.state = TicketState::arrived;
        ticket.arrivedAt = occasion.command.at;
    }
    if (!checkReady(occasion.records, errandOf(args)))
        ticket.flags.emplace(TicketFlag::needsPhoneCall, resultWithdrawn);
    return Decision{{std::move(ticket)}, {}};
}

Result<void> checkOwnSale(
    const CommandArgs& args, const Records& records, const LocalDateTime& now) {
    const auto* booking = std::get_if<BookTicket>(&args);
    const auto* move = std::get_if<MoveTicket>(&args);
    if (booking == nullptr && move == nullptr)
        return {};
    const auto ticket = move == nullptr ? std::nullopt : records.ticket(move->ticket);
    if (move != nullptr && !ticket)
        return failure(ErrorCode::notFound, "no-such-ticket");
    const Result<Wish> wish = wishOf(records, ticket ? errandOf(*ticket) : errandOf(*booking));
    if (!wish)
        return tl::unexpected(wish.error());
    return referenceOf(records).and_then([&](const Reference& reference) {
        const Counter counter{records, reference, now};
        return ticket ? checkMove(counter, *ticket, move->place, *wish)
                      : checkSale(counter, *booking, *wish);
    });
}

namespace {
struct Wanted {
    Errand errand;
    Place place;
};

std::optional<Wanted> wantedBy(const CommandArgs& args, const Records& records) {
    if (const auto* booking = std::get_if<BookTicket>(&args))
        return Wanted{errandOf(*booking), booking->place};
    const auto* move = std::get_if<MoveTicket>(&args);
    const auto ticket = move == nullptr ? std::nullopt : records.ticket(move->ticket);
    if (!ticket)
        return std::nullopt;
    return Wanted{errandOf(*ticket), move->place};
}
} // namespace

std::string alternativesTo(
    const CommandArgs& args, const Records& records, const Seller& seller, const Moment& moment) {
    const auto wanted = wantedBy(args, records);
    const Result<Reference> reference = referenceOf(records);
    if (!wanted || !reference)
        return {};
    const Result<Wish> wish = wishOf(records, wanted->errand);
    if (!wish)
        return {};
    Offer offer(records, {*reference->office, *reference->calendar}, seller, moment);
    return placesText(offer.nearest(*wish, wanted->place));
}

Result<Decision> decideOn(const Occasion& occasion, const AdmitVisitor& args) {
    if (occasion.records.ticket(args.ticket))
        return failure(ErrorCode::conflict, "already-booked");
    const std::string number = simplified(args.number);
    if (number.empty() || number.size() > longestStationNumber)
        return failure(ErrorCode::invalidInput, "number-missing");
    const Errand errand{args.purpose, args.services, args.card};
    const Result<Wish> wish = wishOf(occasion.records, errand);
    if (!wish)
        return tl::unexpected(wish.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Contact told{args.visitorName, args.phone};
    const Result<void> checked
        = checkReady(occasion.records, errand)
              .and_then([&] { return checkHall(occasion, *reference, *wish); })
              .and_then([&] { return checkAsked(*reference->office, *wish, told); });
    if (!checked)
        return tl::unexpected(checked.error());
    Ticket ticket = ticketOf(occasion, args, keptOf(*reference->office, *wish, told),
        Place{{}, occasion.now.date, occasion.now.time});
    ticket.line = wish->lines.front();
    const Line* line = findLine(*reference->office, ticket.line);
    if (args.channel == Channel::terminal && line != nullptr && !line->admitsUnbooked)
        return failure(ErrorCode::refused, "line-is-booked-only", line->code);
    ticket.number = (line == nullptr ? std::string() : line->letter + '-') + number;
    ticket.lengthMinutes = lengthOf(*reference->office, *wish);
    ticket.unbooked = true;
    ticket.state = TicketState::arrived;
    ticket.arrivedAt = occasion.command.at;
    return Decision{{std::move(ticket)}, {}};
}

} // namespace okno::domain
