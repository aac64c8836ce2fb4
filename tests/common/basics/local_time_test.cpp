#include "common/basics/local_time.h"

#include <gtest/gtest.h>

namespace okno {

TEST(Dates, areThoseThatExist) {
    EXPECT_EQ(formatDate(parseDate("2026-11-23").value()), "2026-11-23");
    EXPECT_EQ(formatDate(parseDate("2028-02-29").value()), "2028-02-29");
    for (const std::string text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31",
             "2026-1-01", "23.11.2026", "2026-11-23 ", "2026/11/23", "-026-11-23", "2026-+1-23"})
        EXPECT_EQ(parseDate(text).error().reason, "no-such-date") << text;
}

TEST(Dates, areCountedOverMonthsAndYears) {
    const LocalDate date = parseDate("2026-12-30").value();

    EXPECT_EQ(formatDate(addDays(date, 3)), "2027-01-02");
    EXPECT_EQ(formatDate(addDays(date, -30)), "2026-11-30");
    EXPECT_EQ(daysBetween(date, addDays(date, 400)), 400);
    EXPECT_EQ(daysBetween(addDays(date, 5), date), -5);
    EXPECT_EQ(weekdayOf(date), std::chrono::Wednesday);
}

TEST(Times, areReadToTheMinute) {
    EXPECT_EQ(parseTimeOfDay("10:20").value(), TimeOfDay(620));
    EXPECT_EQ(parseTimeOfDay("00:00").value(), TimeOfDay(0));
    EXPECT_EQ(parseTimeOfDay("24:00").value(), TimeOfDay(1440));
    EXPECT_EQ(formatTimeOfDay(TimeOfDay(545)), "09:05");
    for (const std::string text : {"", "9:05", "10:60", "24:01", "25:00", "10-20", "10:2", "1a:20"})
        EXPECT_EQ(parseTimeOfDay(text).error().reason, "no-such-time") << text;
}

TEST(Times, readBackAsTheyWereWritten) {
    for (int minute = 0; minute <= 24 * 60; ++minute)
        EXPECT_EQ(parseTimeOfDay(formatTimeOfDay(TimeOfDay(minute))).value(), TimeOfDay(minute));
}

TEST(LocalDateTimes, areOrdered) {
    const LocalDate date = parseDate("2026-11-23").value();

    EXPECT_LT(
        (LocalDateTime{date, TimeOfDay(900)}), (LocalDateTime{addDays(date, 1), TimeOfDay(0)}));
    EXPECT_LT((LocalDateTime{date, TimeOfDay(900)}), (LocalDateTime{date, TimeOfDay(901)}));
}

} // namespace okno
