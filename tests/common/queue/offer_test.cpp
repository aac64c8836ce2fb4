#include "common/domain/queue/offer.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {

using namespace domain;

namespace {

const Wish anErrand{{"municipal"}, Purpose::submit};

struct Market {
    MemoryRecords records = sampleCity();
    Office office = sampleOffice();
    ProductionCalendar calendar = russianCalendar();
    Moment now = momentAt(at("2026-11-23 10:05"), FixedZone());

    Offer offer(int station, Reach reach) {
        return Offer(records, {office, calendar}, {id<StationId>(station), reach}, now);
    }
    void lend(int station, const LocalDate& day, const std::string& from, const std::string& until,
        const std::string& expiresAt = "2026-11-23 12:00") {
        records.put(LeasedDay{
            "3", day, {{id<StationId>(station), time(from), time(until), at(expiresAt)}}});
    }
};

const LocalDate theDay = date("2026-11-23");

} // namespace

TEST(Offer, aloneIsWhatTheStationHolds) {
    Market market;
    market.lend(1, theDay, "10:20", "11:00");

    const std::vector<Place> own{{"3", theDay, time("10:20")}, {"3", theDay, time("10:40")}};
    EXPECT_EQ(market.offer(1, Reach::alone).places(anErrand, theDay), own);
    EXPECT_TRUE(market.offer(2, Reach::alone).places(anErrand, theDay).empty());
    const auto all = market.offer(1, Reach::connected).places(anErrand, theDay);
    const auto others = market.offer(2, Reach::connected).places(anErrand, theDay);
    EXPECT_EQ(all.size(), others.size() + 2);
    EXPECT_EQ(std::count(others.begin(), others.end(), own.front()), 0);
}

TEST(Offer, isNotWhatIsSoldOrHasExpired) {
    Market market;
    market.lend(1, theDay, "10:20", "11:00");
    Command sale = command(staff::callCentre(), sampleBooking(), market.now.instant);
    sale.station = id<StationId>(1);
    const auto sold = decide(sale, market.records, FixedZone());
    ASSERT_TRUE(sold);
    market.records.put(*sold);
    EXPECT_EQ(market.offer(1, Reach::alone).places(anErrand, theDay),
        (std::vector<Place>{{"3", theDay, time("10:40")}}));

    market.lend(1, theDay, "10:20", "11:00", "2026-11-23 10:05");
    EXPECT_TRUE(market.offer(1, Reach::alone).places(anErrand, theDay).empty());
}

TEST(Offer, isNotAPlaceThatAnUnbookedPersonIsUsingUp) {
    Market market;
    const Place soon{"3", theDay, time("10:20")};
    const auto isOffered = [&] {
        return std::ranges::count(market.offer(1, Reach::connected).places(anErrand, theDay), soon)
            > 0;
    };
    EXPECT_TRUE(isOffered());

    const auto admitted = decide(command(staff::terminal(),
                                     AdmitVisitor{id<TicketId>(7), "7", Purpose::submit, {"MU-001"},
                                         Channel::terminal, {}, {}, {}},
                                     at("2026-11-23 10:06")),
        market.records, FixedZone());
    ASSERT_TRUE(admitted);
    market.records.put(*admitted);
    EXPECT_TRUE(isOffered());
    const auto called = decide(
        command(staff::specialist(), CallTicket{id<TicketId>(7), "3"}, at("2026-11-23 10:07")),
        market.records, FixedZone());
    ASSERT_TRUE(called);
    market.records.put(*called);
    market.now = momentAt(at("2026-11-23 10:07"), FixedZone());

    EXPECT_FALSE(isOffered());
}

TEST(Offer, namesTheNearestOfTheWantedDayElseOfTheNextElseOfTheOneBefore) {
    Market market;
    const Place wanted{"1", theDay, time("10:40")};
    const auto text
        = [&](Reach reach) { return placesText(market.offer(1, reach).nearest(anErrand, wanted)); };

    EXPECT_EQ(text(Reach::connected), "2026-11-23/10:40/1 2026-11-23/10:40/3 2026-11-23/10:20/1");
    EXPECT_EQ(text(Reach::alone), "");
    market.lend(1, date("2026-11-25"), "16:00", "16:40");
    EXPECT_EQ(text(Reach::alone), "2026-11-25/16:00/3 2026-11-25/16:20/3");
    market.lend(1, theDay, "17:00", "17:20");
    EXPECT_EQ(text(Reach::alone), "2026-11-23/17:00/3");
    EXPECT_EQ(placesText(market.offer(1, Reach::alone)
                             .nearest(anErrand, {"1", date("2026-11-26"), time("10:40")})),
        "2026-11-25/16:00/3 2026-11-25/16:20/3");
}

TEST(Offer, readsPlacesFromADetailAndNothingElse) {
    const std::vector<Place> places{{"3", theDay, time("10:40")}, {"12", theDay, time("11:00")}};

    EXPECT_EQ(placesIn(placesText(places)), places);
    for (const std::string other :
        {"", "3 lebedeva", "municipal", "10:30", "2026-11-23", "2026-11-23/10:40/",
            "2026-11-23/25:00/3", "2026-13-23/10:40/3", "2026-11-23/10:40/3 x"})
        EXPECT_TRUE(placesIn(other).empty()) << other;
}

} // namespace okno::tests
