#include "tests/simulation/hall/hall_records.h"

#include <algorithm>
#include <iterator>

namespace okno::simulation {

using domain::RecordKind;
using domain::Ticket;

std::optional<domain::Record> HallRecords::find(const domain::RecordKey& key) const {
    if (key.kind == RecordKind::ticket) {
        const auto found = m_positions.find(key.key);
        if (found == m_positions.end())
            return std::nullopt;
        const auto& [date, position] = found->second;
        return m_days.at(date).at(position);
    }
    const auto found = m_records.find(key);
    return found == m_records.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<Ticket>& HallRecords::ticketsOn(const LocalDate& date) const {
    static const std::vector<Ticket> none;
    const auto day = m_days.find(date);
    return day == m_days.end() ? none : day->second;
}

std::vector<Ticket> HallRecords::ticketsHolding(const LocalDate& date) const {
    std::vector<Ticket> tickets;
    std::ranges::copy_if(ticketsOn(date), std::back_inserter(tickets), domain::holdsPlace);
    return tickets;
}

std::vector<Ticket> HallRecords::ticketsWithoutPlace(const LocalDate& date) const {
    std::vector<Ticket> tickets;
    std::ranges::copy_if(ticketsOn(date), std::back_inserter(tickets),
        [](const Ticket& ticket) { return !holdsPlace(ticket); });
    return tickets;
}

std::optional<Ticket> HallRecords::ticketAt(const domain::Place& place) const {
    for (const Ticket& ticket : ticketsOn(place.date))
        if (ticket.place == place && holdsPlace(ticket))
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
    take(key.key);
    std::vector<Ticket>& day = m_days[ticket->place.date];
    m_positions.insert({key.key, {ticket->place.date, day.size()}});
    day.push_back(*ticket);
}

void HallRecords::remove(const domain::RecordKey& key) {
    if (key.kind == RecordKind::ticket)
        take(key.key);
    else
        m_records.erase(key);
}

void HallRecords::take(const std::string& key) {
    const auto found = m_positions.find(key);
    if (found == m_positions.end())
        return;
    const auto [date, position] = found->second;
    m_positions.erase(found);
    std::vector<Ticket>& day = m_days.at(date);
    if (position + 1 < day.size()) {
        day[position] = std::move(day.back());
        m_positions.at(day[position].id.toString()).second = position;
    }
    day.pop_back();
}

void HallRecords::forgetBefore(const LocalDate& date) {
    while (!m_days.empty() && m_days.begin()->first < date) {
        for (const Ticket& ticket : m_days.begin()->second)
            m_positions.erase(ticket.id.toString());
        m_days.erase(m_days.begin());
    }
    std::erase_if(m_records, [&](const auto& entry) {
        const auto* day = std::get_if<domain::LeasedDay>(&entry.second);
        return day != nullptr && day->date < date;
    });
}

} // namespace okno::simulation
