#include "common/domain/calendar/term.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
DueDate due(int value, TermUnit unit, const std::string& event) {
    return dueDate(russianCalendar(), {value, unit}, date(event));
}

/// The same by walking day after day and striking off the days off.
LocalDate walked(const ProductionCalendar& calendar, const Term& term, LocalDate day) {
    for (int left = term.value; left > 0;) {
        day = addDays(day, 1);
        if (term.unit == TermUnit::calendarDay || isWorkingDay(calendar, day))
            --left;
    }
    while (term.unit == TermUnit::calendarDay && !isWorkingDay(calendar, day))
        day = addDays(day, 1);
    return day;
}
} // namespace

TEST(Terms, endWhereWalkingTheCalendarEnds) {
    const ProductionCalendar calendar = russianCalendar();
    for (const TermUnit unit : {TermUnit::workingDay, TermUnit::calendarDay})
        for (const int value : {1, 3, 5, 7, 10, 14, 17, 20, 30, 45, 60})
            for (LocalDate event = date("2025-01-01"); event < date("2027-09-01");
                 event = addDays(event, 1)) {
                const Term term{value, unit};
                ASSERT_EQ(dueDate(calendar, term, event).date, walked(calendar, term, event))
                    << value << " from " << formatDate(event);
            }
}

TEST(Terms, startOnTheDayAfter) {
    EXPECT_EQ(due(14, TermUnit::workingDay, "2026-11-23").countedFrom, date("2026-11-24"));
    EXPECT_EQ(due(14, TermUnit::workingDay, "2026-11-23").date, date("2026-12-11"));
    EXPECT_EQ(due(5, TermUnit::workingDay, "2026-11-27").countedFrom, date("2026-11-30"));
    EXPECT_EQ(due(30, TermUnit::calendarDay, "2026-11-27").countedFrom, date("2026-11-28"));
}

TEST(Terms, moveFromADayOffAndSaySo) {
    const DueDate overNewYear = due(1, TermUnit::month, "2026-12-02");
    EXPECT_EQ(overNewYear.movedFrom, date("2027-01-02"));
    EXPECT_EQ(overNewYear.date, date("2027-01-11"));

    EXPECT_FALSE(due(30, TermUnit::calendarDay, "2026-11-02").movedFrom);
    EXPECT_FALSE(due(3, TermUnit::workingDay, "2026-11-27").movedFrom);
}

TEST(Terms, ofMonthsEndOnTheSameNumberOrTheLastDay) {
    EXPECT_EQ(due(1, TermUnit::month, "2026-09-24").date, date("2026-10-26")); // the 24th: Saturday
    EXPECT_EQ(due(1, TermUnit::month, "2026-09-24").movedFrom, date("2026-10-24"));
    EXPECT_EQ(due(1, TermUnit::month, "2026-08-31").date, date("2026-09-30"));
    EXPECT_EQ(due(1, TermUnit::month, "2026-01-30").movedFrom, date("2026-02-28"));
    EXPECT_EQ(due(2, TermUnit::month, "2026-12-31").movedFrom, date("2027-02-28"));
    EXPECT_EQ(due(12, TermUnit::month, "2026-03-16").date, date("2027-03-16"));
}

TEST(Terms, withinADayEndOnIt) {
    for (const TermUnit unit : {TermUnit::sameDay, TermUnit::hour, TermUnit::minute}) {
        const DueDate same = due(15, unit, "2026-11-23");
        EXPECT_EQ(same.date, date("2026-11-23"));
        EXPECT_EQ(same.countedFrom, date("2026-11-23"));
    }
    EXPECT_EQ(due(0, TermUnit::workingDay, "2026-11-23").date, date("2026-11-23"));
}

TEST(Terms, keepWhatTheyWereCountedBy) {
    const Term term{10, TermUnit::workingDay, TermStart::payment, false};

    EXPECT_EQ(dueDate(russianCalendar(), term, date("2026-11-23")).term, term);
}

} // namespace okno::tests
