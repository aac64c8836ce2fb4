#include "common/domain/queue/slots.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <set>

namespace okno::tests {

using namespace domain;

namespace {
Ticket ticketAt(int number, const std::string& start, TicketState state = TicketState::booked) {
    Ticket ticket{.id = id<TicketId>(number),
        .place = {"3", date("2026-11-23"), time(start)},
        .lengthMinutes = 20,
        .purpose = Purpose::submit,
        .services = {"MU-001"},
        .channel = Channel::terminal,
        .state = state,
        .bookedAt = at("2026-11-23 08:00")};
    return ticket;
}

std::vector<TimeOfDay> slotsOf(const std::string& day, const Office& office = sampleOffice()) {
    return slotsOn(office, russianCalendar(), date(day));
}
} // namespace

TEST(Slots, areTwentyFourOnAnOrdinaryDay) {
    const std::vector<TimeOfDay> slots = slotsOf("2026-11-23");

    ASSERT_EQ(slots.size(), 24U);
    EXPECT_EQ(slots.front(), time("09:00"));
    EXPECT_EQ(slots[11], time("12:40"));
    EXPECT_EQ(slots[12], time("14:00"));
    EXPECT_EQ(slots.back(), time("17:40"));
}

TEST(Slots, loseTheLastHourOfAShortDay) {
    const std::vector<TimeOfDay> slots = slotsOf("2026-11-03");

    EXPECT_EQ(slots.size(), 21U);
    EXPECT_EQ(slots.back(), time("16:40"));
}

TEST(Slots, areNoneOnADayOff) {
    EXPECT_TRUE(slotsOf("2026-11-22").empty());
    EXPECT_TRUE(slotsOf("2026-11-04").empty());
    EXPECT_TRUE(slotsOf("2026-01-09").empty());
}

TEST(Slots, ofAWorkedSaturdayKeepFridaysHours) {
    EXPECT_EQ(slotsOf("2025-11-01").size(), 21U); // a short one at that
}

TEST(Slots, stayWithinTheHoursWhateverTheirLength) {
    Office office = sampleOffice();
    for (int minutes = 1; minutes <= 300; ++minutes) {
        office.ticketMinutes = minutes;
        std::set<TimeOfDay> starts;
        for (const TimeOfDay start : slotsOf("2026-11-23", office)) {
            const TimeOfDay end = start + TimeOfDay(minutes);
            EXPECT_TRUE((start >= time("09:00") && end <= time("13:00"))
                || (start >= time("14:00") && end <= time("18:00")));
            starts.insert(start);
        }
        EXPECT_EQ(starts.size(), 2U * static_cast<unsigned>(240 / minutes));
    }
    office.ticketMinutes = 0;
    EXPECT_TRUE(slotsOf("2026-11-23", office).empty());
}

TEST(Slots, openFromTodayToTheHorizon) {
    const std::vector<LocalDate> dates = bookingDates(sampleOffice(), date("2026-11-27"));

    ASSERT_EQ(dates.size(), 8U);
    EXPECT_EQ(dates.front(), date("2026-11-27"));
    EXPECT_EQ(dates.back(), date("2026-12-04"));
}

TEST(FreePlaces, comeByTimeThenByWindow) {
    const std::vector<Place> places
        = freePlaces(sampleOffice(), russianCalendar(), {{"municipal"}, Purpose::submit},
            date("2026-11-24"), momentAt(at("2026-11-23 15:00"), FixedZone()), {});

    ASSERT_EQ(places.size(), 48U);
    EXPECT_EQ(places[0], (Place{"1", date("2026-11-24"), time("09:00")}));
    EXPECT_EQ(places[1], (Place{"3", date("2026-11-24"), time("09:00")}));
    EXPECT_EQ(places[2], (Place{"1", date("2026-11-24"), time("09:20")}));
}

TEST(FreePlaces, leaveOutWhatIsSoldAndWhatIsOver) {
    const std::vector<Ticket> tickets{ticketAt(1, "10:40"),
        ticketAt(2, "11:00", TicketState::cancelled), ticketAt(3, "11:20", TicketState::finished)};

    const std::vector<Place> places
        = freePlaces(sampleOffice(), russianCalendar(), {{"municipal"}, Purpose::submit},
            date("2026-11-23"), momentAt(at("2026-11-23 10:20"), FixedZone()), tickets);

    std::vector<TimeOfDay> atWindow3;
    for (const Place& place : places)
        if (place.window == "3")
            atWindow3.push_back(place.start);
    ASSERT_EQ(atWindow3.size(), 24U - 5 - 2);
    EXPECT_EQ(atWindow3[0], time("11:00"));
    EXPECT_EQ(atWindow3[1], time("11:40"));
}

TEST(FreePlaces, areOfWindowsThatServe) {
    const auto places = [](const std::string& line, Purpose purpose) {
        return freePlaces(sampleOffice(), russianCalendar(), {{line}, purpose}, date("2026-11-24"),
            momentAt(at("2026-11-23 15:00"), FixedZone()), {});
    };

    EXPECT_EQ(places("state", Purpose::submit).size(), 24U);
    EXPECT_EQ(places("collect", Purpose::collect).size(), 48U);
    EXPECT_TRUE(places("unknown", Purpose::submit).empty());
}

TEST(TicketNumbers, areSharedByNoTwoPlacesOfADayAndGrow) {
    const Office office = sampleOffice();
    for (const std::string day : {"2026-11-23", "2026-11-03"}) {
        std::vector<std::string> numbers;
        for (const TimeOfDay start : slotsOf(day))
            for (const Window& window : office.windows)
                numbers.push_back(
                    ticketNumber(office, "municipal", {window.number, date(day), start}));

        EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
        EXPECT_EQ(
            std::set<std::string>(numbers.begin(), numbers.end()).size(), slotsOf(day).size() * 3);
        EXPECT_EQ(numbers.front(), "А-001");
    }
}

TEST(TicketNumbers, areTheSameHoweverTheScheduleChanges) {
    const Office office = sampleOffice();
    Office changed = office;
    changed.exceptions = {{date("2026-11-23"), {"3"}, {{time("08:00"), time("20:00")}}, "long"}};
    changed.roster = {{"1", "sinitsyna", {"municipal"}, {Purpose::submit}, {}, {}, {}, {},
        {{time("14:00"), time("18:00")}}}};

    for (const char* start : {"09:00", "11:20", "14:00"}) {
        const Place place{"3", date("2026-11-23"), time(start)};
        EXPECT_EQ(
            ticketNumber(office, "municipal", place), ticketNumber(changed, "municipal", place));
    }
    const Place early{"3", date("2026-11-23"), time("08:00")};
    const Place late{"3", date("2026-11-23"), time("19:40")};
    EXPECT_NE(ticketNumber(changed, "municipal", early), ticketNumber(changed, "municipal", late));
    const Place gone{"9", date("2026-11-23"), time("09:00")};
    const Place next{"1", date("2026-11-23"), time("09:20")};
    EXPECT_NE(ticketNumber(office, "municipal", gone), ticketNumber(office, "municipal", next));
}

TEST(Tickets, holdTheirPlaceUnlessCancelledOrAbsent) {
    for (const TicketState state :
        {TicketState::booked, TicketState::arrived, TicketState::called, TicketState::postponed}) {
        EXPECT_TRUE(isLive(ticketAt(1, "10:20", state)));
        EXPECT_TRUE(isWaiting(ticketAt(1, "10:20", state)));
    }
    for (const TicketState state : {TicketState::inService, TicketState::finished}) {
        EXPECT_TRUE(isLive(ticketAt(1, "10:20", state)));
        EXPECT_FALSE(isWaiting(ticketAt(1, "10:20", state)));
    }
    for (const TicketState state : {TicketState::noShow, TicketState::cancelled}) {
        EXPECT_FALSE(isLive(ticketAt(1, "10:20", state)));
        EXPECT_FALSE(isWaiting(ticketAt(1, "10:20", state)));
    }
}

TEST(Office, findsWindowsAndLines) {
    const Office office = sampleOffice();
    Service state = sampleService();
    state.kind = ServiceKind::state;

    EXPECT_EQ(findWindow(office, "3")->employee, "lebedeva");
    EXPECT_EQ(findWindow(office, "33"), nullptr);
    EXPECT_EQ(findLine(office, "state")->letter, "Г");
    EXPECT_EQ(findLine(office, "none"), nullptr);
    EXPECT_EQ(lineOf(sampleService(), Purpose::submit), "municipal");
    EXPECT_EQ(lineOf(state, Purpose::consult), "state");
    EXPECT_EQ(lineOf(state, Purpose::collect), "collect");
    state.line = "tax";
    EXPECT_EQ(lineOf(state, Purpose::submit), "tax");
    EXPECT_EQ(lineOf(state, Purpose::collect), "tax");
}

} // namespace okno::tests
