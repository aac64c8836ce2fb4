#include "common/domain/calendar/production_calendar.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
struct PublishedYear {
    int year;
    std::array<int, 12> workingDays; // by month, as the production calendar is published
    int total;
};

// 2027 is derived from the Labour Code alone; its decree was not out when this was written.
const std::vector<PublishedYear> published{
    {2025, {17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22}, 247},
    {2026, {15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22}, 247},
    {2027, {15, 19, 22, 22, 19, 21, 22, 22, 22, 21, 21, 23}, 249}};

std::vector<LocalDate> daysOf(int year) {
    std::vector<LocalDate> days;
    for (LocalDate day = date(std::to_string(year) + "-01-01");
         static_cast<int>(day.year()) == year; day = addDays(day, 1))
        days.push_back(day);
    return days;
}
} // namespace

TEST(Calendar, countsTheWorkingDaysThatArePublished) {
    const ProductionCalendar calendar = russianCalendar();
    for (const PublishedYear& year : published) {
        std::array<int, 12> counted{};
        for (const LocalDate& day : daysOf(year.year))
            counted.at(static_cast<unsigned>(day.month()) - 1)
                += isWorkingDay(calendar, day) ? 1 : 0;

        EXPECT_EQ(counted, year.workingDays) << year.year;
        EXPECT_EQ(workingDaysBetween(calendar, date(std::to_string(year.year - 1) + "-12-31"),
                      date(std::to_string(year.year) + "-12-31")),
            year.total);
    }
}

TEST(Calendar, worksASaturdayThatADecreeMoved) {
    const ProductionCalendar calendar = russianCalendar();

    EXPECT_TRUE(isWorkingDay(calendar, date("2025-11-01")));
    EXPECT_TRUE(isShortDay(calendar, date("2025-11-01")));
    EXPECT_FALSE(isWorkingDay(calendar, date("2025-11-03")));
    EXPECT_FALSE(isWorkingDay(calendar, date("2025-11-08")));
}

TEST(Calendar, shortensOnlyWorkingDays) {
    const ProductionCalendar calendar = russianCalendar();
    int count = 0;
    for (const CalendarYear& year : calendar.years)
        for (const LocalDate& day : daysOf(year.year))
            if (isShortDay(calendar, day)) {
                EXPECT_TRUE(isWorkingDay(calendar, day)) << formatDate(day);
                ++count;
            }

    EXPECT_EQ(count, 4 + 4 + 5);
}

TEST(Calendar, takesAnUnknownYearForPlainWeeks) {
    const ProductionCalendar calendar = russianCalendar();

    EXPECT_TRUE(knowsYear(calendar, date("2026-06-01")));
    EXPECT_FALSE(knowsYear(calendar, date("2031-01-01")));
    EXPECT_TRUE(isWorkingDay(calendar, date("2031-01-01"))); // a Wednesday
    EXPECT_FALSE(isWorkingDay(calendar, date("2031-01-04")));
    EXPECT_FALSE(isShortDay(calendar, date("2031-01-01")));
}

TEST(Calendar, addsAndCountsAlikeFromEveryDay) {
    const ProductionCalendar calendar = russianCalendar();
    for (const LocalDate& day : daysOf(2026)) {
        EXPECT_EQ(addWorkingDays(calendar, day, 0), day);
        for (const int count : {1, 5, 10, 30}) {
            const LocalDate end = addWorkingDays(calendar, day, count);
            EXPECT_TRUE(isWorkingDay(calendar, end));
            EXPECT_EQ(workingDaysBetween(calendar, day, end), count) << formatDate(day);
        }
    }
}

TEST(Calendar, countsBackwardsAsNegative) {
    const ProductionCalendar calendar = russianCalendar();

    EXPECT_EQ(workingDaysBetween(calendar, date("2026-11-27"), date("2026-11-23")), -4);
    EXPECT_EQ(workingDaysBetween(calendar, date("2026-11-23"), date("2026-11-23")), 0);
}

TEST(Calendar, findsTheNextWorkingDay) {
    const ProductionCalendar calendar = russianCalendar();

    EXPECT_EQ(workingDayFrom(calendar, date("2026-11-23")), date("2026-11-23"));
    EXPECT_EQ(workingDayFrom(calendar, date("2026-11-28")), date("2026-11-30"));
    EXPECT_EQ(workingDayFrom(calendar, date("2026-12-31")), date("2027-01-11"));
}

} // namespace okno::tests
