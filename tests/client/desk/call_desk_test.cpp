#include "client/desk/call_desk.h"

#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

class Calls : public testing::Test {
protected:
    Calls() { calls.setActor(tests::staff::callCentre()); }

    domain::Ticket put(int number, const std::string& day, const std::string& time) {
        domain::Ticket ticket = tests::booked();
        ticket.id = tests::id<domain::TicketId>(number);
        ticket.place = {"3", tests::date(day), tests::time(time)};
        put(ticket);
        return ticket;
    }
    void put(const domain::Record& record) {
        ++m_version;
        const auto taken = station.change([&](store::WriteTransaction& transaction) {
            return transaction.applyChanges(tests::pageOf(
                {tests::changeOf(record, m_version)}, "c" + std::to_string(m_version)));
        });
        EXPECT_TRUE(taken.has_value());
    }
    CallDesk::Visits coming() { return tests::await(calls.comingVisits()).value(); }

    tests::Station station;
    CallDesk calls{station.store(), station.clock(), station.ids()};

private:
    std::int64_t m_version = 100;
};

TEST_F(Calls, seeTheTicketsOfTodayAndOfTheDaysToComeByTime) {
    station.clock().set(tests::at("2026-11-23 09:00"));
    put(1, "2026-11-24", "10:00");
    put(2, "2026-11-23", "15:00");
    put(3, "2026-11-23", "10:00");
    put(4, "2026-11-22", "10:00");

    const auto visits = coming();

    ASSERT_EQ(visits->tickets.size(), 3U);
    EXPECT_EQ(visits->tickets.front().id, tests::id<domain::TicketId>(3));
    EXPECT_EQ(visits->tickets.back().id, tests::id<domain::TicketId>(1));
    EXPECT_TRUE(visits->toPhone.empty());
}

TEST_F(Calls, listWhomToPhoneUntilTheyHaveBeen) {
    station.clock().set(tests::at("2026-11-23 09:00"));
    domain::Ticket collecting = put(1, "2026-11-24", "10:00");
    collecting.flags.insert_or_assign(domain::TicketFlag::needsPhoneCall, "result-withdrawn");
    put(collecting);
    put(2, "2026-11-23", "15:00");
    put(domain::WindowStatus{"3", domain::WindowMode::closed, tests::at("2026-11-23 08:55"),
        tests::staff::supervisor().id, "ill"});

    auto visits = coming();
    ASSERT_EQ(visits->toPhone.size(), 2U);
    EXPECT_EQ(visits->toPhone.front().ticket.id, tests::id<domain::TicketId>(2));
    EXPECT_EQ(visits->toPhone.front().reason, PhoneCall::Reason::windowClosed);
    EXPECT_EQ(visits->toPhone.back().reason, PhoneCall::Reason::resultWithdrawn);

    ASSERT_TRUE(tests::await(calls.markPhoned(collecting.id)));

    visits = coming();
    ASSERT_EQ(visits->toPhone.size(), 1U);
    EXPECT_EQ(visits->toPhone.front().ticket.id, tests::id<domain::TicketId>(2));
}

TEST_F(Calls, noteAConsultationOnlyForWhoIsSignedIn) {
    CallDesk nobody(station.store(), station.clock(), station.ids());

    const auto refused = tests::await(nobody.noteConsultation("MU-001", domain::Channel::window));
    const auto unknown = tests::await(calls.noteConsultation("MU-999", domain::Channel::window));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "not-signed-in");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().reason, "no-such-service");
    EXPECT_TRUE(station.unsent().empty());
}

} // namespace
} // namespace okno::client::desk
