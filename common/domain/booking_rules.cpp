#include "common/domain/booking_rules.h"

#include "common/basics/text.h"
#include "common/domain/queue/offer.h"

#include <algorithm>

namespace okno::domain {

namespace {
constexpr int wholeQuota = 100;

std::size_t placesOfLine(const Schedule& schedule, const std::string& line, const LocalDate& date) {
    std::size_t places = 0;
    for (const Duty& duty : schedule.dutiesOn(date))
        if (std::find(duty.shift->lines.begin(), duty.shift->lines.end(), line)
            != duty.shift->lines.end())
            places += startsOf(duty).size();
    return places;
}

/// The strictest of the lines' words.
Asking asked(const Office& office, const Wish& wish, Asking Line::*what) {
    Asking strictest = Asking::no;
    for (const std::string& code : wish.lines)
        if (const Line* line = findLine(office, code))
            strictest = std::max(strictest, line->*what);
    return strictest;
}
} // namespace

Errand errandOf(const Ticket& ticket) {
    return {ticket.purpose, ticket.services, ticket.card};
}

Result<Wish> wishOf(const Records& records, const Errand& errand) {
    if (errand.purpose == Purpose::collect) {
        if (!errand.card)
            return failure(ErrorCode::invalidInput, "card-missing");
        const Result<Card> card = existing(records.card(*errand.card), "no-such-card");
        if (!card)
            return tl::unexpected(card.error());
        const auto service = records.sharedService(card->service);
        return Wish{{service ? lineOf(*service, errand.purpose) : collectLine}, errand.purpose};
    }
    if (errand.services.empty())
        return failure(ErrorCode::invalidInput, "service-missing");
    Wish wish{{}, errand.purpose};
    for (const std::string& code : errand.services) {
        const auto service = existing(records.sharedService(code), "no-such-service");
        if (!service)
            return tl::unexpected(service.error());
        std::string line = lineOf(**service, errand.purpose);
        if (std::find(wish.lines.begin(), wish.lines.end(), line) == wish.lines.end())
            wish.lines.push_back(std::move(line));
    }
    return wish;
}

Result<void> checkReady(const Records& records, const Errand& errand) {
    if (errand.purpose != Purpose::collect || !errand.card)
        return {};
    const auto card = records.card(*errand.card);
    if (card && card->state == CardState::ready)
        return {};
    return failure(ErrorCode::refused, "result-not-ready");
}

Result<void> checkPlace(const Counter& counter, const Place& place, const Wish& wish) {
    const Office& office = *counter.reference.office;
    const std::vector<LocalDate> dates = bookingDates(office, counter.now.date, wish.lines);
    if (std::find(dates.begin(), dates.end(), place.date) == dates.end())
        return failure(ErrorCode::refused, "date-out-of-range", formatDate(place.date));
    const Schedule schedule(office, *counter.reference.calendar);
    const std::vector<Duty> duties = schedule.dutiesOn(place.date);
    if (duties.empty())
        return failure(ErrorCode::refused, "day-off", formatDate(place.date));
    if (findWindow(office, place.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", place.window);
    const auto slot = std::find_if(duties.begin(), duties.end(), [&](const Duty& duty) {
        const std::vector<TimeOfDay> starts = startsOf(duty);
        return office.windows[duty.window].number == place.window
            && std::binary_search(starts.begin(), starts.end(), place.start);
    });
    if (slot == duties.end())
        return failure(ErrorCode::refused, "no-such-slot", formatTimeOfDay(place.start));
    if (!serves(*slot->shift, wish.lines, wish.purpose))
        return failure(ErrorCode::refused, "window-does-not-serve", place.window);
    const auto status = counter.records.windowStatus(place.window);
    if (place.date == counter.now.date && status && status->mode == WindowMode::closed)
        return failure(ErrorCode::refused, "window-closed", place.window);
    return {};
}

bool sellsByLease(const Occasion& occasion, const Place& place) {
    const auto day = occasion.records.leases(place.window, place.date);
    return day && holdsLease(*day, occasion.command.station, place.start, occasion.command.at);
}

Result<void> checkAhead(const Counter& counter, const Place& place, const Wish& wish) {
    if (isAhead(*counter.reference.office, wish.lines, place, counter.now))
        return {};
    return checkNotPast(place, counter.now).and_then([&]() -> Result<void> {
        return failure(ErrorCode::refused, "too-soon", formatTimeOfDay(place.start));
    });
}

Result<void> checkNotPast(const Place& place, const LocalDateTime& now) {
    if (now < LocalDateTime{place.date, place.start})
        return {};
    return failure(ErrorCode::refused, "slot-past", formatTimeOfDay(place.start));
}

Result<void> checkFree(const Occasion& occasion, const Place& place) {
    if (occasion.records.ticketAt(place))
        return failure(ErrorCode::conflict, "slot-taken");
    const auto day = occasion.records.leases(place.window, place.date);
    const Lease* lease = day ? leaseAt(*day, place.start, occasion.command.at) : nullptr;
    if (lease != nullptr && lease->station != occasion.command.station)
        return failure(ErrorCode::conflict, "slot-leased");
    return {};
}

Result<void> checkFree(
    const Occasion& occasion, const Reference& reference, const Place& place, const Wish& wish) {
    Result<void> free = checkFree(occasion, place);
    if (free)
        return free;
    Offer offer(occasion.records, {*reference.office, *reference.calendar},
        {occasion.command.station}, {occasion.command.at, occasion.now});
    const std::vector<Place> nearest = offer.nearest(wish, place);
    free.error().detail = placesText(nearest);
    return free;
}

Result<void> checkMove(
    const Counter& counter, const Ticket& ticket, const Place& place, const Wish& wish) {
    return checkReady(counter.records, errandOf(ticket)).and_then([&] {
        return checkPlace(counter, place, wish);
    });
}

Result<void> checkQuota(
    const Counter& counter, Channel channel, const Wish& wish, const LocalDate& date) {
    const Office& office = *counter.reference.office;
    for (const std::string& code : wish.lines) {
        const Line* line = findLine(office, code);
        const auto quota = line == nullptr ? std::map<Channel, int>::const_iterator()
                                           : line->quotas.find(channel);
        if (line == nullptr || quota == line->quotas.end())
            continue;
        const std::vector<Ticket> tickets = counter.records.ticketsHolding(date);
        const auto sold = std::count_if(tickets.begin(), tickets.end(), [&](const Ticket& ticket) {
            return ticket.channel == channel && lineOf(office, ticket) == line;
        });
        const Schedule schedule(office, *counter.reference.calendar);
        const std::size_t places = placesOfLine(schedule, code, date);
        if (static_cast<std::size_t>(sold) * wholeQuota + wholeQuota
            > places * static_cast<std::size_t>(quota->second))
            return failure(ErrorCode::refused, "quota-exhausted", code);
    }
    return {};
}

Contact keptOf(const Office& office, const Wish& wish, const Contact& told) {
    Contact kept{simplified(told.name), told.phone};
    if (asked(office, wish, &Line::asksName) == Asking::no)
        kept.name.clear();
    if (asked(office, wish, &Line::asksPhone) == Asking::no)
        kept.phone.reset();
    return kept;
}

Result<void> checkAsked(const Office& office, const Wish& wish, const Contact& told) {
    if (asked(office, wish, &Line::asksName) == Asking::required && simplified(told.name).empty())
        return failure(ErrorCode::invalidInput, "name-missing");
    if (asked(office, wish, &Line::asksPhone) == Asking::required && !told.phone)
        return failure(ErrorCode::invalidInput, "phone-missing");
    return {};
}

} // namespace okno::domain
