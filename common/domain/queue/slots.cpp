#include "common/domain/queue/slots.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <tuple>

namespace okno::domain {

namespace {
std::vector<TimeOfDay> startsOfDay(
    const Schedule& schedule, const LocalDate& date, const Wish* wish = nullptr) {
    std::vector<TimeOfDay> starts;
    for (const Duty& duty : schedule.dutiesOn(date))
        if (wish == nullptr || serves(*duty.shift, wish->lines, wish->purpose))
            for (const TimeOfDay start : startsOf(duty))
                starts.push_back(start);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

TimeOfDay leadOf(const Office& office, std::span<const std::string> lines) {
    int lead = 0;
    for (const std::string& code : lines)
        if (const Line* line = findLine(office, code))
            lead = std::max(lead, line->leadMinutes);
    return TimeOfDay(lead);
}

/// The least of the lines'.
TimeOfDay toleranceOf(const Office& office, std::span<const std::string> lines) {
    std::optional<int> least;
    for (const std::string& code : lines)
        if (const Line* line = findLine(office, code))
            least = std::min(least.value_or(line->toleranceMinutes), line->toleranceMinutes);
    return TimeOfDay(least.value_or(Line{}.toleranceMinutes));
}

/// Whether a ticket of that length still stands where it was sold: at a start, inside an interval.
bool isSlot(const Duty& duty, TimeOfDay start, TimeOfDay length) {
    return std::any_of(duty.hours.begin(), duty.hours.end(), [&](const Interval& interval) {
        return interval.from <= start && start + length <= interval.until
            && duty.length > TimeOfDay(0) && (start - interval.from) % duty.length == TimeOfDay(0);
    });
}

/// The earliest of the plain week.
TimeOfDay opening(const Office& office) {
    TimeOfDay earliest = std::chrono::days(1);
    for (const std::vector<Interval>& day : office.hours)
        if (!day.empty())
            earliest = std::min(earliest, day.front().from);
    return earliest;
}

TimeOfDay shortestTicket(const Office& office) {
    int minutes = office.ticketMinutes;
    for (const Line& line : office.lines)
        minutes = std::min(minutes, ticketMinutesOf(office, line));
    return TimeOfDay(std::max(minutes, 1));
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
    return startsOfDay(Schedule(office, calendar), date);
}

std::vector<TimeOfDay> slotsFor(const Office& office, const ProductionCalendar& calendar,
    const Wish& wish, const LocalDate& date) {
    return startsOfDay(Schedule(office, calendar), date, &wish);
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

bool mayWait(const Office& office, const ProductionCalendar& calendar, const Wish& wish,
    const LocalDateTime& now) {
    const bool isAllowed = std::all_of(wish.lines.begin(), wish.lines.end(), [&](const auto& code) {
        const Line* line = findLine(office, code);
        return line == nullptr || line->admitsUnbooked;
    });
    if (!isAllowed)
        return false;
    const Schedule schedule(office, calendar);
    const std::vector<Duty> duties = schedule.dutiesOn(now.date);
    return std::any_of(duties.begin(), duties.end(), [&](const Duty& duty) {
        return serves(*duty.shift, wish.lines, wish.purpose)
            && std::any_of(duty.hours.begin(), duty.hours.end(),
                [&](const Interval& interval) { return now.time + duty.length <= interval.until; });
    });
}

std::vector<Place> freePlaces(const Office& office, const ProductionCalendar& calendar,
    const Wish& wish, const LocalDate& date, const Moment& now,
    std::span<const Ticket> ticketsOfDay) {
    const auto busy = busyUntil(ticketsOfDay, now);
    const std::chrono::seconds tolerance = toleranceOf(office, wish.lines);
    const auto isBusy = [&](const Place& place) {
        const auto until = busy.find(place.window);
        return place.date == now.local.date && until != busy.end()
            && until->second > place.start + tolerance;
    };
    std::set<Place> taken;
    for (const Ticket& ticket : ticketsOfDay)
        if (holdsPlace(ticket))
            taken.insert(ticket.place);

    const Schedule schedule(office, calendar);
    std::vector<std::pair<std::size_t, Place>> places; // with the position of the window
    for (const Duty& duty : schedule.dutiesOn(date)) {
        if (!serves(*duty.shift, wish.lines, wish.purpose))
            continue;
        for (const TimeOfDay start : startsOf(duty)) {
            Place place{office.windows[duty.window].number, date, start};
            if (isAhead(office, wish.lines, place, now.local) && !taken.contains(place)
                && !isBusy(place))
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

std::string ticketNumber(const Office& office, const std::string& line, const Place& place) {
    constexpr TimeOfDay wholeDay = std::chrono::days(1);
    const auto slot
        = (place.start - opening(office) + wholeDay) % wholeDay / shortestTicket(office);
    const auto window = std::find_if(office.windows.begin(), office.windows.end(),
                            [&](const Window& one) { return one.number == place.window; })
        - office.windows.begin();
    const auto width = static_cast<std::ptrdiff_t>(office.windows.size());

    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%03td", slot * width + window + 1);
    const Line* known = findLine(office, line);
    return (known == nullptr ? std::string() : known->letter + '-') + digits.data()
        + (window == width ? '/' + place.window : std::string()); // which is there no more
}

std::vector<Ticket> conflictsOf(const Office& office, const ProductionCalendar& calendar,
    std::span<const Ticket> tickets, std::span<const WindowStatus> windows,
    const LocalDateTime& now) {
    const Schedule schedule(office, calendar);
    std::map<LocalDate, std::vector<Duty>> days;
    const auto isClosed = [&](const Place& place) {
        return place.date == now.date
            && std::any_of(windows.begin(), windows.end(), [&](const WindowStatus& status) {
                   return status.window == place.window && status.mode == WindowMode::closed;
               });
    };
    const auto stands = [&](const Ticket& ticket) {
        const auto [day, isNew] = days.try_emplace(ticket.place.date);
        if (isNew)
            day->second = schedule.dutiesOn(ticket.place.date);
        const Line* line = lineOf(office, ticket);
        return std::any_of(day->second.begin(), day->second.end(), [&](const Duty& duty) {
            return office.windows[duty.window].number == ticket.place.window && line != nullptr
                && serves(*duty.shift, line->code, ticket.purpose)
                && isSlot(duty, ticket.place.start, TimeOfDay(ticket.lengthMinutes));
        });
    };
    std::vector<Ticket> conflicts;
    for (const Ticket& ticket : tickets) {
        const bool isOwed = !ticket.unbooked
            && (ticket.state == TicketState::booked || ticket.state == TicketState::arrived);
        const bool isAhead = now <= LocalDateTime{ticket.place.date, ticket.place.start};
        if (isOwed && (isClosed(ticket.place) || (isAhead && !stands(ticket))))
            conflicts.push_back(ticket);
    }
    std::sort(conflicts.begin(), conflicts.end(), [](const Ticket& one, const Ticket& other) {
        return std::tie(one.place.date, one.place.start, one.place.window)
            < std::tie(other.place.date, other.place.start, other.place.window);
    });
    return conflicts;
}

} // namespace okno::domain
