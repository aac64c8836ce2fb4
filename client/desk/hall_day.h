// Today's hall in the memory of a supervisor's station: all tickets of the day, the windows, the
// schedule. HallDesk keeps it true, record by record, so that a look at the hall reads no database.
// GUI thread.
#pragma once

#include "client/store/reader.h"
#include "common/domain/queue/hall_view.h"
#include "common/domain/queue/slots.h"

#include <memory>
#include <unordered_map>

namespace okno::client::desk {

class HallDay {
public:
    HallDay(domain::Office office, domain::ProductionCalendar calendar, const LocalDate& date,
        std::vector<domain::Ticket> tickets, std::vector<domain::WindowStatus> windows);

    /// The ticket as it is now; it may have gone to another day, or be none of this station's.
    void take(const domain::TicketId& id, const std::optional<domain::Ticket>& ticket);
    void take(const domain::WindowStatus& status);

    [[nodiscard]] const LocalDate& date() const { return m_date; }
    [[nodiscard]] const domain::Office& office() const { return m_office; }
    [[nodiscard]] const std::vector<domain::Ticket>& tickets() const { return m_tickets; }
    [[nodiscard]] domain::WindowMode modeOf(const std::string& window) const;
    /// Borrows from the day until its next change.
    [[nodiscard]] domain::HallView view(const domain::Moment& now) const;
    /// Free places of today at the windows that are not closed, by time.
    [[nodiscard]] std::vector<domain::Place> freePlaces(
        const domain::Wish& wish, const domain::Moment& now) const;
    /// The tickets of today that closing the window would leave without a place.
    [[nodiscard]] std::vector<domain::Ticket> touchedByClosing(
        const std::string& window, const domain::Moment& now) const;

private:
    domain::Office m_office;
    domain::ProductionCalendar m_calendar;
    domain::Schedule m_schedule;
    LocalDate m_date;
    std::vector<domain::Ticket> m_tickets;
    std::unordered_map<std::string, std::size_t> m_positions; // of the tickets, by id
    std::vector<domain::WindowStatus> m_windows;
    std::map<std::string, std::chrono::seconds> m_usual; // service, by line
};

} // namespace okno::client::desk
