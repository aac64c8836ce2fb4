// The Russian production calendar: which days the office works (Labour Code art. 112, transfers by
// decree).
#pragma once

#include "common/basics/local_time.h"

#include <string>
#include <vector>

namespace okno::domain {

struct CalendarYear {
    int year;
    std::string status; // "official", "derived", ...
    std::string confidence;
    std::string basis; // the decree
    std::vector<LocalDate> nonworkingWeekdays; // Monday to Friday, off all the same
    std::vector<LocalDate> workingWeekends; // Saturdays and Sundays worked instead
    std::vector<LocalDate> shortDays; // one hour less (Labour Code art. 95)

    bool operator==(const CalendarYear&) const = default;
};

struct ProductionCalendar {
    std::string code; // "ru"
    std::vector<CalendarYear> years; // ascending

    bool operator==(const ProductionCalendar&) const = default;
};

/// A year the calendar does not know counts as plain weeks; `knowsYear` tells.
[[nodiscard]] bool isWorkingDay(const ProductionCalendar& calendar, const LocalDate& date);
[[nodiscard]] bool isShortDay(const ProductionCalendar& calendar, const LocalDate& date);
[[nodiscard]] bool knowsYear(const ProductionCalendar& calendar, const LocalDate& date);
/// The date itself if it is worked, else the next one that is.
[[nodiscard]] LocalDate workingDayFrom(const ProductionCalendar& calendar, LocalDate date);
/// The count-th working day after `date`; count 0 is the date itself.
[[nodiscard]] LocalDate addWorkingDays(
    const ProductionCalendar& calendar, LocalDate date, int count);
/// Working days in (from, to]; negative when `to` lies before `from`.
[[nodiscard]] int workingDaysBetween(
    const ProductionCalendar& calendar, const LocalDate& from, const LocalDate& to);

} // namespace okno::domain
