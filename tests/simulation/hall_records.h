// One copy of the hall's records, with the tickets at hand by day. The registry has one, and so has
// each station.
#pragma once

#include "common/domain/decide.h"

#include <map>
#include <set>
#include <vector>

namespace okno::simulation {

class HallRecords : public domain::Records {
public:
    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsWithoutPlace(
        const LocalDate& date) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsOn(const LocalDate& date) const;
    [[nodiscard]] std::vector<domain::WindowStatus> windowStates() const;

    void put(const domain::Record& record);
    void remove(const domain::RecordKey& key);
    /// Days that are over are nobody's business here.
    void forgetBefore(const LocalDate& date);

private:
    std::map<domain::RecordKey, domain::Record> m_records; // all but the tickets
    std::map<std::string, domain::Ticket> m_tickets; // by id
    std::map<LocalDate, std::set<std::string>> m_days;
};

} // namespace okno::simulation
