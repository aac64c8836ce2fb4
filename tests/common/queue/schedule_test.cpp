#include "common/domain/office/schedule.h"
#include "common/domain/queue/slots.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
const std::vector<Purpose> anyPurpose{Purpose::submit, Purpose::consult, Purpose::collect};

std::vector<Interval> hours(const std::string& from, const std::string& until) {
    return {{time(from), time(until)}};
}

Shift shiftOf(const std::string& window, const std::string& employee) {
    return {window, employee, {"municipal"}, anyPurpose};
}

std::size_t slotsAt(const Office& office, const std::string& window, const std::string& day) {
    return slotsOn(office, russianCalendar(), window, date(day)).size();
}

std::string whoSitsAt(const Office& office, const std::string& window, const std::string& when) {
    const ProductionCalendar calendar = russianCalendar();
    const Schedule schedule(office, calendar);
    const Shift* shift
        = schedule.shiftAt(window, {date(when.substr(0, 10)), time(when.substr(11))});
    return shift == nullptr ? "nobody" : shift->employee;
}
} // namespace

TEST(Schedule, ofAWindowThatTheRosterDoesNotNameIsTheHallsOwn) {
    EXPECT_EQ(slotsAt(sampleOffice(), "3", "2026-11-23"), 24U);
    EXPECT_EQ(whoSitsAt(sampleOffice(), "3", "2026-11-23 12:59"), "lebedeva");
    EXPECT_EQ(whoSitsAt(sampleOffice(), "3", "2026-11-23 13:00"), "nobody");
    EXPECT_EQ(whoSitsAt(sampleOffice(), "33", "2026-11-23 12:59"), "nobody");
}

TEST(Schedule, followsTheRosterWhereItNamesAWindow) {
    Office office = sampleOffice();
    Shift morning = shiftOf("3", "lebedeva");
    morning.weekdays = {1, 3};
    morning.hours = hours("09:00", "12:00");
    Shift afternoon = shiftOf("3", "gusev");
    afternoon.weekdays = {1};
    afternoon.hours = hours("12:00", "16:00");
    office.roster = {morning, afternoon};

    EXPECT_EQ(slotsAt(office, "3", "2026-11-23"), 9U + 12);
    EXPECT_EQ(slotsAt(office, "3", "2026-11-24"), 0U);
    EXPECT_EQ(slotsAt(office, "3", "2026-11-25"), 9U);
    EXPECT_EQ(whoSitsAt(office, "3", "2026-11-23 11:59"), "lebedeva");
    EXPECT_EQ(whoSitsAt(office, "3", "2026-11-23 12:00"), "gusev");
    EXPECT_EQ(slotsAt(office, "1", "2026-11-24"), 24U);
}

TEST(Schedule, keepsToTheDatesOfAShift) {
    Office office = sampleOffice();
    Shift old = shiftOf("3", "lebedeva");
    old.validUntil = date("2026-11-24");
    Shift following = shiftOf("3", "gusev");
    following.validFrom = date("2026-11-25");
    Shift standIn = shiftOf("3", "drozdov");
    standIn.dates = {date("2026-11-26")};
    standIn.hours = hours("10:00", "11:00");
    office.roster = {old, following, standIn};

    EXPECT_EQ(whoSitsAt(office, "3", "2026-11-24 10:00"), "lebedeva");
    EXPECT_EQ(whoSitsAt(office, "3", "2026-11-25 10:00"), "gusev");
    EXPECT_EQ(whoSitsAt(office, "3", "2026-11-26 10:00"), "drozdov");
    EXPECT_EQ(slotsAt(office, "3", "2026-11-26"), 3U);
}

TEST(Schedule, hasOneDayExceptions) {
    Office office = sampleOffice();
    office.exceptions = {{date("2026-11-23"), {}, {}, "a flood"},
        {date("2026-11-24"), {"3"}, hours("09:00", "10:00"), "training"},
        {date("2026-11-28"), {}, hours("10:00", "12:00"), "open doors"}};

    EXPECT_EQ(slotsAt(office, "3", "2026-11-23"), 0U);
    EXPECT_EQ(slotsAt(office, "3", "2026-11-24"), 3U);
    EXPECT_EQ(slotsAt(office, "1", "2026-11-24"), 24U);
    EXPECT_EQ(slotsAt(office, "1", "2026-11-28"), 6U); // a Saturday
}

TEST(Schedule, lendsNoWindowHoursBeyondItsShiftOnAnExceptionalDay) {
    Office office = sampleOffice();
    Shift morning = shiftOf("3", "lebedeva");
    morning.hours = hours("09:00", "11:00");
    office.roster = {morning};
    office.exceptions = {{date("2026-11-24"), {}, hours("10:00", "16:00"), {}}};

    EXPECT_EQ(slotsAt(office, "3", "2026-11-24"), 3U);
    EXPECT_EQ(slotsAt(office, "1", "2026-11-24"), 18U);
}

TEST(Schedule, cutsShiftsOnAShortDayToo) {
    Office office = sampleOffice();
    Shift late = shiftOf("3", "lebedeva");
    late.hours = hours("15:00", "18:00");
    office.roster = {late};

    EXPECT_EQ(slotsAt(office, "3", "2026-11-03"), 6U);
}

TEST(Schedule, ofAWorkedSaturdayIsFridays) {
    Office office = sampleOffice();
    Shift fridays = shiftOf("3", "lebedeva");
    fridays.weekdays = {5};
    office.roster = {fridays};

    EXPECT_EQ(slotsAt(office, "3", "2025-11-01"), 21U);
    EXPECT_EQ(slotsAt(office, "3", "2025-11-08"), 0U);
}

TEST(Schedule, ofAnOfficeThatReceivesOnSaturdaysRestsOnHolidays) {
    Office office = sampleOffice();
    office.hours[5] = hours("10:00", "14:00");

    EXPECT_EQ(slotsAt(office, "3", "2026-11-28"), 12U);
    EXPECT_EQ(slotsAt(office, "3", "2026-01-03"), 0U);
    EXPECT_EQ(slotsAt(office, "3", "2026-05-09"), 0U);
}

TEST(Schedule, givesLinesTheirOwnTicketLength) {
    Office office = sampleOffice();
    office.lines[1].ticketMinutes = 45;
    const Wish wish{{"state"}, Purpose::submit};

    EXPECT_EQ(slotsFor(office, russianCalendar(), wish, date("2026-11-23")).size(), 10U);
    EXPECT_EQ(slotsOn(office, russianCalendar(), date("2026-11-23")).size(), 24U + 6);
    EXPECT_EQ(slotsAt(office, "7", "2026-11-23"), 10U);
    EXPECT_EQ(slotsAt(office, "3", "2026-11-23"), 24U);
}

TEST(BookingDates, goByTheShortestHorizonOfTheLines) {
    Office office = sampleOffice();
    office.lines[1].horizonDays = 2;
    office.lines[2].horizonDays = 0;
    const auto days = [&](const std::vector<std::string>& lines) {
        return bookingDates(office, date("2026-11-23"), lines).size();
    };

    EXPECT_EQ(days({}), 8U);
    EXPECT_EQ(days({"municipal"}), 8U);
    EXPECT_EQ(days({"municipal", "state"}), 3U);
    EXPECT_EQ(days({"collect"}), 1U);
}

TEST(FreePlaces, keepTheLeadTime) {
    Office office = sampleOffice();
    const auto first = [&](const std::string& now) {
        return freePlaces(office, russianCalendar(), {{"municipal"}, Purpose::submit},
            date("2026-11-24"), momentAt(at("2026-11-24 " + now), FixedZone()), {})
            .front()
            .start;
    };

    EXPECT_EQ(first("09:59"), time("10:00"));
    EXPECT_EQ(first("10:00"), time("10:20"));
    office.lines[0].leadMinutes = 30;
    EXPECT_EQ(first("10:00"), time("10:40"));
    EXPECT_EQ(first("10:10"), time("10:40"));
    EXPECT_EQ(first("10:11"), time("11:00"));
}

TEST(FreePlaces, areNotOfferedWhereTheWindowIsBusyBeyondTheirStart) {
    Office office = sampleOffice();
    Ticket served{.id = id<TicketId>(1),
        .place = {{}, date("2026-11-24"), time("09:50")},
        .lengthMinutes = 20,
        .purpose = Purpose::submit,
        .services = {"MU-001"},
        .channel = Channel::terminal,
        .state = TicketState::inService,
        .bookedAt = at("2026-11-24 09:50"),
        .startedAt = at("2026-11-24 09:56"),
        .window = "3",
        .unbooked = true};
    const auto firstAtWindow3 = [&] {
        auto places = freePlaces(office, russianCalendar(), {{"municipal"}, Purpose::submit},
            date("2026-11-24"), momentAt(at("2026-11-24 09:57"), FixedZone()),
            std::span(&served, 1));
        std::erase_if(places, [](const Place& place) { return place.window != "3"; });
        return places.front().start;
    };

    EXPECT_EQ(firstAtWindow3(), time("10:20"));
    served.startedAt = at("2026-11-24 09:45");
    EXPECT_EQ(firstAtWindow3(), time("10:00")); // is likely to be over within the tolerance
    office.lines[0].toleranceMinutes = 0;
    EXPECT_EQ(firstAtWindow3(), time("10:20"));
    served.state = TicketState::finished;
    EXPECT_EQ(firstAtWindow3(), time("10:00"));
    served.state = TicketState::called; // has still the whole service to come
    EXPECT_EQ(firstAtWindow3(), time("10:20"));
}

TEST(FreePlaces, ofSeveralServicesAreAtWindowsThatServeAll) {
    const auto count = [](const std::vector<std::string>& lines) {
        return freePlaces(sampleOffice(), russianCalendar(), {lines, Purpose::submit},
            date("2026-11-24"), momentAt(at("2026-11-23 15:00"), FixedZone()), {})
            .size();
    };

    EXPECT_EQ(count({"municipal", "collect"}), 48U);
    EXPECT_EQ(count({"municipal", "state"}), 0U);
}

} // namespace okno::tests
