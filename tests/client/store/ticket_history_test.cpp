#include "client/store/ticket_history.h"

#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::client::store {
namespace {

class TicketHistory : public testing::Test {
protected:
    void put(int number, const std::string& day) {
        domain::Ticket ticket = tests::booked();
        ticket.id = tests::id<domain::TicketId>(number);
        ticket.place.date = tests::date(day);
        ticket.number = day;
        const auto taken = station.change([&](WriteTransaction& transaction) {
            return transaction.applyChanges(
                tests::pageOf({tests::changeOf(ticket, number)}, "c" + std::to_string(number)));
        });
        EXPECT_TRUE(taken.has_value());
    }

    std::vector<std::string> days(
        const std::string& from, const std::string& until, std::size_t most = 100) {
        std::vector<std::string> found;
        const auto read = eachTicket(station.store().databaseFile(), tests::date(from),
            tests::date(until), [&](const domain::Ticket& ticket) {
                found.push_back(ticket.number);
                return found.size() < most;
            });
        EXPECT_TRUE(read.has_value());
        return found;
    }

    tests::Station station;
};

TEST_F(TicketHistory, givesTheTicketsOfItsDaysByDay) {
    put(901, "2026-11-25");
    put(902, "2026-11-23");
    put(903, "2026-10-23");
    put(904, "2026-11-26");
    put(905, "2026-11-23");

    EXPECT_EQ(days("2026-11-23", "2026-11-25"),
        (std::vector<std::string>{"2026-11-23", "2026-11-23", "2026-11-25"}));
    EXPECT_TRUE(days("2026-11-27", "2026-12-25").empty());
}

TEST_F(TicketHistory, stopsWhereItIsToldTo) {
    put(901, "2026-11-23");
    put(902, "2026-11-24");

    EXPECT_EQ(days("2026-01-01", "2026-12-31", 1).size(), 1U);
}

TEST_F(TicketHistory, ofADatabaseThatIsNotThereSaysSo) {
    const auto read = eachTicket(station.store().databaseFile() / "gone", tests::date("2026-11-23"),
        tests::date("2026-11-23"), [](const domain::Ticket&) { return true; });

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::storage);
}

} // namespace
} // namespace okno::client::store
