#include "client/desk/hall_day.h"

#include <algorithm>
#include <array>
#include <utility>

namespace okno::client::desk {

HallDay::HallDay(domain::Office office, domain::ProductionCalendar calendar, const LocalDate& date,
    std::vector<domain::Ticket> tickets, std::vector<domain::WindowStatus> windows)
    : m_office(std::move(office))
    , m_calendar(std::move(calendar))
    , m_schedule(m_office, m_calendar)
    , m_date(date)
    , m_tickets(std::move(tickets))
    , m_windows(std::move(windows))
    , m_usual(domain::usualService(m_office, m_tickets)) {
    for (std::size_t i = 0; i < m_tickets.size(); ++i)
        m_positions.emplace(m_tickets[i].id.toString(), i);
}

void HallDay::take(const domain::TicketId& id, const std::optional<domain::Ticket>& ticket) {
    const auto known = m_positions.find(id.toString());
    const bool isOfToday = ticket && ticket->place.date == m_date;
    if (isOfToday && known != m_positions.end()) {
        m_tickets[known->second] = *ticket;
    } else if (isOfToday) {
        m_positions.emplace(id.toString(), m_tickets.size());
        m_tickets.push_back(*ticket);
    } else if (known != m_positions.end()) {
        const std::size_t position = known->second;
        m_positions.erase(known);
        if (position + 1 < m_tickets.size()) {
            m_tickets[position] = std::move(m_tickets.back());
            m_positions[m_tickets[position].id.toString()] = position;
        }
        m_tickets.pop_back();
    }
    if (!ticket || ticket->state == domain::TicketState::finished)
        m_usual = domain::usualService(m_office, m_tickets);
}

void HallDay::take(const domain::WindowStatus& status) {
    const auto known = std::ranges::find(m_windows, status.window, &domain::WindowStatus::window);
    if (known == m_windows.end())
        m_windows.push_back(status);
    else
        *known = status;
}

domain::WindowMode HallDay::modeOf(const std::string& window) const {
    const auto known = std::ranges::find(m_windows, window, &domain::WindowStatus::window);
    return known == m_windows.end() ? domain::WindowMode::open : known->mode;
}

domain::HallView HallDay::view(const domain::Moment& now) const {
    return domain::hallView({m_schedule, m_tickets, m_windows, m_usual}, now);
}

std::vector<domain::Place> HallDay::freePlaces(
    const domain::Wish& wish, const domain::Moment& now) const {
    auto places = domain::freePlaces(m_office, m_calendar, wish, m_date, now, m_tickets);
    std::erase_if(places, [&](const domain::Place& place) {
        return modeOf(place.window) == domain::WindowMode::closed;
    });
    return places;
}

std::vector<domain::Ticket> HallDay::touchedByClosing(
    const std::string& window, const domain::Moment& now) const {
    const domain::EmployeeId nobody(Uuid(std::array<std::uint8_t, 16>{}));
    const std::vector<domain::WindowStatus> closed{
        {window, domain::WindowMode::closed, now.instant, nobody, {}}};
    auto touched = domain::conflictsOf(m_office, m_calendar, m_tickets, closed, now.local);
    std::erase_if(
        touched, [&](const domain::Ticket& ticket) { return ticket.place.window != window; });
    return touched;
}

} // namespace okno::client::desk
