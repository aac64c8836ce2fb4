#include "common/domain/calendar/production_calendar.h"

#include <algorithm>

namespace okno::domain {

namespace {
const CalendarYear* yearOf(const ProductionCalendar& calendar, const LocalDate& date) {
    const auto found = std::find_if(calendar.years.begin(), calendar.years.end(),
        [&](const CalendarYear& year) { return year.year == static_cast<int>(date.year()); });
    return found == calendar.years.end() ? nullptr : &*found;
}

bool holds(const std::vector<LocalDate>& dates, const LocalDate& date) {
    return std::find(dates.begin(), dates.end(), date) != dates.end();
}

bool isWeekend(const LocalDate& date) {
    return weekdayOf(date).iso_encoding() > 5;
}
} // namespace

bool isWorkingDay(const ProductionCalendar& calendar, const LocalDate& date) {
    const CalendarYear* year = yearOf(calendar, date);
    if (year == nullptr)
        return !isWeekend(date);
    return isWeekend(date) ? holds(year->workingWeekends, date)
                           : !holds(year->nonworkingWeekdays, date);
}

bool isShortDay(const ProductionCalendar& calendar, const LocalDate& date) {
    const CalendarYear* year = yearOf(calendar, date);
    return year != nullptr && holds(year->shortDays, date);
}

bool knowsYear(const ProductionCalendar& calendar, const LocalDate& date) {
    return yearOf(calendar, date) != nullptr;
}

LocalDate workingDayFrom(const ProductionCalendar& calendar, LocalDate date) {
    while (!isWorkingDay(calendar, date))
        date = addDays(date, 1);
    return date;
}

LocalDate addWorkingDays(const ProductionCalendar& calendar, LocalDate date, int count) {
    for (; count > 0; --count)
        date = workingDayFrom(calendar, addDays(date, 1));
    return date;
}

int workingDaysBetween(
    const ProductionCalendar& calendar, const LocalDate& from, const LocalDate& to) {
    const int sign = from <= to ? 1 : -1;
    const LocalDate last = std::max(from, to);
    int count = 0;
    for (LocalDate date = std::min(from, to); date < last;) {
        date = addDays(date, 1);
        if (isWorkingDay(calendar, date))
            count += sign;
    }
    return count;
}

} // namespace okno::domain
