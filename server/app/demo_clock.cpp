#include "server/app/demo_clock.h"

#include "common/domain/queue/slots.h"

#include <algorithm>

namespace okno::server::app {

namespace {
constexpr TimeOfDay demoTime = std::chrono::hours(10) + std::chrono::minutes(15);
// A demonstration wants some free places after the moment it starts at.
constexpr std::ptrdiff_t slotsLeft = 6;

bool isOpen(const domain::Office& office, const domain::ProductionCalendar& calendar,
    const LocalDateTime& local) {
    const auto slots = domain::slotsOn(office, calendar, local.date);
    const auto length = std::chrono::minutes(office.ticketMinutes);
    const bool inSlot = std::any_of(slots.begin(), slots.end(),
        [&](TimeOfDay start) { return start <= local.time && local.time < start + length; });
    return inSlot && std::count_if(slots.begin(), slots.end(), [&](TimeOfDay start) {
        return start > local.time;
    }) >= slotsLeft;
}
} // namespace

Result<std::chrono::seconds> demoOffset(const domain::Office& office,
    const domain::ProductionCalendar& calendar, const TimeZone& zone, Instant now,
    std::chrono::seconds last) {
    const auto local = zone.toLocal(now + last);
    if (isOpen(office, calendar, local))
        return last;
    constexpr int daysSearched = 366;
    for (int days = local.time < demoTime ? 0 : 1; days <= daysSearched; ++days) {
        const LocalDateTime candidate{addDays(local.date, days), demoTime};
        if (isOpen(office, calendar, candidate))
            return std::chrono::ceil<std::chrono::seconds>(zone.toInstant(candidate) - now);
    }
    return failure(ErrorCode::notFound, "never-open");
}

} // namespace okno::server::app
