// A station that holds leases, as the registry would have told it, and answers in its place.
#pragma once

#include "client/desk/ticket_desk.h"
#include "tests/support/await.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::client::desk {

inline const LocalDate leaseDay = tests::date("2026-11-23");

class Leased : public testing::Test {
protected:
    Leased() { station.clock().set(tests::at("2026-11-23 08:30")); }

    /// Window 3 on the day of the tests, "10:20" to "11:00", until 10:30.
    void lend(const domain::StationId& holder, const std::string& from, const std::string& until,
        const std::string& expiresAt = "2026-11-23 10:30") {
        const domain::LeasedDay day{
            "3", leaseDay, {{holder, tests::time(from), tests::time(until), tests::at(expiresAt)}}};
        ++m_version;
        const auto page = tests::pageOf(
            {tests::changeOf(day, m_version)}, "lease " + std::to_string(m_version), confirmedN);
        ASSERT_TRUE(station.change(
            [&](store::WriteTransaction& transaction) { return transaction.applyChanges(page); }));
    }
    void lendOwn(const std::string& from, const std::string& until) {
        lend(station.settings().station, from, until);
    }

    /// The registry takes the oldest command as the station has foreseen it.
    Result<void> confirmTicket() {
        const auto target = domain::targetOf(station.unsent().front().args);
        const auto ticket = station.reader().ticket(domain::TicketId::parse(target.key).value());
        return station.confirm({tests::changeOf(ticket.value(), ++m_version)});
    }

    /// What lies in the outbox, by its type's position in CommandArgs.
    template <typename Args> std::ptrdiff_t waiting() {
        const auto unsent = station.unsent();
        return std::ranges::count_if(
            unsent, [](const auto& command) { return std::holds_alternative<Args>(command.args); });
    }

    tests::Station station;
    std::int64_t confirmedN = 0;

private:
    std::int64_t m_version = 0;
};

} // namespace okno::client::desk
