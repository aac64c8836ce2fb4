// When the hall receives: the roster, the hours, the one-day exceptions and the production calendar
// brought together once, so that the slots of a day, or of a year, need no searching. The terminal
// and the call centre offer from it, both sides check bookings by it. Pure; borrows office and
// calendar, which must outlive it.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/office/office.h"

#include <span>

namespace okno::domain {

/// One window's shift on one date, with the hours in which it receives then.
struct Duty {
    std::size_t window; // its position in Office::windows
    const Shift* shift; // the schedule's or the office's
    std::vector<Interval> hours;
    TimeOfDay length; // of a ticket
};

/// Slots of a duty: packed from the start of each interval, each whole within it; no tail.
[[nodiscard]] std::vector<TimeOfDay> startsOf(const Duty& duty);

class Schedule {
public:
    Schedule(const Office& office, const ProductionCalendar& calendar);

    Schedule(const Schedule&) = delete;
    Schedule& operator=(const Schedule&) = delete;

    /// In order of windows; none on a day off.
    [[nodiscard]] std::vector<Duty> dutiesOn(const LocalDate& date) const;
    /// The shift at a window at that moment, if any.
    [[nodiscard]] const Shift* shiftAt(const std::string& window, const LocalDateTime& when) const;
    /// Whether somebody at the window serves all of that at some time of the date.
    [[nodiscard]] bool servesOn(const LocalDate& date, const std::string& window,
        std::span<const std::string> lines, Purpose purpose) const;
    /// The hall's hours. A short day loses its last hour; a worked weekend without hours of its own
    /// keeps Friday's.
    [[nodiscard]] std::vector<Interval> hoursOn(const LocalDate& date) const;

    [[nodiscard]] const Office& office() const { return m_office; }

private:
    struct DayKind;
    struct WindowShifts {
        std::vector<const Shift*> weekly;
        std::vector<const Shift*> dated;
    };

    [[nodiscard]] DayKind kindOf(const LocalDate& date) const;
    void addDuties(std::vector<Duty>& duties, std::size_t window, const LocalDate& date,
        const DayKind& kind) const;
    [[nodiscard]] TimeOfDay lengthIn(const Shift& shift) const;

    const Office& m_office;
    const ProductionCalendar& m_calendar;
    std::vector<Shift> m_standing; // of windows that the roster does not name
    std::vector<WindowShifts> m_shifts; // by window
};

} // namespace okno::domain
