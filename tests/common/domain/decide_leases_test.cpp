// Blocks of slots that one station alone sells: who gets them, and that what was sold by them
// stands.
#include "common/domain/queue/slots.h"
#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const LocalDateTime soldAt{date("2026-11-23"), time("08:30")};

/// The station holds window 3 from 10:00 to 12:00 until 8:40.
void lendWindow3(MemoryRecords& city) {
    city.put(LeasedDay{"3", date("2026-11-23"),
        {{command(staff::terminal(), {ReturnSlots{}}).station, time("10:00"), time("12:00"),
            at("2026-11-23 08:40")}}});
}
std::string sold(const MemoryRecords& city, const std::string& when = "2026-11-23 08:30") {
    return outcomeOf(deciding(city, staff::callCentre(), sampleBooking(), at(when)));
}
} // namespace

TEST(Leases, areAskedForAndKeepOthersOut) {
    MemoryRecords city = sampleCity();
    const LeaseSlots asked{"3", date("2026-11-23"), time("10:00"), time("12:00")};
    const auto granted = deciding(city, staff::terminal(), asked, at("2026-11-23 08:30"));
    ASSERT_TRUE(granted) << granted.error().reason;
    EXPECT_TRUE(granted->records.empty());
    LeasedDay day = std::get<GrantLease>(granted->asks.at(0)).day;
    ASSERT_EQ(day.leases.size(), 1U);
    EXPECT_EQ(day.leases[0].expiresAt, at("2026-11-23 10:30"));
    city.put(day);
    EXPECT_EQ(
        outcomeOf(deciding(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"))),
        "applied"); // the fixture's commands are all of one station

    day.leases[0].station = id<StationId>(4711);
    city.put(day);
    EXPECT_EQ(
        outcomeOf(deciding(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"))),
        "slot-leased: 2026-11-23/10:20/1 2026-11-23/10:00/1 2026-11-23/10:40/1");
    EXPECT_EQ(outcomeOf(deciding(city, staff::terminal(), asked, at("2026-11-23 08:30"))),
        "slots-leased");
    day.leases[0].expiresAt = at("2026-11-23 08:30") - leaseGrace;
    city.put(day);
    EXPECT_EQ(
        outcomeOf(deciding(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"))),
        "applied");
}

TEST(Leases, coverSlots) {
    const MemoryRecords city = sampleCity();
    const auto leasing = [&](const std::string& window, const std::string& day,
                             const std::string& from, const std::string& until) {
        return outcomeOf(deciding(
            city, staff::terminal(), LeaseSlots{window, date(day), time(from), time(until)}));
    };

    EXPECT_EQ(leasing("33", "2026-11-23", "10:00", "12:00"), "no-such-window: 33");
    EXPECT_EQ(leasing("3", "2026-11-22", "10:00", "12:00"), "date-out-of-range: 2026-11-22");
    EXPECT_EQ(leasing("3", "2026-11-23", "13:00", "14:00"), "no-such-slot: 13:00");
    EXPECT_EQ(leasing("3", "2026-11-23", "12:00", "12:00"), "no-such-slot: 12:00");
}

TEST(Leases, areOfFreeSlotsAndOfAQuarterOfThem) {
    MemoryRecords city = sampleCity();
    BookTicket other = sampleBooking();
    apply(city, staff::callCentre(), other, at("2026-11-23 08:30"));
    const auto leasing = [&](const std::string& from, const std::string& until,
                             const std::string& when = "2026-11-23 08:30") {
        return outcomeOf(deciding(city, staff::terminal(),
            LeaseSlots{"3", date("2026-11-23"), time(from), time(until)}, at(when)));
    };

    EXPECT_EQ(leasing("10:00", "10:40"), "slot-taken") << "somebody else has sold 10:20";
    EXPECT_EQ(leasing("10:20", "10:40"), "slot-taken");
    EXPECT_EQ(leasing("10:40", "12:20"), "applied") << "five of 23";
    EXPECT_EQ(leasing("10:40", "12:40"), "too-much-leased");
    EXPECT_EQ(leasing("10:40", "11:20", "2026-11-23 16:50"), "slot-taken") << "over";
    EXPECT_EQ(leasing("17:20", "17:40", "2026-11-23 16:50"), "applied") << "a single slot";
    EXPECT_EQ(leasing("17:20", "18:00", "2026-11-23 16:50"), "too-much-leased");
}

TEST(Leases, areGivenBackAtOnce) {
    MemoryRecords city = sampleCity();
    const Lease own{command(staff::terminal(), {ReturnSlots{}}).station, time("10:00"),
        time("12:00"), at("2026-11-23 12:00")};
    const Lease others{id<StationId>(4711), time("14:00"), time("15:00"), at("2026-11-23 12:00")};
    city.put(LeasedDay{"3", date("2026-11-23"), {own, others}});

    apply(city, staff::terminal(), ReturnSlots{"3", date("2026-11-23")}, at("2026-11-23 08:30"));
    apply(city, staff::terminal(), ReturnSlots{"1", date("2026-11-23")}, at("2026-11-23 08:30"));

    EXPECT_EQ(city.leases("3", date("2026-11-23"))->leases, std::vector{others});
}

TEST(Leases, keepAPromiseWhateverHasHappenedMeanwhile) {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    office.lines[0].quotas = {{Channel::callCentre, 0}};
    city.put(office);
    apply(city, staff::supervisor(), SetWindowState{"3", WindowMode::closed, "ill"},
        at("2026-11-23 08:20"));
    const auto selling = [&](const std::string& expiresAt) {
        city.put(LeasedDay{"3", date("2026-11-23"),
            {{command(staff::terminal(), {ReturnSlots{}}).station, time("10:00"), time("12:00"),
                at(expiresAt)}}});
        return deciding(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
    };
    const BookTicket sale = sampleBooking();
    const LocalDateTime now{date("2026-11-23"), time("08:30")};

    const auto kept = selling("2026-11-23 08:31");
    EXPECT_EQ(outcomeOf(kept), "applied");
    EXPECT_EQ(outcomeOf(selling("2026-11-23 08:30")), "window-closed: 3");
    EXPECT_EQ(checkOwnSale(sale, city, now).error().reason, "window-closed");
    city.put(WindowStatus{"3", WindowMode::open, {}, staff::supervisor().id, {}});
    EXPECT_EQ(checkOwnSale(sale, city, now).error().reason, "quota-exhausted");
    EXPECT_EQ(outcomeOf(selling("2026-11-23 08:30")), "quota-exhausted: municipal");
}

TEST(Leases, keepAPromiseWhateverTheScheduleSaysByNow) {
    const auto withDay = [](std::vector<Interval> hours) {
        Office office = sampleOffice();
        office.exceptions = {{date("2026-11-23"), {}, std::move(hours), "short"}};
        return office;
    };
    Office gone = sampleOffice();
    std::erase_if(gone.windows, [](const Window& window) { return window.number == "3"; });
    Office elsewhere = sampleOffice();
    elsewhere.roster = {{"3", "sinitsyna", {"state"}, {Purpose::submit}, {}, {}, {}, {}, {}}};
    const std::vector<std::pair<Office, std::string>> changes{{withDay({}), "day-off: 2026-11-23"},
        {withDay({{time("14:00"), time("18:00")}}), "no-such-slot: 10:20"},
        {withDay({{time("09:10"), time("18:00")}}), "no-such-slot: 10:20"},
        {elsewhere, "window-does-not-serve: 3"}, {gone, "no-such-window: 3"}};

    for (const auto& [office, reason] : changes) {
        MemoryRecords city = sampleCity();
        city.put(office);
        EXPECT_EQ(sold(city), reason);
        lendWindow3(city);
        EXPECT_EQ(sold(city, "2026-11-23 08:40"), reason) << "the lease was over";
        EXPECT_EQ(
            outcomeOf(tl::unexpected(checkOwnSale(sampleBooking(), city, soldAt).error())), reason)
            << "who knows of it does not promise it";
        EXPECT_EQ(sold(city), "applied") << reason;
        apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
        EXPECT_EQ(
            conflictsOf(office, russianCalendar(), city.ticketsHolding(soldAt.date), {}, soldAt)
                .size(),
            1U)
            << reason;
    }
}

TEST(Leases, keepAPromiseWhateverIsAskedByNow) {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    office.lines[0].leadMinutes = 300;
    office.lines[0].asksPhone = Asking::required;
    city.put(office);
    BookTicket nameless = sampleBooking();
    nameless.phone.reset();
    const auto selling = [&](const std::string& when) {
        return outcomeOf(deciding(city, staff::callCentre(), nameless, at(when)));
    };

    EXPECT_EQ(selling("2026-11-23 08:30"), "too-soon: 10:20");
    lendWindow3(city);
    EXPECT_EQ(selling("2026-11-23 08:30"), "applied");
    EXPECT_EQ(checkOwnSale(nameless, city, soldAt).error().reason, "too-soon");
    office.lines[0].leadMinutes = 0;
    city.put(office);
    EXPECT_EQ(checkOwnSale(nameless, city, soldAt).error().reason, "phone-missing");
    EXPECT_EQ(outcomeOf(deciding(city, staff::terminal(), sampleBooking(), at("2026-11-23 10:20"))),
        "slot-past: 10:20");
}

TEST(Leases, neverSellWhatSomebodyHas) {
    MemoryRecords city = sampleCity();
    BookTicket other = sampleBooking();
    other.ticket = id<TicketId>(77);
    apply(city, staff::callCentre(), other, at("2026-11-23 08:20"));
    city.put([] {
        Office office = sampleOffice();
        office.exceptions = {{date("2026-11-23"), {}, {}, "closed"}};
        return office;
    }());
    lendWindow3(city);

    EXPECT_EQ(sold(city).substr(0, 10), "slot-taken");
}

TEST(Leases, keepATicketToCollectWhoseResultIsWithdrawn) {
    MemoryRecords city = cityWithCard(CardState::inWork);
    BookTicket collect = sampleBooking();
    collect.purpose = Purpose::collect;
    collect.services.clear();
    collect.card = theCard;
    const auto when = at("2026-11-23 08:30");
    EXPECT_EQ(outcomeOf(deciding(city, staff::callCentre(), collect, when)), "result-not-ready");
    lendWindow3(city);
    EXPECT_EQ(checkOwnSale(collect, city, soldAt).error().reason, "result-not-ready");

    apply(city, staff::callCentre(), collect, when);

    EXPECT_EQ(city.ticket(collect.ticket)->flags.at(TicketFlag::needsPhoneCall), resultWithdrawn);
}

TEST(Leases, moveATicketWhateverTheScheduleSaysByNow) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:20"));
    Office office = sampleOffice();
    office.exceptions = {{date("2026-11-23"), {}, {}, "closed"}};
    city.put(office);
    const MoveTicket move{sampleBooking().ticket, {"3", date("2026-11-23"), time("11:00")}};
    const auto moving = [&] {
        return outcomeOf(deciding(city, staff::callCentre(), move, at("2026-11-23 08:30")));
    };
    EXPECT_EQ(moving(), "day-off: 2026-11-23");

    lendWindow3(city);

    EXPECT_EQ(moving(), "applied");
    EXPECT_EQ(checkOwnSale(move, city, soldAt).error().reason, "day-off");
}

} // namespace okno::tests
