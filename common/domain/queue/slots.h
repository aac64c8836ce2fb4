// The slots of a window's day, packed from the start of each reception interval; none over a break,
// no tail.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/office/office.h"
#include "common/domain/queue/ticket.h"

#include <span>
#include <vector>

namespace okno::domain {

/// Starts of the slots on that date; empty on a day off. A short day loses its last hour.
[[nodiscard]] std::vector<TimeOfDay> slotsOn(
    const Office& office, const ProductionCalendar& calendar, const LocalDate& date);

/// Dates on which a ticket may be booked: today and the next `horizonDays` local dates, working or
/// not.
[[nodiscard]] std::vector<LocalDate> bookingDates(const Office& office, const LocalDate& today);

/// Free places of all windows that serve the service for the purpose, by time, then by window;
/// today's from now on.
[[nodiscard]] std::vector<Place> freePlaces(const Office& office,
    const ProductionCalendar& calendar, const std::string& line, Purpose purpose,
    const LocalDate& date, const LocalDateTime& now, std::span<const Ticket> ticketsOfDay);

/// Number of the ticket in a place: the line's letter and a number that is the same at every
/// station and grows with the time of day, so that no two places of a day share one.
[[nodiscard]] std::string ticketNumber(const Office& office, const ProductionCalendar& calendar,
    const std::string& line, const Place& place);

/// The ticket to call next at a window: postponed ones that are due, then by slot time; nobody
/// whose state forbids it.
[[nodiscard]] const Ticket* nextTicket(std::span<const Ticket> ticketsOfWindow, Instant now);

} // namespace okno::domain
