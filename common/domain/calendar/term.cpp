#include "common/domain/calendar/term.h"

namespace okno::domain {

namespace {
LocalDate addMonths(const LocalDate& date, int months) {
    const LocalDate moved = date + std::chrono::months(months);
    return moved.ok() ? moved : LocalDate{moved.year() / moved.month() / std::chrono::last};
}

DueDate endingOn(
    const ProductionCalendar& calendar, const Term& term, const LocalDate& event, LocalDate end) {
    const LocalDate worked = workingDayFrom(calendar, end);
    DueDate due{worked, term, addDays(event, 1), std::nullopt};
    if (worked != end)
        due.movedFrom = end;
    return due;
}
} // namespace

DueDate dueDate(const ProductionCalendar& calendar, const Term& term, const LocalDate& event) {
    switch (term.unit) {
    case TermUnit::minute:
    case TermUnit::hour:
    case TermUnit::sameDay:
        break;
    case TermUnit::workingDay:
        if (term.value <= 0)
            break;
        return DueDate{addWorkingDays(calendar, event, term.value), term,
            addWorkingDays(calendar, event, 1), std::nullopt};
    case TermUnit::calendarDay:
        return endingOn(calendar, term, event, addDays(event, term.value));
    case TermUnit::month:
        return endingOn(calendar, term, event, addMonths(event, term.value));
    }
    return DueDate{event, term, event, std::nullopt};
}

} // namespace okno::domain
