#include "tests/bench/measure.h"

#include <gtest/gtest.h>

namespace okno::bench {
namespace {

TEST(Measure, isOneLineOfJson) {
    const Measure measure{.bench = "queue",
        .name = "booked_per_s",
        .value = 812.4,
        .unit = "1/s",
        .better = Measure::Better::higher,
        .goal = 500,
        .peer = Peer{"pouchdb-server", 203.1},
        .note = "fsync per commit"};

    EXPECT_EQ(toJson(measure),
        R"({"bench":"queue","measure":"booked_per_s","value":812.4,"unit":"1/s","goal":500.0,)"
        R"("better":"higher","holds":true,"peer":"pouchdb-server","peer_value":203.1,"ratio":4.0,)"
        R"("note":"fsync per commit"})");
}

TEST(Measure, holdsUpToItsGoal) {
    Measure measure{.name = "cold_start_ms", .value = 1000, .unit = "ms", .goal = 1000};
    EXPECT_TRUE(measure.holds());

    measure.value = 1000.1;
    EXPECT_FALSE(measure.holds());

    measure.better = Measure::Better::higher;
    EXPECT_TRUE(measure.holds());
}

TEST(Measure, withoutAGoalIsContext) {
    const Measure measure{.bench = "b", .name = "fsync_ms", .value = 4, .unit = "ms"};

    EXPECT_EQ(toJson(measure), R"({"bench":"b","measure":"fsync_ms","value":4.0,"unit":"ms"})");
}

TEST(Statistics, takeTheMiddleOfManyValues) {
    EXPECT_EQ(median({3}), 3);
    EXPECT_EQ(median({9, 1, 5}), 5);
    EXPECT_EQ(median({9, 1, 5, 7}), 6);
}

TEST(Statistics, takeThePercentileByNearestRank) {
    std::vector<double> values;
    for (int value = 20; value >= 1; --value)
        values.push_back(value);

    EXPECT_EQ(percentile(values, 0.95), 19);
    EXPECT_EQ(percentile(values, 1), 20);
    EXPECT_EQ(percentile({7}, 0.95), 7);
}

TEST(Statistics, nameTheRange) {
    EXPECT_EQ(rangeOf({930, 812, 850}), "812 to 930");
    EXPECT_EQ(rangeOf({1.25}, 1), "1.2 to 1.2");
}

} // namespace
} // namespace okno::bench
