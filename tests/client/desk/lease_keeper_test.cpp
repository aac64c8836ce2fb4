#include "client/desk/lease_keeper.h"

#include "tests/client/desk/leased.h"

namespace okno::client::desk {
namespace {

using domain::LeaseSlots;

class Keeper : public Leased {
protected:
    Keeper() {
        tickets.setActor(tests::staff::specialist());
        tickets.setConnected(true);
        QObject::connect(&keeper, &LeaseKeeper::tended, &keeper,
            [this](bool wasNeeded) { m_needed.push_back(wasNeeded); });
    }

    /// One step; whether any was needed.
    bool tend(const std::function<void()>& registry = {}) {
        m_needed.clear();
        keeper.tend();
        if (registry) {
            EXPECT_TRUE(tests::eventually([&] { return waiting<LeaseSlots>() == 1; }));
            registry();
        }
        EXPECT_TRUE(tests::eventually([&] { return m_needed.size() == 1; }));
        return !m_needed.empty() && m_needed.front();
    }
    LeaseSlots asked() { return std::get<LeaseSlots>(station.unsent().front().args); }
    /// Whether it begins anything at all.
    bool isIdle() {
        m_needed.clear();
        keeper.tend();
        EXPECT_TRUE(station.change([](store::WriteTransaction&) { return Result<void>(); }));
        return m_needed.empty() && station.unsent().empty();
    }

    TicketDesk tickets{station.store(), station.clock(), station.ids(), "3"};
    LeaseKeeper keeper{station.store(), tickets, "3", std::chrono::hours(1)};

private:
    std::vector<bool> m_needed; // by the steps that are over
};

TEST_F(Keeper, asksForItsOwnWindowAndThenForTheRestAStepAtATime) {
    keeper.setActor(tests::staff::specialist());
    std::vector<LeaseSlots> all;

    for (int steps = 0; steps < 3; ++steps)
        ASSERT_TRUE(tend([&] {
            all.push_back(asked());
            const domain::LeasedDay lent{all.back().window, all.back().date,
                {{station.settings().station, all.back().from, all.back().until,
                    tests::at("2026-11-23 10:30")}}};
            ASSERT_TRUE(station.confirm({tests::changeOf(lent)}));
        }));

    EXPECT_EQ(all[0].window, "3");
    EXPECT_EQ(all[0].date, leaseDay);
    EXPECT_EQ(all[1].window, "7") << "state services are another kind of visit";
    EXPECT_EQ(all[1].date, leaseDay);
    EXPECT_NE(all[2].date, leaseDay) << "today has what it needs";
}

TEST_F(Keeper, leavesAWindowThatRefusesInPeaceAndTellsNobody) {
    keeper.setActor(tests::staff::specialist());
    ASSERT_TRUE(tend([&] {
        EXPECT_EQ(asked().window, "3");
        ASSERT_TRUE(station.reject({ErrorCode::conflict, "slots-leased", {}}));
    }));

    ASSERT_TRUE(tend([&] {
        EXPECT_NE(asked().window, "3");
        ASSERT_TRUE(station.reject({ErrorCode::conflict, "slots-leased", {}}));
    }));

    EXPECT_TRUE(station.reader().refused().empty());
    station.clock().set(tests::at("2026-11-23 08:41"));
    ASSERT_TRUE(tend([&] {
        EXPECT_EQ(asked().window, "3");
        ASSERT_TRUE(station.reject({ErrorCode::conflict, "slots-leased", {}}));
    }));
}

TEST_F(Keeper, restsWithoutAPersonWithoutTheNetworkAndWhileSomebodyIsServed) {
    EXPECT_TRUE(isIdle());
    keeper.setActor(tests::staff::specialist());
    tickets.setConnected(false);
    EXPECT_TRUE(isIdle());
    tickets.setConnected(true);
    const domain::BookTicket sample = tests::sampleBooking();
    const auto sold = tickets.book({sample.place, sample.purpose, sample.services,
        domain::Channel::window, sample.visitorName, sample.phone, std::nullopt});
    EXPECT_FALSE(isIdle()) << "the booking lies in the outbox";
    EXPECT_EQ(waiting<LeaseSlots>(), 0);

    ASSERT_TRUE(confirmTicket());

    EXPECT_TRUE(tests::await(sold));
}

TEST_F(Keeper, givesBackWhatItHoldsAndWhatItHasJustAskedFor) {
    lendOwn("10:20", "11:00");
    keeper.setActor(tests::staff::specialist());
    keeper.tend();
    ASSERT_TRUE(tests::eventually([&] { return waiting<LeaseSlots>() == 1; }));
    ASSERT_NE(asked().window, "3");
    bool isBack = false;
    QObject::connect(&keeper, &LeaseKeeper::gaveBack, &keeper, [&] { isBack = true; });

    keeper.giveBack();

    ASSERT_TRUE(tests::eventually([&] { return waiting<domain::ReturnSlots>() == 2; }));
    EXPECT_TRUE(station.reader().leases("3", leaseDay)->leases.empty());
    EXPECT_FALSE(isBack);
    for (int answers = 0; answers < 3; ++answers)
        ASSERT_TRUE(station.confirm({}));
    EXPECT_TRUE(tests::eventually([&] { return isBack; }));
    EXPECT_TRUE(isIdle()) << "nobody works here";
}

} // namespace
} // namespace okno::client::desk
