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
    const Schedule schedule(reference.office, reference.calendar);
    const std::vector<Duty> duties = schedule.dutiesOn(occasion.now.date);
    if (duties.empty())
        return failure(ErrorCode::refused, "day-off", formatDate(occasion.now.date));
    if (std::none_of(duties.begin(), duties.end(),
            [&](const Duty& duty) { return serves(*duty.shift, wish.lines, wish.purpose); }))
        return failure(ErrorCode::refused, "window-does-not-serve");
    return {};
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const BookTicket& args) {
    if (occasion.records.ticket(args.ticket))
        return failure(ErrorCode::conflict, "already-booked");
    const Result<Wish> wish = wishOf(occasion.records, {args.purpose, args.services, args.card});
    if (!wish)
        return tl::unexpected(wish.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Result<Contact> contact
        = checkPlace(occasion, *reference, args.place, *wish)
              .and_then([&] { return checkAhead(occasion, *reference, args.place, *wish); })
              .and_then([&] { return checkFree(occasion, *reference, args.place, *wish); })
              .and_then([&] {
                  return sellsByLease(occasion, args.place)
                      ? Result<void>()
                      : checkQuota(
                          occasion.records, *reference, args.channel, *wish, args.place.date);
              })
              .and_then([&] {
                  return askedOf(reference->office, *wish, {args.visitorName, args.phone});
              });
    if (!contact)
        return tl::unexpected(contact.error());
    Ticket ticket = ticketOf(occasion, args, *contact, args.place);
    ticket.line = wish->lines.front();
    ticket.number = ticketNumber(reference->office, ticket.line, args.place);
    ticket.lengthMinutes = lengthOf(reference->office, *wish);
    if (isHere(occasion, args, findLine(reference->office, ticket.line))) {
        ticket.state = TicketState::arrived;
        ticket.arrivedAt = occasion.command.at;
    }
    return Decision{{std::move(ticket)}, {}};
}

Result<void> checkOwnSale(
    const CommandArgs& args, const Records& records, const LocalDateTime& now) {
    if (const auto* move = std::get_if<MoveTicket>(&args))
        return checkOpen(records, now.date, move->place);
    const auto* booking = std::get_if<BookTicket>(&args);
    if (booking == nullptr)
        return {};
    return checkOpen(records, now.date, booking->place).and_then([&] {
        return referenceOf(records).and_then([&](const Reference& reference) {
            return wishOf(records, {booking->purpose, booking->services, booking->card})
                .and_then([&](const Wish& wish) {
                    return checkQuota(
                        records, reference, booking->channel, wish, booking->place.date);
                });
        });
    });
}

namespace {
struct Wanted {
    Errand errand;
    Place place;
};

std::optional<Wanted> wantedBy(const CommandArgs& args, const Records& records) {
    if (const auto* booking = std::get_if<BookTicket>(&args))
        return Wanted{{booking->purpose, booking->services, booking->card}, booking->place};
    const auto* move = std::get_if<MoveTicket>(&args);
    const auto ticket = move == nullptr ? std::nullopt : records.ticket(move->ticket);
    if (!ticket)
        return std::nullopt;
    return Wanted{{ticket->purpose, ticket->services, ticket->card}, move->place};
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
    Offer offer(records, {reference->office, reference->calendar}, seller, moment);
    return placesText(offer.nearest(*wish, wanted->place));
}

Result<Decision> decideOn(const Occasion& occasion, const AdmitVisitor& args) {
    if (occasion.records.ticket(args.ticket))
        return failure(ErrorCode::conflict, "already-booked");
    const std::string number = simplified(args.number);
    if (number.empty() || number.size() > longestStationNumber)
        return failure(ErrorCode::invalidInput, "number-missing");
    const Result<Wish> wish = wishOf(occasion.records, {args.purpose, args.services, args.card});
    if (!wish)
        return tl::unexpected(wish.error());
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Result<Contact> contact = checkHall(occasion, *reference, *wish).and_then([&] {
        return askedOf(reference->office, *wish, {args.visitorName, args.phone});
    });
    if (!contact)
        return tl::unexpected(contact.error());
    Ticket ticket
        = ticketOf(occasion, args, *contact, Place{{}, occasion.now.date, occasion.now.time});
    ticket.line = wish->lines.front();
    const Line* line = findLine(reference->office, ticket.line);
    if (args.channel == Channel::terminal && line != nullptr && !line->admitsUnbooked)
        return failure(ErrorCode::refused, "line-is-booked-only", line->code);
    ticket.number = (line == nullptr ? std::string() : line->letter + '-') + number;
    ticket.lengthMinutes = lengthOf(reference->office, *wish);
    ticket.unbooked = true;
    ticket.state = TicketState::arrived;
    ticket.arrivedAt = occasion.command.at;
    return Decision{{std::move(ticket)}, {}};
}

} // namespace okno::domain
