#include "server/app/demo_clock.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace std::chrono_literals;

namespace {
std::chrono::seconds offsetAt(const std::string& now, std::chrono::seconds last = 0s) {
    return server::app::demoOffset(sampleOffice(), russianCalendar(), FixedZone(), at(now), last)
        .value();
}
std::string shown(const std::string& now, std::chrono::seconds offset) {
    const auto local = FixedZone().toLocal(at(now) + offset);
    return formatDate(local.date) + " " + formatTimeOfDay(local.time);
}
} // namespace

TEST(DemoClock, leavesAnOpenOfficeAlone) {
    EXPECT_EQ(offsetAt("2026-11-23 10:15"), 0s);
    EXPECT_EQ(offsetAt("2026-11-23 14:30"), 0s);
}

TEST(DemoClock, movesNightsEveningsAndBreaksToTheNextReception) {
    for (const auto& [now, then] : std::vector<std::pair<std::string, std::string>>{
             {"2026-11-23 07:00", "2026-11-23 10:15"}, {"2026-11-23 17:50", "2026-11-24 10:15"},
             {"2026-11-23 23:59", "2026-11-24 10:15"}, {"2026-11-21 12:00", "2026-11-23 10:15"}})
        EXPECT_EQ(shown(now, offsetAt(now)), then) << now;
}

TEST(DemoClock, neverGoesBack) {
    const auto first = offsetAt("2026-11-21 12:00");

    EXPECT_EQ(offsetAt("2026-11-21 13:00", first), first);
    const auto later = offsetAt("2026-11-22 12:00", first);
    EXPECT_GE(later, first);
    EXPECT_EQ(shown("2026-11-22 12:00", later), "2026-11-24 10:15");
}

TEST(DemoClock, saysWhenThereIsNoReceptionAtAll) {
    auto closed = sampleOffice();
    closed.hours = {};

    const auto offset = server::app::demoOffset(
        closed, russianCalendar(), FixedZone(), at("2026-11-23 10:15"), 0s);

    ASSERT_FALSE(offset);
    EXPECT_EQ(offset.error().reason, "never-open");
}

} // namespace okno::tests
