#include "common/domain/queue/hall_state.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <random>

namespace okno::tests {

using namespace domain;

namespace {
const Instant noon = at("2026-11-23 12:00");

Lease leaseOf(int station, const std::string& from, const std::string& until,
    const Instant& expiresAt = at("2026-11-23 14:00")) {
    return {id<StationId>(station), time(from), time(until), expiresAt};
}

LeasedDay dayWith(const std::vector<Lease>& leases) {
    return {"3", date("2026-11-24"), leases};
}
} // namespace

TEST(Leases, ofOneStationGrowTogetherAndAreRenewed) {
    const LeasedDay day = dayWith(
        {leaseOf(1, "09:00", "10:00", at("2026-11-23 12:30")), leaseOf(2, "11:00", "12:00")});

    EXPECT_EQ(withLease(day, leaseOf(1, "09:40", "11:00"), noon),
        dayWith({leaseOf(1, "09:00", "11:00"), leaseOf(2, "11:00", "12:00")}));
    EXPECT_EQ(withLease(day, leaseOf(1, "10:20", "11:20"), noon), std::nullopt);
}

TEST(Leases, returnToTheCommonStockWhenNothingSoldByThemCanBeOnItsWay) {
    const LeasedDay day = dayWith({leaseOf(2, "09:00", "12:00", noon)});
    const Instant forgotten = noon + leaseGrace;
    const Instant before = forgotten - std::chrono::seconds(1);

    EXPECT_EQ(leaseAt(day, time("10:00"), forgotten), nullptr);
    EXPECT_NE(leaseAt(day, time("10:00"), before), nullptr);
    EXPECT_EQ(leaseAt(day, time("12:00"), before), nullptr);
    EXPECT_EQ(withLease(day, leaseOf(1, "10:00", "11:00"), before), std::nullopt);
    EXPECT_EQ(withLease(day, leaseOf(1, "10:00", "11:00"), forgotten),
        dayWith({leaseOf(1, "10:00", "11:00")}));
    EXPECT_EQ(
        withLease(day, leaseOf(2, "14:00", "15:00"), noon), dayWith({leaseOf(2, "14:00", "15:00")}))
        << "its station is here: all that it has sold came first";
}

TEST(Leases, neverOverlapWhoeverAsksForThem) {
    constexpr unsigned leaseSeed = 4;
    SCOPED_TRACE(testing::Message() << "seed " << leaseSeed);
    std::mt19937 random(leaseSeed);
    LeasedDay day = dayWith({});
    Instant now = noon;
    for (int round = 0; round < 2000; ++round) {
        now += std::chrono::minutes(random() % 5);
        const TimeOfDay from(540 + 20 * static_cast<int>(random() % 20));
        const Lease wanted{id<StationId>(static_cast<int>(1 + random() % 5)), from,
            from + TimeOfDay(20 * static_cast<int>(1 + random() % 4)),
            now + std::chrono::minutes(30)};
        if (auto granted = withLease(day, wanted, now))
            day = *granted;
        for (std::size_t i = 1; i < day.leases.size(); ++i)
            ASSERT_LE(day.leases[i - 1].until, day.leases[i].from) << "round " << round;
    }
}

} // namespace okno::tests
