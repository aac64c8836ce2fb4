#include "server/registry/zone.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::registry::zoneNamed;
using namespace std::chrono_literals;

namespace {
Instant utc(const std::string& day, std::chrono::seconds time) {
    return std::chrono::sys_days{date(day)} + time;
}
LocalDateTime local(const std::string& day, const std::string& clock) {
    return {date(day), time(clock)};
}
} // namespace

TEST(Zone, omskIsSixHoursAheadAndDropsSeconds) {
    const auto zone = zoneNamed("Asia/Omsk");
    ASSERT_TRUE(zone);

    EXPECT_EQ((*zone)->toLocal(utc("2026-11-23", 4h + 15min + 59s)), local("2026-11-23", "10:15"));
    EXPECT_EQ((*zone)->toLocal(utc("2026-12-31", 18h)), local("2027-01-01", "00:00"));
    EXPECT_EQ((*zone)->toInstant(local("2026-11-23", "10:15")), utc("2026-11-23", 4h + 15min));
}

TEST(Zone, knowsWhenTheLawChangedTheClocks) {
    const auto zone = zoneNamed("Asia/Omsk");
    ASSERT_TRUE(zone);

    EXPECT_EQ((*zone)->toLocal(utc("2013-07-01", 0h)), local("2013-07-01", "07:00"));
    EXPECT_EQ((*zone)->toLocal(utc("2015-07-01", 0h)), local("2015-07-01", "06:00"));
}

TEST(Zone, aSkippedTimeIsTheFirstMomentAfterTheGap) {
    const auto zone = zoneNamed("Europe/Berlin");
    ASSERT_TRUE(zone);

    EXPECT_EQ((*zone)->toInstant(local("2026-03-29", "02:30")), utc("2026-03-29", 1h));
    EXPECT_EQ((*zone)->toInstant(local("2026-10-25", "02:30")), utc("2026-10-25", 30min));
}

TEST(Zone, anUnknownOneIsNamed) {
    const auto zone = zoneNamed("Asia/Nowhere");

    ASSERT_FALSE(zone);
    EXPECT_EQ(zone.error(), (Error{ErrorCode::notFound, "zone-unknown", "Asia/Nowhere"}));
}

} // namespace okno::tests
