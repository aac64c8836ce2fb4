// Terms of the regulations and the day on which they end.
#pragma once

#include "common/domain/calendar/production_calendar.h"

#include <optional>

namespace okno::domain {

enum class TermUnit { minute, hour, sameDay, workingDay, calendarDay, month };
enum class TermStart { registered, receivedByAuthority, completePacket, payment, queriesAnswered };

struct Term {
    int value;
    TermUnit unit;
    TermStart start = TermStart::registered;
    bool queriesInside = true; // the answers' waiting time counts within the term

    bool operator==(const Term&) const = default;
};

/// Why a term ends when it ends, in parts that the interface turns into a sentence:
/// "14 рабочих дней с 24 ноября; срок запросов внутри".
struct DueDate {
    LocalDate date;
    Term term;
    LocalDate countedFrom; // the first day that counts
    std::optional<LocalDate> movedFrom; // the day off on which it would have ended

    bool operator==(const DueDate&) const = default;
};

/// The term starts on the day after `event` (Civil Code art. 191); a calendar term that ends on a
/// day off ends on the next working day (art. 193); a month ends on the same number of the next
/// month, or its last day (art. 192). Same day, hours and minutes end on the day of the event.
[[nodiscard]] DueDate dueDate(
    const ProductionCalendar& calendar, const Term& term, const LocalDate& event);

} // namespace okno::domain
