#include "tests/simulation/hall_records.h"

#include <algorithm>

namespace okno::simulation {

using domain::RecordKind;
using domain::Ticket;

std::optional<domain::Record> HallRecords::find(const domain::RecordKey& key) const {
    if (key.kind == RecordKind::ticket) {
        const auto found = m_tickets.find(key.key);
        return found == m_tickets.end() ? std::nullopt
                                        : std::optional<domain::Record>(found->second);
    }
    const auto found = m_records.find(key);
    return found == m_records.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Ticket> HallRecords::ticketsOn(const LocalDate& date) const {
    std::vector<Ticket> tickets;
    if (const auto day = m_days.find(date); day != m_days.end())
        for (const std::string& key : day->second)
            tickets.push_back(m_tickets.at(key));
    return tickets;
}

std::vector<Ticket> HallRecords::ticketsHolding(const LocalDate& date) const {
    auto tickets = ticketsOn(date);
    std::erase_if(tickets, [](const Ticket& ticket) { return !holdsPlace(ticket); });
    return tickets;
}

std::vector<Ticket> HallRecords::ticketsWithoutPlace(const LocalDate& date) const {
    auto tickets = ticketsOn(date);
    std::erase_if(tickets, [](const Ticket& ticket) { return holdsPlace(ticket); });
    return tickets;
}

std::optional<Ticket> HallRecords::ticketAt(const domain::Place& place) const {
    for (const Ticket& ticket : ticketsHolding(place.date))
        if (ticket.place == place)
            return ticket;
    return std::nullopt;
}

std::vector<domain::WindowStatus> HallRecords::windowStates() const {
    std::vector<domain::WindowStatus> states;
    for (const auto& [key, record] : m_records)
        if (const auto* state = std::get_if<domain::WindowStatus>(&record))
            states.push_back(*state);
    return states;
}

void HallRecords::put(const domain::Record& record) {
    const auto key = domain::keyOf(record);
    const auto* ticket = std::get_if<Ticket>(&record);
    if (ticket == nullptr) {
        m_records.insert_or_assign(key, record);
        return;
    }
    remove(key);
    m_tickets.insert({key.key, *ticket});
    m_days[ticket->place.date].insert(key.key);
}

void HallRecords::remove(const domain::RecordKey& key) {
    m_records.erase(key);
    const auto found = m_tickets.find(key.key);
    if (key.kind != RecordKind::ticket || found == m_tickets.end())
        return;
    m_days[found->second.place.date].erase(key.key);
    m_tickets.erase(found);
}

void HallRecords::forgetBefore(const LocalDate& date) {
    while (!m_days.empty() && m_days.begin()->first < date) {
        for (const std::string& key : m_days.begin()->second)
            m_tickets.erase(key);
        m_days.erase(m_days.begin());
    }
    std::erase_if(m_records, [&](const auto& entry) {
        const auto* day = std::get_if<domain::LeasedDay>(&entry.second);
        return day != nullptr && day->date < date;
    });
}

} // namespace okno::simulation
