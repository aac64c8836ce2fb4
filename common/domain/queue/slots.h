// The slots of a window's day, packed from the start of each reception interval; none over a break,
// no tail.
#pragma once

#include "common/domain/office/schedule.h"
#include "common/domain/queue/hall_state.h"
#include "common/domain/queue/ticket.h"
#include "common/domain/queue/waiting.h"

#include <span>

namespace okno::domain {

/// Starts of the slots at a window; empty on a day off.
[[nodiscard]] std::vector<TimeOfDay> slotsOn(const Office& office,
    const ProductionCalendar& calendar, const std::string& window, const LocalDate& date);
/// Starts of the slots at all windows of the hall, each once.
[[nodiscard]] std::vector<TimeOfDay> slotsOn(
    const Office& office, const ProductionCalendar& calendar, const LocalDate& date);

/// Dates on which a visit to these lines may be booked: today and the next local dates up to the
/// shortest horizon among them (the office's own where there are none), working or not.
[[nodiscard]] std::vector<LocalDate> bookingDates(
    const Office& office, const LocalDate& today, std::span<const std::string> lines = {});

/// What a visit asks of a place.
struct Wish {
    std::vector<std::string> lines; // all served by the window's shift
    Purpose purpose;
};

/// Starts of the slots at all windows that serve the wish, free or not, each once.
[[nodiscard]] std::vector<TimeOfDay> slotsFor(const Office& office,
    const ProductionCalendar& calendar, const Wish& wish, const LocalDate& date);

/// Free places of all windows whose shift serves the wish, by time, then by window; today's from
/// now on, after the longest lead time of the lines, and none at a window whose running service is
/// expected to go on beyond the start by more than the tolerance: its slack was given away before
/// anybody had bought the place. `ticketsOfDay`: all that are known, also of people without a
/// place.
[[nodiscard]] std::vector<Place> freePlaces(const Office& office,
    const ProductionCalendar& calendar, const Wish& wish, const LocalDate& date, const Moment& now,
    std::span<const Ticket> ticketsOfDay);

/// Whether a person for whom no time is left may be offered to wait for a free window at a
/// terminal: the lines let such people in, and a window that serves the wish receives for one
/// ticket more.
[[nodiscard]] bool mayWait(const Office& office, const ProductionCalendar& calendar,
    const Wish& wish, const LocalDateTime& now);

/// Whether the place is still to be had: it begins later than now by the lead time of the lines.
[[nodiscard]] bool isAhead(const Office& office, std::span<const std::string> lines,
    const Place& place, const LocalDateTime& now);

/// Number of the ticket in a place: the line's letter and a number that is the same at every
/// station and grows with the time of day, so that no two places of a day share one. Neither the
/// roster nor an unusual day changes it: a ticket that was sold before keeps a number of its own.
[[nodiscard]] std::string ticketNumber(
    const Office& office, const std::string& line, const Place& place);

/// Live tickets that no longer stand in a slot to come, because hours, roster or office have
/// changed, and those whose window is closed today: to be moved, and the people to be phoned. By
/// time.
[[nodiscard]] std::vector<Ticket> conflictsOf(const Office& office,
    const ProductionCalendar& calendar, std::span<const Ticket> tickets,
    std::span<const WindowStatus> windows, const LocalDateTime& now);

} // namespace okno::domain
