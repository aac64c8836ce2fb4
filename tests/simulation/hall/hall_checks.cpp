// When the hall closes: whether all is as it must be.
#include "tests/simulation/hall/hall_life.h"

#include "common/domain/queue/slots.h"

#include <algorithm>

namespace okno::simulation {

using domain::BookTicket;
using domain::Place;
using domain::Ticket;
using domain::TicketState;

void HallLife::closeDay() {
    for (WindowPlace& window : m_windows)
        if (window.ticket) {
            fault("window " + window.number + " is not done by midnight");
            window.ticket.reset();
            window.servedUntil.reset();
        }
    checkPlaces();
    checkPeople();
    for (const auto& station : m_stations) {
        station->forgetBefore(addDays(m_date, 1));
        for (const auto& refused : station->refused()) {
            ++m_counts.refusedLater;
            if (std::holds_alternative<BookTicket>(refused.command.args)
                || std::holds_alternative<domain::AdmitVisitor>(refused.command.args))
                fault("promised without the network and refused: " + refused.error.reason + " on "
                    + formatDate(m_date));
        }
        station->forgetRefused();
    }
    std::erase_if(m_people, [this](const auto& entry) { return entry.second.date <= m_date; });
    m_registry.forgetBefore(addDays(m_date, 1));
}

void HallLife::checkPlaces() {
    std::map<Place, std::string> holders;
    std::map<std::pair<LocalDate, std::string>, std::string> numbers;
    for (const LocalDate& date : domain::bookingDates(m_office, m_date))
        for (const Ticket& ticket : m_registry.records().ticketsOn(date)) {
            if (domain::holdsPlace(ticket) && !holders.insert({ticket.place, ticket.number}).second)
                fault("sold twice: window " + ticket.place.window + " on " + formatDate(date)
                    + " at " + formatTimeOfDay(ticket.place.start));
            if (domain::isLive(ticket)
                && !numbers.insert({{date, ticket.number}, ticket.id.toString()}).second)
                fault("two tickets " + ticket.number + " on " + formatDate(date));
        }
}

void HallLife::checkPeople() {
    for (const auto& [id, person] : m_people) {
        const auto record = m_registry.records().find({domain::RecordKind::ticket, id.toString()});
        if (!record) {
            fault("a ticket is lost, of " + formatDate(person.date));
            continue;
        }
        const auto& ticket = std::get<Ticket>(*record);
        if (person.date != m_date)
            continue;
        if (person.isHere && !person.isServed)
            fault("ticket " + ticket.number + ", of " + formatTimeOfDay(ticket.place.start)
                + ", waited in vain" + storyOf(ticket));
        if (person.isServed && ticket.state != TicketState::finished)
            fault("ticket " + ticket.number + " was served and is not finished" + storyOf(ticket));
    }
}

/// Back to an hour before the slot or, where that is later than now, before now.
std::string HallLife::storyOf(const Ticket& ticket) const {
    constexpr TimeOfDay anHour(60);
    const TimeOfDay from = std::min(TimeOfDay(m_minute), ticket.place.start) - anHour;
    return m_registry.story().of(ticket, m_date, from);
}

void HallLife::fault(const std::string& words) {
    m_faults.push_back(formatDate(m_date) + ' ' + words);
}

} // namespace okno::simulation
