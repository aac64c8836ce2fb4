#include "common/domain/queue/slots.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <tuple>

namespace okno::domain {

namespace {
constexpr unsigned fridayIso = 5;
constexpr TimeOfDay shortDayLoss{60};

/// The reception intervals of a date. A weekend that is worked instead of another day, and for
/// which the office has no hours of its own, keeps Friday's.
std::vector<Interval> intervalsOn(
    const Office& office, const ProductionCalendar& calendar, const LocalDate& date) {
    if (!isWorkingDay(calendar, date))
        return {};
    const unsigned weekday = weekdayOf(date).iso_encoding();
    std::vector<Interval> intervals = office.hours.at(weekday - 1);
    if (intervals.empty() && weekday > fridayIso)
        intervals = office.hours.at(fridayIso - 1);
    if (intervals.empty() || !isShortDay(calendar, date))
        return intervals;
    const TimeOfDay end = intervals.back().until - shortDayLoss;
    for (Interval& interval : intervals)
        interval.until = std::min(interval.until, end);
    return intervals;
}
} // namespace

std::vector<TimeOfDay> slotsOn(
    const Office& office, const ProductionCalendar& calendar, const LocalDate& date) {
    std::vector<TimeOfDay> slots;
    const TimeOfDay length(office.ticketMinutes);
    if (length <= TimeOfDay(0))
        return slots;
    for (const Interval& interval : intervalsOn(office, calendar, date))
        for (TimeOfDay start = interval.from; start + length <= interval.until; start += length)
            slots.push_back(start);
    return slots;
}

std::vector<LocalDate> bookingDates(const Office& office, const LocalDate& today) {
    std::vector<LocalDate> dates;
    for (int ahead = 0; ahead <= office.horizonDays; ++ahead)
        dates.push_back(addDays(today, ahead));
    return dates;
}

std::vector<Place> freePlaces(const Office& office, const ProductionCalendar& calendar,
    const std::string& line, Purpose purpose, const LocalDate& date, const LocalDateTime& now,
    std::span<const Ticket> ticketsOfDay) {
    std::set<Place> taken;
    for (const Ticket& ticket : ticketsOfDay)
        if (isLive(ticket))
            taken.insert(ticket.place);

    std::vector<Place> places;
    for (const TimeOfDay start : slotsOn(office, calendar, date)) {
        if (LocalDateTime{date, start} <= now)
            continue;
        for (const Window& window : office.windows) {
            Place place{window.number, date, start};
            if (serves(window, line, purpose) && !taken.contains(place))
                places.push_back(std::move(place));
        }
    }
    return places;
}

std::string ticketNumber(const Office& office, const ProductionCalendar& calendar,
    const std::string& line, const Place& place) {
    const std::vector<TimeOfDay> slots = slotsOn(office, calendar, place.date);
    const auto slot = std::lower_bound(slots.begin(), slots.end(), place.start) - slots.begin();
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
