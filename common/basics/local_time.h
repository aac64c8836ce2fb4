// Dates and times of day as people at the office read them. Which moment they are is the zone's
// word.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace okno {

using LocalDate = std::chrono::year_month_day;

/// Minutes since local midnight, 0 to 1440.
using TimeOfDay = std::chrono::minutes;

struct LocalDateTime {
    LocalDate date;
    TimeOfDay time; // seconds are dropped

    auto operator<=>(const LocalDateTime&) const = default;
};

/// The office's IANA time zone. The desk answers from Qt, the registry from the date library.
class TimeZone {
public:
    virtual ~TimeZone() = default;
    [[nodiscard]] virtual LocalDateTime toLocal(Instant instant) const = 0;
    /// A local time that a shift of the clocks skips becomes the first moment after the gap.
    [[nodiscard]] virtual Instant toInstant(const LocalDateTime& local) const = 0;
};

[[nodiscard]] LocalDate addDays(const LocalDate& date, int days);
[[nodiscard]] int daysBetween(const LocalDate& from, const LocalDate& to);
[[nodiscard]] std::chrono::weekday weekdayOf(const LocalDate& date);

/// "2026-11-23"; only dates that exist.
[[nodiscard]] Result<LocalDate> parseDate(std::string_view text);
[[nodiscard]] std::string formatDate(const LocalDate& date);

/// "10:20", "00:00" to "24:00".
[[nodiscard]] Result<TimeOfDay> parseTimeOfDay(std::string_view text);
[[nodiscard]] std::string formatTimeOfDay(TimeOfDay time);

} // namespace okno
