#include "common/domain/queue/slots.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <tuple>

namespace okno::domain {

namespace {
bool servesAll(const Shift& shift, const Wish& wish) {
    return std::all_of(wish.lines.begin(), wish.lines.end(),
        [&](const std::string& line) { return serves(shift, line, wish.purpose); });
}

std::set<TimeOfDay> startsOfDay(const Schedule& schedule, const LocalDate& date) {
    std::set<TimeOfDay> starts;
    for (const Duty& duty : schedule.dutiesOn(date))
        for (const TimeOfDay start : startsOf(duty))
            starts.insert(start);
    return starts;
}

TimeOfDay leadOf(const Office& office, std::span<const std::string> lines) {
    int lead = 0;
    for (const std::string& code : lines)
        if (const Line* line = findLine(office, code))
            lead = std::max(lead, line->leadMinutes);
    return TimeOfDay(lead);
}

/// From now to a local time, clocks that shift in between left aside.
TimeOfDay timeUntil(const LocalDateTime& when, const LocalDateTime& now) {
    return std::chrono::days(daysBetween(now.date, when.date)) + when.time - now.time;
}
} // namespace

std::vector<TimeOfDay> slotsOn(const Office& office, const ProductionCalendar& calendar,
    const std::string& window, const LocalDate& date) {
    std::vector<TimeOfDay> slots;
    for (const Duty& duty : Schedule(office, calendar).dutiesOn(date))
        if (office.windows[duty.window].number == window)
            for (const TimeOfDay start : startsOf(duty))
                slots.push_back(start);
    std::sort(slots.begin(), slots.end());
    return slots;
}

std::vector<TimeOfDay> slotsOn(
    const Office& office, const ProductionCalendar& calendar, const LocalDate& date) {
    const auto starts = startsOfDay(Schedule(office, calendar), date);
    return {starts.begin(), starts.end()};
}

std::vector<LocalDate> bookingDates(
    const Office& office, const LocalDate& today, std::span<const std::string> lines) {
    std::optional<int> horizon;
    for (const std::string& code : lines)
        if (const Line* line = findLine(office, code)) {
            const int own = horizonDaysOf(office, *line);
            horizon = std::min(horizon.value_or(own), own);
        }
    std::vector<LocalDate> dates;
    for (int ahead = 0; ahead <= horizon.value_or(office.horizonDays); ++ahead)
        dates.push_back(addDays(today, ahead));
    return dates;
}

bool isAhead(const Office& office, std::span<const std::string> lines, const Place& place,
    const LocalDateTime& now) {
    const TimeOfDay left = timeUntil({place.date, place.start}, now);
    return left > TimeOfDay(0) && left >= leadOf(office, lines);
}

std::vector<Place> freePlaces(const Office& office, const ProductionCalendar& calendar,
    const Wish& wish, const LocalDate& date, const LocalDateTime& now,
    std::span<const Ticket> ticketsOfDay) {
    std::set<Place> taken;
    for (const Ticket& ticket : ticketsOfDay)
        if (isLive(ticket))
            taken.insert(ticket.place);

    const Schedule schedule(office, calendar);
    std::vector<std::pair<std::size_t, Place>> places; // with the position of the window
    for (const Duty& duty : schedule.dutiesOn(date)) {
        if (!servesAll(*duty.shift, wish))
            continue;
        for (const TimeOfDay start : startsOf(duty)) {
            Place place{office.windows[duty.window].number, date, start};
            if (isAhead(office, wish.lines, place, now) && !taken.contains(place))
                places.emplace_back(duty.window, std::move(place));
        }
    }
    std::sort(places.begin(), places.end(), [](const auto& one, const auto& other) {
        return std::tie(one.second.start, one.first) < std::tie(other.second.start, other.first);
    });
    std::vector<Place> sorted;
    sorted.reserve(places.size());
    for (auto& [window, place] : places)
        sorted.push_back(std::move(place));
    return sorted;
}

std::string ticketNumber(const Office& office, const ProductionCalendar& calendar,
    const std::string& line, const Place& place) {
    const auto starts = startsOfDay(Schedule(office, calendar), place.date);
    const auto slot = std::distance(starts.begin(), starts.lower_bound(place.start));
    const auto window = std::find_if(office.windows.begin(), office.windows.end(),
                            [&](const Window& one) { return one.number == place.window; })
        - office.windows.begin();
    const auto width = static_cast<std::ptrdiff_t>(office.windows.size());

    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%03td", slot * width + window + 1);
    const Line* known = findLine(office, line);
    return (known == nullptr ? std::string() : known->letter + '-') + digits.data();
}

const Ticket* nextTicket(std::span<const Ticket> ticketsOfWindow, Instant now) {
    // Less is earlier: those who were asked to come back, then the others in order of their slots.
    const auto rank = [](const Ticket& ticket) {
        const bool returning = ticket.state == TicketState::postponed;
        return std::tuple(!returning, returning ? ticket.returnsAt.value_or(Instant{}) : Instant{},
            ticket.place.date, ticket.place.start);
    };
    const Ticket* next = nullptr;
    for (const Ticket& ticket : ticketsOfWindow) {
        const bool due = ticket.state == TicketState::postponed
            ? ticket.returnsAt.value_or(now) <= now
            : ticket.state == TicketState::booked || ticket.state == TicketState::arrived;
        if (due && (next == nullptr || rank(ticket) < rank(*next)))
            next = &ticket;
    }
    return next;
}

} // namespace okno::domain
