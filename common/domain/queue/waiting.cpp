#include "common/domain/queue/waiting.h"

#include <algorithm>

namespace okno::domain {

namespace {
using std::chrono::seconds;

constexpr std::chrono::minutes withoutBooking{15};
constexpr std::chrono::minutes withBooking{5};
constexpr std::chrono::hours foreseen{1};

seconds elapsed(Instant from, Instant until) {
    return std::chrono::floor<seconds>(until - from);
}

Instant instantAt(const Moment& now, seconds wall) {
    return now.instant + (wall - wallTime(now, now.instant));
}

/// A window as the forecast sees it.
struct ServingWindow {
    std::string number;
    const Shift* shift;
    seconds freeAt;
};

bool maySendTo(const Office& office, const ServingWindow& window, const Ticket& ticket) {
    const std::string& own = windowOf(ticket);
    if (!own.empty())
        return own == window.number;
    const Line* line = lineOf(office, ticket);
    return line != nullptr && serves(*window.shift, line->code, ticket.purpose);
}

std::vector<ServingWindow> servingWindows(const Hall& hall, const Moment& now) {
    const Office& office = hall.schedule.office();
    const seconds clock = wallTime(now, now.instant);
    std::vector<ServingWindow> windows;
    for (const Duty& duty : hall.schedule.dutiesOn(now.local.date)) {
        const std::string& number = office.windows[duty.window].number;
        const bool isNow
            = std::any_of(duty.hours.begin(), duty.hours.end(), [&](const Interval& interval) {
                  return interval.from <= now.local.time && now.local.time < interval.until;
              });
        if (isNow && isOpen(hall, number))
            windows.push_back({number, duty.shift, clock});
    }
    for (const Ticket& ticket : hall.tickets) {
        if (ticket.state != TicketState::inService && ticket.state != TicketState::called)
            continue;
        const auto window = std::find_if(windows.begin(), windows.end(),
            [&](const ServingWindow& one) { return one.number == windowOf(ticket); });
        if (window != windows.end())
            window->freeAt = std::max(clock,
                wallTime(now, ticket.startedAt.value_or(now.instant))
                    + expectedService(hall, ticket));
    }
    return windows;
}
} // namespace

Moment momentAt(Instant instant, const TimeZone& zone) {
    return {instant, zone.toLocal(instant)};
}

seconds wallTime(const Moment& now, Instant instant) {
    const seconds pastMinute
        = elapsed(std::chrono::floor<std::chrono::minutes>(now.instant), now.instant);
    return now.local.time + pastMinute + elapsed(now.instant, instant);
}

seconds waitsFrom(const Ticket& ticket, const Moment& now) {
    const seconds slot = ticket.place.start;
    if (!ticket.arrivedAt)
        return slot;
    const seconds arrival = wallTime(now, *ticket.arrivedAt);
    return ticket.unbooked ? arrival : std::max(slot, arrival);
}

seconds waited(const Ticket& ticket, const Moment& now) {
    const seconds until = wallTime(now, ticket.startedAt ? *ticket.startedAt : now.instant);
    return std::max(seconds(0), until - waitsFrom(ticket, now) - seconds(ticket.servedSeconds));
}

bool waitsHere(const Ticket& ticket, const Moment& now) {
    switch (ticket.state) {
    case TicketState::arrived:
    case TicketState::transferred:
        return true;
    case TicketState::postponed:
        return ticket.returnsAt.value_or(now.instant) <= now.instant;
    default:
        return false;
    }
}

std::chrono::minutes permittedWait(const Office& office, const Ticket& ticket) {
    std::chrono::minutes limit = ticket.unbooked ? withoutBooking : withBooking;
    const Line* line = lineOf(office, ticket);
    if (line == nullptr)
        return limit;
    for (const WaitLimit& one : line->limits)
        if (one.from <= ticket.place.date)
            limit = std::chrono::minutes(
                ticket.unbooked ? one.withoutBookingMinutes : one.withBookingMinutes);
    return limit;
}

std::optional<seconds> countdown(const Office& office, const Ticket& ticket, const Moment& now) {
    if (!waitsHere(ticket, now))
        return std::nullopt;
    return permittedWait(office, ticket) - waited(ticket, now);
}

seconds expectedService(const Hall& hall, const Ticket& ticket) {
    if (!hall.meanService.empty())
        if (const Line* line = lineOf(hall.schedule.office(), ticket))
            if (const auto mean = hall.meanService.find(line->code); mean != hall.meanService.end())
                return mean->second;
    return std::chrono::minutes(ticket.lengthMinutes);
}

std::map<std::string, seconds> busyUntil(std::span<const Ticket> tickets, const Moment& now) {
    std::map<std::string, seconds> busy;
    for (const Ticket& ticket : tickets) {
        const bool isServed = ticket.state == TicketState::inService;
        if (ticket.place.date != now.local.date
            || (!isServed && ticket.state != TicketState::called))
            continue;
        const Instant from = isServed ? ticket.startedAt.value_or(now.instant) : now.instant;
        seconds& until = busy[windowOf(ticket)];
        until = std::max({until, wallTime(now, now.instant),
            wallTime(now, from) + std::chrono::minutes(ticket.lengthMinutes)});
    }
    return busy;
}

bool isOpen(const Hall& hall, const std::string& window) {
    return std::none_of(hall.windows.begin(), hall.windows.end(), [&](const WindowStatus& status) {
        return status.window == window && status.mode != WindowMode::open;
    });
}

std::vector<ExpectedBreach> expectedBreaches(const Hall& hall, const Moment& now) {
    const Office& office = hall.schedule.office();
    const seconds clock = wallTime(now, now.instant);
    std::vector<std::pair<seconds, const Ticket*>> waiting;
    for (const Ticket& ticket : hall.tickets)
        if (isWaiting(ticket) && ticket.state != TicketState::called
            && ticket.place.date == now.local.date)
            waiting.emplace_back(waitsFrom(ticket, now), &ticket);
    std::sort(waiting.begin(), waiting.end(), [](const auto& one, const auto& other) {
        return std::tie(one.first, one.second->id) < std::tie(other.first, other.second->id);
    });
    std::vector<ServingWindow> windows = servingWindows(hall, now);
    std::vector<ExpectedBreach> breaches;
    for (const auto& [from, ticket] : waiting) {
        ServingWindow* first = nullptr;
        for (ServingWindow& window : windows)
            if (maySendTo(office, window, *ticket)
                && (first == nullptr || window.freeAt < first->freeAt))
                first = &window;
        const seconds over = from + permittedWait(office, *ticket) + seconds(ticket->servedSeconds);
        // At no window that is open: nobody will call the person at all.
        const seconds start
            = first == nullptr ? clock + 2 * foreseen : std::max(first->freeAt, from);
        if (first != nullptr)
            first->freeAt = start + expectedService(hall, *ticket);
        if (start > over && over > clock && over <= clock + foreseen)
            breaches.push_back({ticket->id, instantAt(now, over), instantAt(now, start)});
    }
    std::sort(breaches.begin(), breaches.end(),
        [](const ExpectedBreach& one, const ExpectedBreach& other) { return one.at < other.at; });
    return breaches;
}

} // namespace okno::domain
