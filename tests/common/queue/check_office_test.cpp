#include "common/domain/office/check_office.h"
#include "common/protocol/reference_files.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
using Words = std::vector<std::string>;

Words worded(const std::vector<OfficeFault>& faults) {
    Words words;
    for (const OfficeFault& fault : faults)
        words.push_back(fault.place + ": " + fault.reason);
    return words;
}

template <typename Change> Words errorsAfter(Change change) {
    Office office = sampleOffice();
    change(office);
    return worded(checkOffice(office, russianCalendar()).errors);
}

template <typename Change> Words warningsAfter(Change change) {
    Office office = sampleOffice();
    change(office);
    return worded(checkOffice(office, russianCalendar()).warnings);
}

Shift shiftAt3(const std::string& from, const std::string& until) {
    return {"3", "lebedeva", {"municipal"}, {Purpose::submit}, {}, {}, {}, {},
        {{time(from), time(until)}}};
}
} // namespace

TEST(CheckOffice, findsNoFaultWithTheSample) {
    EXPECT_EQ(errorsAfter([](Office&) {}), Words());
    EXPECT_EQ(warningsAfter([](Office&) {}), Words());
}

TEST(CheckOffice, findsNoFaultWithTheSampleCity) {
    const auto city = protocol::readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(city);

    const OfficeCheck check = checkOffice(city->office, city->calendar);

    EXPECT_EQ(worded(check.errors), Words());
    EXPECT_EQ(worded(check.warnings), Words());
}

TEST(CheckOffice, refusesWhatCannotWork) {
    EXPECT_EQ(errorsAfter([](Office& one) { one.ticketMinutes = 0; }),
        (Words{"ticket_minutes: step-not-positive"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.lines[0].ticketMinutes = -20; }),
        (Words{"lines[0].ticket_minutes: step-not-positive", "windows[0].lines[1]: lengths-differ",
            "windows[1].lines[1]: lengths-differ"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.hours[2][1].until = time("14:00"); }),
        (Words{"hours[2][1]: hours-reversed"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.hours[2][1].from = time("12:59"); }),
        (Words{"hours[2][1]: hours-overlap"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.horizonDays = 61; }),
        (Words{"horizon_days: number-out-of-range", "lines[0].horizon_days: number-out-of-range",
            "lines[1].horizon_days: number-out-of-range",
            "lines[2].horizon_days: number-out-of-range"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.lines[1].quotas[Channel::terminal] = 101; }),
        (Words{"lines[1].quotas: number-out-of-range"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.windows[0].lines[0] = "x"; }),
        (Words{"windows[0].lines[0]: line-unknown"}));
    EXPECT_EQ(errorsAfter([](Office& one) { one.lines[2].ticketMinutes = 10; }),
        (Words{"windows[0].lines[1]: lengths-differ", "windows[1].lines[1]: lengths-differ"}));
    EXPECT_EQ(errorsAfter([](Office& one) {
        one.lines[0].limits = {{date("2026-01-01"), 15, 5}, {date("2026-01-01"), 10, 5}};
    }),
        (Words{"lines[0].limits[1]: limits-out-of-order"}));
}

TEST(CheckOffice, refusesARosterThatCannotWork) {
    const auto roster = [](const std::vector<Shift>& shifts) {
        return errorsAfter([&](Office& one) { one.roster = shifts; });
    };
    Shift stranger = shiftAt3("09:00", "12:00");
    stranger.window = "33";
    stranger.lines = {"unknown"};
    Shift never = shiftAt3("09:00", "12:00");
    never.weekdays = {0, 8};
    never.validFrom = date("2026-11-24");
    never.validUntil = date("2026-11-23");
    Shift another = shiftAt3("11:40", "14:00");
    Shift dated = another;
    dated.dates = {date("2026-11-23")};
    Shift inSpring = another;
    inSpring.validUntil = date("2026-05-31");
    Shift inSummer = shiftAt3("09:00", "12:00");
    inSummer.validFrom = date("2026-06-01");

    EXPECT_EQ(roster({stranger}), (Words{"roster[0].window: window-unknown"}));
    EXPECT_EQ(roster({shiftAt3("12:00", "12:00")}), (Words{"roster[0].hours[0]: hours-reversed"}));
    EXPECT_EQ(roster({never}),
        (Words{"roster[0].weekdays[0]: weekday-unknown", "roster[0].weekdays[1]: weekday-unknown",
            "roster[0]: validity-reversed"}));
    EXPECT_EQ(roster({shiftAt3("09:00", "12:00"), another}), (Words{"roster[1]: shift-overlaps"}));
    EXPECT_EQ(roster({shiftAt3("09:00", "12:00"), dated}), Words());
    EXPECT_EQ(roster({inSpring, inSummer}), Words());
    EXPECT_EQ(roster({shiftAt3("09:00", "12:00"), shiftAt3("12:00", "14:00")}), Words());
}

TEST(CheckOffice, keepsTheOrganisationsOfAHallApart) {
    const auto with = [](const std::string& ofLine, const std::string& ofWindow) {
        return errorsAfter([&](Office& one) {
            one.organisations = {{"tax", {"Налоговая", "Tax service"}}};
            one.lines[1].organisation = ofLine;
            one.windows[2].organisation = ofWindow;
        });
    };

    EXPECT_EQ(with("tax", "tax"), Words());
    EXPECT_EQ(with("tax", ""), (Words{"windows[2].lines[0]: organisation-differs"}));
    EXPECT_EQ(with("fund", "fund"),
        (Words{"lines[1].organisation: organisation-unknown",
            "windows[2].organisation: organisation-unknown"}));
}

TEST(CheckOffice, refusesExceptionsThatCannotWork) {
    const auto with = [](const std::vector<DayException>& exceptions) {
        return errorsAfter([&](Office& one) { one.exceptions = exceptions; });
    };
    const DayException closed{date("2026-11-23"), {}, {}, {}};

    EXPECT_EQ(with({closed, {date("2026-11-23"), {"3"}, {}, {}}}), Words());
    EXPECT_EQ(with({closed, closed}), (Words{"exceptions[1]: exceptions-repeated"}));
    EXPECT_EQ(with({{date("2026-11-23"), {"33"}, {{time("12:00"), time("09:00")}}, {}}}),
        (Words{"exceptions[0].hours[0]: hours-reversed", "exceptions[0].windows: window-unknown"}));
}

TEST(CheckOffice, warnsOfWhatIsProbablyNotMeant) {
    EXPECT_EQ(warningsAfter([](Office& one) { one.hours[0][1].until = time("17:50"); }),
        (Words{"window 1 14:00: tail", "window 3 14:00: tail", "window 7 14:00: tail"}));
    EXPECT_EQ(warningsAfter([](Office& one) { one.windows.pop_back(); }),
        (Words{"lines[1]: line-unserved"}));
    EXPECT_EQ(warningsAfter([](Office& one) {
        one.exceptions = {{date("2031-11-24"), {}, {}, {}}};
    }),
        (Words{"exceptions[0]: calendar-year-unknown"}));
    EXPECT_EQ(warningsAfter([](Office& one) {
        one.roster = {shiftAt3("09:00", "12:00"), shiftAt3("09:00", "11:00")};
        one.roster[1].window = "1";
    }),
        (Words{"roster[1]: employee-at-two-windows"}));
}

} // namespace okno::tests
