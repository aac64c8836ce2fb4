#include "common/domain/queue/lease_plan.h"

#include "common/domain/queue/lending.h"
#include "common/domain/queue/offer.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <random>

namespace okno::tests {

using namespace domain;

namespace {

Moment wallMoment(const std::string& localText) {
    return momentAt(at(localText), FixedZone());
}

/// The registry, with stations that ask it by the plan.
struct LendingHall {
    explicit LendingHall(MemoryRecords city)
        : records(std::move(city)) { }

    std::optional<CommandArgs> plan(
        int station, const LocalDate& day, const std::string& window = {}) const {
        return nextLeaseStep(records, {id<StationId>(station), window}, day, now, refused);
    }

    /// The refusal's reason; empty when it was carried out.
    std::string carryOut(int station, const CommandArgs& args) {
        return carryOut(station, args, now.instant);
    }
    std::string carryOut(int station, const CommandArgs& args, Instant when) {
        Command order = command(staff::terminal(), args, when);
        order.station = id<StationId>(station);
        const auto decision = decide(order, records, FixedZone());
        if (!decision)
            return decision.error().reason;
        records.put(*decision);
        for (const Ask& ask : decision->asks)
            records.put(std::get<GrantLease>(ask).day);
        return {};
    }

    /// Until the plan wants nothing more; how many steps it took.
    int settle(int station, const LocalDate& day, const std::string& window = {}) {
        for (int steps = 0; steps < 50; ++steps) {
            const auto step = plan(station, day, window);
            if (!step)
                return steps;
            EXPECT_EQ(carryOut(station, *step), "");
        }
        return 50;
    }

    std::vector<Place> offered(int station, Reach reach, const std::string& line,
        const LocalDate& day, Purpose purpose = Purpose::submit) const {
        const Office office = *records.office();
        const ProductionCalendar calendar = *records.calendar();
        return Offer(records, {office, calendar}, {id<StationId>(station), reach}, now)
            .places({{line}, purpose}, day);
    }

    MemoryRecords records;
    Moment now = wallMoment("2026-11-23 10:00");
    std::set<std::string> refused{};
};

MemoryRecords smallCity() {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    office.windows.resize(1);
    city.put(office);
    return city;
}

const LocalDate bookingDay = date("2026-11-23");
const LocalDate nextDay = date("2026-11-24");

} // namespace

TEST(LeasePlan, holdsASlotOrTwoOfEachKindOfVisit) {
    LendingHall hall(sampleCity());

    EXPECT_LE(hall.settle(1, nextDay), 4);

    EXPECT_EQ(hall.offered(1, Reach::alone, "municipal", nextDay).size(), 2U);
    EXPECT_EQ(hall.offered(1, Reach::alone, "state", nextDay).size(), 2U);
    EXPECT_EQ(hall.offered(1, Reach::alone, "collect", nextDay, Purpose::collect).size(), 2U);
    EXPECT_TRUE(hall.offered(2, Reach::alone, "municipal", nextDay).empty());
    EXPECT_EQ(hall.offered(2, Reach::connected, "municipal", nextDay).size(), 46U);
    EXPECT_EQ(hall.plan(1, nextDay), std::nullopt) << "and then it rests";
}

TEST(LeasePlan, prefersTheStationsOwnWindow) {
    LendingHall hall(sampleCity());
    hall.settle(1, nextDay, "3");

    for (const Place& place : hall.offered(1, Reach::alone, "municipal", nextDay))
        EXPECT_EQ(place.window, "3");
}

TEST(LeasePlan, leavesThreeQuartersOfASmallHallToEverybodyHoweverManyStationsAsk) {
    LendingHall hall(smallCity());
    for (int station = 1; station <= 30; ++station)
        hall.settle(station, nextDay);

    const auto day = hall.records.leases("1", nextDay);
    ASSERT_TRUE(day);
    std::size_t lent = 0;
    for (const Place& place : hall.offered(99, Reach::connected, "municipal", nextDay))
        EXPECT_EQ(leaseAt(*day, place.start, hall.now.instant), nullptr);
    for (const TimeOfDay start :
        slotsOn(*hall.records.office(), *hall.records.calendar(), "1", nextDay))
        lent += leaseAt(*day, start, hall.now.instant) != nullptr ? 1 : 0;
    EXPECT_EQ(lent, 6U) << "of 24";
    EXPECT_EQ(hall.offered(99, Reach::connected, "municipal", nextDay).size(), 18U);
}

TEST(LeasePlan, givesBackWhatOthersNeedMore) {
    LendingHall hall(smallCity());
    hall.settle(1, nextDay);
    ASSERT_EQ(hall.offered(1, Reach::alone, "municipal", nextDay).size(), 2U);
    int number = 100;
    while (hall.offered(2, Reach::connected, "municipal", nextDay).size() > 1) {
        BookTicket sale = sampleBooking();
        sale.ticket = id<TicketId>(++number);
        sale.place = hall.offered(2, Reach::connected, "municipal", nextDay).front();
        ASSERT_EQ(hall.carryOut(2, sale), "");
    }

    EXPECT_EQ(hall.plan(1, nextDay), CommandArgs(ReturnSlots{"1", nextDay}));
    hall.settle(1, nextDay);
    EXPECT_EQ(hall.offered(2, Reach::connected, "municipal", nextDay).size(), 3U);
}

TEST(LeasePlan, leavesTheNextHalfHourToWhoeverStandsInTheLobby) {
    LendingHall hall(sampleCity());
    hall.settle(1, bookingDay);
    for (; hall.now.local.time < time("16:00"); hall.now.local.time += TimeOfDay(10)) {
        hall.now = momentAt(FixedZone().toInstant(hall.now.local), FixedZone());
        hall.settle(1, bookingDay);
        for (const Place& place : hall.offered(1, Reach::alone, "municipal", bookingDay))
            EXPECT_GE(place.start - hall.now.local.time, TimeOfDay(20))
                << formatTimeOfDay(place.start);
        EXPECT_FALSE(hall.offered(1, Reach::alone, "municipal", bookingDay).empty())
            << formatTimeOfDay(hall.now.local.time);
    }
}

TEST(LeasePlan, renewsHalfWayAndGivesEverythingBackAtNight) {
    LendingHall hall(sampleCity());
    hall.settle(1, nextDay);
    const auto before = hall.offered(1, Reach::alone, "municipal", nextDay);
    hall.now = wallMoment("2026-11-23 10:59");
    EXPECT_EQ(hall.plan(1, nextDay), std::nullopt);
    hall.now = wallMoment("2026-11-23 11:01");
    EXPECT_GT(hall.settle(1, nextDay), 0);
    hall.now = wallMoment("2026-11-23 12:30");
    EXPECT_EQ(hall.offered(1, Reach::alone, "municipal", nextDay), before);

    hall.now = wallMoment("2026-11-23 17:50");
    hall.settle(1, nextDay);

    EXPECT_TRUE(hall.offered(1, Reach::alone, "municipal", nextDay).empty());
    EXPECT_EQ(hall.offered(2, Reach::connected, "municipal", nextDay).size(), 48U);
    hall.now = wallMoment("2026-11-24 06:50");
    EXPECT_EQ(hall.plan(1, nextDay), std::nullopt);
    hall.now = wallMoment("2026-11-24 07:00");
    EXPECT_NE(hall.plan(1, nextDay), std::nullopt) << "before the doors open";
}

TEST(LeasePlan, asksNothingOfAClosedOrRefusingWindowNorOfADayOff) {
    LendingHall hall(smallCity());
    EXPECT_EQ(hall.plan(1, date("2026-11-28")), std::nullopt) << "a Saturday";
    hall.refused = {"1"};
    EXPECT_EQ(hall.plan(1, nextDay), std::nullopt);
    hall.refused = {};
    hall.records.put(WindowStatus{"1", WindowMode::closed, {}, staff::supervisor().id, "ill"});
    EXPECT_EQ(hall.plan(1, bookingDay), std::nullopt);
    EXPECT_NE(hall.plan(1, nextDay), std::nullopt);
    hall.now = wallMoment("2026-11-28 10:00");
    EXPECT_EQ(hall.plan(1, date("2026-11-30")), std::nullopt) << "nobody works today";
}

TEST(LeasePlan, givesBackWhatHasExpiredSoThatNobodyWaitsADayForIt) {
    LendingHall hall(sampleCity());
    hall.settle(1, nextDay);
    hall.now = wallMoment("2026-11-23 13:00");
    EXPECT_LT(hall.offered(2, Reach::connected, "municipal", nextDay).size(), 48U);

    const auto step = hall.plan(1, nextDay);

    ASSERT_TRUE(step);
    EXPECT_TRUE(std::holds_alternative<ReturnSlots>(*step));
}

// Stations that lend, lose the network, sell what is theirs, and come back in any order.
TEST(LeasePlan, keepsSalesWithoutTheNetworkApartWhateverHappens) {
    constexpr unsigned planSeed = 11;
    SCOPED_TRACE(testing::Message() << "seed " << planSeed);
    std::mt19937 random(planSeed);
    LendingHall hall(sampleCity());
    struct AwayStation {
        MemoryRecords copy;
        std::vector<std::pair<BookTicket, Instant>> sold{};
    };
    std::map<int, AwayStation> away;
    int number = 0;
    int soldAlone = 0;
    for (int round = 0; round < 600; ++round) {
        hall.now = momentAt(hall.now.instant + std::chrono::seconds(40), FixedZone());
        const int station = static_cast<int>(1 + random() % 6);
        const auto found = away.find(station);
        const auto date = addDays(bookingDay, static_cast<int>(random() % 5));
        if (found == away.end() && random() % 20 == 0) {
            away.emplace(station, AwayStation{hall.records});
        } else if (found == away.end()) {
            hall.settle(station, date);
        } else if (random() % 12 == 0) {
            for (const auto& [sale, when] : found->second.sold)
                EXPECT_EQ(hall.carryOut(station, sale, when), "") << "round " << round;
            away.erase(found);
            continue;
        }
        LendingHall own(found == away.end() ? hall.records : found->second.copy);
        own.now = hall.now;
        const auto places = own.offered(
            station, found == away.end() ? Reach::connected : Reach::alone, "municipal", date);
        if (places.empty() || (found == away.end() && random() % 4 != 0))
            continue;
        BookTicket sale = sampleBooking();
        sale.ticket = id<TicketId>(++number);
        sale.place = places[random() % places.size()];
        EXPECT_EQ((found == away.end() ? hall : own).carryOut(station, sale), "");
        if (found != away.end()) {
            found->second.copy = own.records;
            ++soldAlone;
            found->second.sold.emplace_back(sale, hall.now.instant);
        }
    }
    EXPECT_GT(soldAlone, 10);
    EXPECT_GT(number, 50);
}

} // namespace okno::tests
