// One copy of the hall's records, with the tickets at hand by day. The registry has one, and so has
// each station.
#pragma once

#include "common/domain/decide.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace okno::simulation {

class HallRecords : public domain::Records {
public:
    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsWithoutPlace(
        const LocalDate& date) const override;
    /// Of all states, in no order; until the next change.
    [[nodiscard]] const std::vector<domain::Ticket>& ticketsOn(const LocalDate& date) const;
    [[nodiscard]] std::vector<domain::WindowStatus> windowStates() const;

    void put(const domain::Record& record);
    void remove(const domain::RecordKey& key);
    /// Days that are over are nobody's business here.
    void forgetBefore(const LocalDate& date);

private:
    void take(const std::string& key); // the ticket out of its day

    std::map<domain::RecordKey, domain::Record> m_records; // all but the tickets
    std::map<LocalDate, std::vector<domain::Ticket>> m_days;
    std::unordered_map<std::string, std::pair<LocalDate, std::size_t>> m_positions; // by id
};

} // namespace okno::simulation
