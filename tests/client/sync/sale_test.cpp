// Tickets as desks sell them through a real registry: with its word, without it, and when it comes
// too late.
#include "client/desk/call_desk.h"
#include "client/desk/lease_keeper.h"
#include "client/desk/relocations.h"
#include "common/domain/queue/offer.h"
#include "tests/client/sync/sync_test.h"
#include "tests/support/faulty_line.h"

#include <QElapsedTimer>

namespace okno::tests {
namespace {

using client::desk::LeaseKeeper;
using client::desk::TicketDesk;
using domain::Place;
using domain::Ticket;

const LocalDate saleDay = date("2026-11-23");

/// A station with somebody at it.
struct Counter {
    Counter(RegistryFixture& registry, const std::string& kind, const std::string& window,
        const std::string& login, std::optional<int> port = {})
        : station(registry, kind, window, port)
        , desk(station.local().store(), station.local().clock(), station.local().ids(), window)
        , keeper(station.local().store(), desk, window, std::chrono::hours(1)) {
        QObject::connect(&station.sync(), &client::sync::Sync::stateChanged, &keeper,
            [this](const auto& state) { desk.setConnected(state.connected && state.signedIn); });
        if (!station.signIn(login) || !station.settles())
            throw std::runtime_error("the station cannot begin");
        const auto actor = station.reader().employee(registry.employeeOf(login)).value();
        desk.setActor(actor);
        keeper.setActor(actor);
        if (!eventually([this] { return desk.reach() == domain::Reach::connected; }))
            throw std::runtime_error("the station is not connected");
    }

    /// As the keeper does in the course of some minutes.
    bool holdLeases() {
        int idle = 0;
        bool isOver = false;
        const auto watch
            = QObject::connect(&keeper, &LeaseKeeper::tended, &keeper, [&](bool wasNeeded) {
                  idle = wasNeeded ? 0 : idle + 1;
                  isOver = true;
              });
        bool held = true;
        for (int steps = 0; held && idle < 10 && steps < 100; ++steps) {
            isOver = false;
            keeper.tend();
            held = eventually([&] { return isOver; });
        }
        QObject::disconnect(watch);
        return held && idle == 10;
    }

    QFuture<Result<Ticket>> book(const Place& place) {
        return desk.book({place, domain::Purpose::submit, {"MU-001"}, domain::Channel::window,
            "Соколова М.", sampleBooking().phone, std::nullopt});
    }
    std::vector<Place> offered(const LocalDate& day = saleDay) const {
        return desk.freePlaces(*station.reader().service("MU-001"), domain::Purpose::submit, day);
    }
    bool isQuiet() const { return station.reader().refused().empty(); }

    NetworkedStation station;
    TicketDesk desk;
    LeaseKeeper keeper;
};

class SaleTest : public SyncTest {
protected:
    void expectEqual(std::initializer_list<Counter*> counters) {
        for (Counter* counter : counters)
            ASSERT_TRUE(counter->station.settles());
        for (Counter* counter : counters) {
            ASSERT_TRUE(counter->station.settles());
            EXPECT_EQ(counter->station.difference(), "");
            EXPECT_TRUE(counter->isQuiet())
                << counter->station.reader().refused().front().error.reason;
        }
    }
    std::optional<Ticket> atRegistry(const domain::TicketId& ticket) {
        const auto record = registry.find({domain::RecordKind::ticket, ticket.toString()});
        return record ? std::optional(std::get<Ticket>(*record)) : std::nullopt;
    }

    const Place eleven{"3", saleDay, time("11:00")};
};

TEST_F(SaleTest, twoWhoWantOnePlaceAtOnceGetATicketAndOtherTimes) {
    Counter calls(registry, "call-centre", {}, "snegireva");
    Counter window(registry, "window", "3", "lebedeva");

    const auto first = calls.book(eleven);
    const auto second = window.book(eleven);
    const auto one = await(first);
    const auto other = await(second);

    ASSERT_NE(one.has_value(), other.has_value());
    const Error& refusal = one ? other.error() : one.error();
    EXPECT_EQ(refusal.reason, "slot-taken");
    EXPECT_EQ(domain::placesIn(refusal.detail).size(), 3U);
    EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), 1U);
    expectEqual({&calls, &window});
}

TEST_F(SaleTest, withoutTheRegistryEachSellsItsOwnAndAllOfItStands) {
    Counter calls(registry, "call-centre", {}, "snegireva");
    Counter window(registry, "window", "3", "lebedeva");
    ASSERT_TRUE(calls.holdLeases());
    ASSERT_TRUE(window.holdLeases());
    ASSERT_TRUE(calls.station.settles());
    const auto all = calls.offered().size();
    registry.stop();
    for (Counter* counter : {&calls, &window}) {
        counter->station.sync().syncNow();
        ASSERT_TRUE(eventually([&] { return counter->desk.reach() == domain::Reach::alone; }));
        EXPECT_LT(counter->offered().size(), all);
    }

    std::vector<Ticket> sold;
    for (Counter* counter : {&calls, &window})
        for (const LocalDate& day : {saleDay, addDays(saleDay, 1), addDays(saleDay, 4)})
            for (const Place& place : counter->offered(day)) {
                const auto ticket = await(counter->book(place));
                ASSERT_TRUE(ticket) << ticket.error().reason;
                sold.push_back(*ticket);
            }
    EXPECT_GE(sold.size(), 8U);
    QElapsedTimer waited;
    waited.start();
    const auto foreign = await(calls.book({"3", addDays(saleDay, 2), time("11:00")}));
    EXPECT_LT(waited.elapsed(), 1900);
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().reason, "slot-unavailable");
    EXPECT_FALSE(domain::placesIn(foreign.error().detail).empty());
    registry.start();

    expectEqual({&calls, &window});
    for (const Ticket& ticket : sold)
        EXPECT_EQ(atRegistry(ticket.id).value().number, ticket.number);
}

TEST_F(SaleTest, ofALeaseStandsThoughTheWindowIsClosedThatDayByNow) {
    FaultyLine line(registry.port());
    Counter calls(registry, "call-centre", {}, "snegireva");
    Counter window(registry, "window", "3", "lebedeva", line.port());
    ASSERT_TRUE(window.holdLeases());
    const LocalDate day = addDays(saleDay, 1);
    const auto places = window.offered(day);
    const auto own = std::ranges::find_if(places, [&](const Place& place) {
        const auto leased = window.station.reader().leases(place.window, day);
        return leased && domain::leaseAt(*leased, place.start, registry.clock().now()) != nullptr;
    });
    ASSERT_NE(own, places.end());
    line.failAt(0, Fault::requestStuck, "/v1/push");
    const auto ticket = await(window.book(*own));
    ASSERT_TRUE(ticket) << ticket.error().reason;
    domain::Office office = window.station.reader().office().value();
    office.exceptions = {{day, {own->window}, {}, "ill"}};

    registry.import({office});
    line.breakStuck();

    expectEqual({&window, &calls});
    EXPECT_EQ(atRegistry(ticket->id).value().place, *own);
    EXPECT_EQ(atRegistry(ticket->id)->number, ticket->number);
    client::desk::CallDesk callDesk(
        calls.station.local().store(), calls.station.local().clock(), calls.station.local().ids());
    const auto visits = await(callDesk.comingVisits());
    ASSERT_TRUE(visits);
    ASSERT_EQ((*visits)->toPhone.size(), 1U);
    EXPECT_EQ((*visits)->toPhone.front().ticket.id, ticket->id);
    EXPECT_EQ((*visits)->toPhone.front().reason, client::desk::PhoneCall::Reason::slotGone);
    const auto ahead = client::desk::ticketsAhead({calls.station.local().store().databaseFile(),
        calls.station.local().settings().station, registry.clock().now()});
    ASSERT_TRUE(ahead);
    ASSERT_EQ(ahead->stranded.size(), 1U);
    EXPECT_EQ(ahead->stranded.front().ticket.id, ticket->id);
}

TEST_F(SaleTest, aCancellationIsTakenBackWithoutTheRegistryThatNeverHeardOfIt) {
    Counter calls(registry, "call-centre", {}, "snegireva");
    const auto ticket = await(calls.book(eleven));
    ASSERT_TRUE(ticket) << ticket.error().reason;
    registry.stop();
    calls.station.sync().syncNow();
    ASSERT_TRUE(eventually([&] { return calls.desk.reach() == domain::Reach::alone; }));

    ASSERT_TRUE(await(calls.desk.cancel(ticket->id)));
    const auto restored = await(calls.desk.undo(ticket->id));

    ASSERT_TRUE(restored) << restored.error().reason;
    EXPECT_EQ(restored->place, eleven);
    registry.start();
    expectEqual({&calls});
    EXPECT_EQ(atRegistry(ticket->id)->state, domain::TicketState::booked);
    EXPECT_EQ(atRegistry(ticket->id)->place, eleven);
}

TEST_F(SaleTest, aCancellationThatMayHaveBeenHeardIsNotTakenBackWithoutTheRegistry) {
    FaultyLine line(registry.port());
    Counter calls(registry, "call-centre", {}, "snegireva", line.port());
    const auto ticket = await(calls.book(eleven));
    ASSERT_TRUE(ticket) << ticket.error().reason;
    line.failAt(0, Fault::requestStuck, "/v1/push");
    ASSERT_TRUE(await(calls.desk.cancel(ticket->id)));
    ASSERT_TRUE(eventually([&] { return line.hasFailed(); }));
    registry.stop();
    line.breakStuck();
    ASSERT_TRUE(eventually([&] { return calls.desk.reach() == domain::Reach::alone; }));

    const auto refused = await(calls.desk.undo(ticket->id));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "undo-needs-registry");
    registry.start();
    expectEqual({&calls});
    EXPECT_EQ(atRegistry(ticket->id)->state, domain::TicketState::cancelled);
}

class SilenceTest : public SaleTest, public testing::WithParamInterface<Fault> { };

TEST_P(SilenceTest, ofTwoSecondsLeavesThePersonToTheStationsOwnLeases) {
    FaultyLine line(registry.port());
    Counter window(registry, "window", "3", "lebedeva", line.port());
    ASSERT_TRUE(window.holdLeases());
    const auto isOwn = [&](const Place& place) {
        const auto day = window.station.reader().leases(place.window, place.date);
        return day && domain::leaseAt(*day, place.start, registry.clock().now()) != nullptr;
    };
    const auto places = window.offered();
    const auto own = std::ranges::find_if(places, isOwn);
    const auto others = std::ranges::find_if_not(places, isOwn);
    ASSERT_TRUE(own != places.end() && others != places.end());
    line.failAt(0, GetParam(), "/v1/push");
    QElapsedTimer waited;
    waited.start();

    const auto foreign = await(window.book(*others));

    EXPECT_GE(waited.elapsed(), 1900);
    EXPECT_LT(waited.elapsed(), 10'000);
    EXPECT_TRUE(line.hasFailed());
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().reason, "slot-unavailable");
    ASSERT_FALSE(domain::placesIn(foreign.error().detail).empty());
    waited.restart();
    const auto ticket = await(window.book(domain::placesIn(foreign.error().detail).front()));
    EXPECT_LT(waited.elapsed(), 1900) << "nobody waits twice";
    ASSERT_TRUE(ticket) << ticket.error().reason;
    line.breakStuck();
    EXPECT_TRUE(eventually([&] { return window.desk.reach() == domain::Reach::connected; }));
    expectEqual({&window});
    EXPECT_EQ(atRegistry(ticket->id)->state, domain::TicketState::booked);
    EXPECT_TRUE(await(window.book(*others))) << "it is free again";
}

TEST_P(SilenceTest, neverCostsAPersonTheTimeThatIsToBeChanged) {
    FaultyLine line(registry.port());
    Counter calls(registry, "call-centre", {}, "snegireva", line.port());
    const auto ticket = await(calls.book(eleven));
    ASSERT_TRUE(ticket);
    line.failAt(0, GetParam(), "/v1/push");

    const auto moved = await(calls.desk.move(ticket->id, {"1", saleDay, time("15:00")}));

    ASSERT_FALSE(moved);
    EXPECT_EQ(calls.station.reader().ticket(ticket->id)->place, eleven);
    line.breakStuck();
    expectEqual({&calls});
    EXPECT_EQ(atRegistry(ticket->id)->place, eleven);
    EXPECT_TRUE(await(calls.desk.move(ticket->id, {"1", saleDay, time("15:00")})));
    expectEqual({&calls});
}

INSTANTIATE_TEST_SUITE_P(Sale, SilenceTest,
    testing::Values(Fault::requestStuck, Fault::answerStuck), [](const auto& parameter) {
        return parameter.param == Fault::requestStuck ? std::string("beforeTheRegistry")
                                                      : std::string("behindTheRegistry");
    });

} // namespace
} // namespace okno::tests
