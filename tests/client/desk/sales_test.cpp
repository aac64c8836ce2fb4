#include "client/desk/sales.h"

#include "common/domain/queue/offer.h"
#include "tests/client/desk/leased.h"

#include <QElapsedTimer>

namespace okno::client::desk {
namespace {

using domain::BookTicket;
using domain::CancelTicket;
using domain::LeaseSlots;
using domain::MoveTicket;
using domain::Ticket;

using Sold = QFuture<Result<Ticket>>;

const Error takenElsewhere{ErrorCode::conflict, "slot-taken", "2026-11-23/10:40/1"};

class SalesDesk : public Leased {
protected:
    SalesDesk() {
        for (TicketDesk* desk : {&patient, &hasty}) {
            desk->setActor(tests::staff::specialist());
            desk->setConnected(true);
        }
    }

    static Sold booking(TicketDesk& desk, const std::string& start) {
        const BookTicket sample = tests::sampleBooking();
        return desk.book({{"3", leaseDay, tests::time(start)}, sample.purpose, sample.services,
            domain::Channel::window, sample.visitorName, sample.phone, std::nullopt});
    }
    Sold moving(TicketDesk& desk, const std::string& start) {
        return desk.move(tests::sampleBooking().ticket, {"3", leaseDay, tests::time(start)});
    }
    /// A ticket at 10:20 that the registry knows.
    void haveTicket() {
        ASSERT_TRUE(station.submit(tests::staff::specialist(), tests::sampleBooking()));
        ASSERT_TRUE(confirmTicket());
        confirmedN = 1;
    }
    template <typename Args> bool comesToWait(std::ptrdiff_t count = 1) {
        return tests::eventually([&] { return this->template waiting<Args>() == count; });
    }
    std::vector<std::string> offered(const TicketDesk& desk) {
        std::vector<std::string> starts;
        for (const domain::Place& place :
            desk.freePlaces(tests::sampleService(), domain::Purpose::submit, leaseDay))
            starts.push_back(formatTimeOfDay(place.start) + '/' + place.window);
        return starts;
    }
    std::string moved() {
        return formatTimeOfDay(station.reader().ticket(tests::sampleBooking().ticket)->place.start);
    }

    TicketDesk patient{station.store(), station.clock(), station.ids()};
    TicketDesk hasty{
        station.store(), station.clock(), station.ids(), {}, std::chrono::milliseconds(60)};
};

TEST_F(SalesDesk, tellsTheRegistrysWord) {
    const Sold sold = booking(patient, "10:40");
    ASSERT_TRUE(comesToWait<BookTicket>());
    EXPECT_FALSE(sold.isFinished());
    EXPECT_TRUE(patient.isSelling());

    ASSERT_TRUE(confirmTicket());

    const auto ticket = tests::await(sold);
    ASSERT_TRUE(ticket) << ticket.error().reason;
    EXPECT_EQ(ticket->place.start, tests::time("10:40"));
    EXPECT_FALSE(patient.isSelling());
    EXPECT_TRUE(station.unsent().empty());
}

TEST_F(SalesDesk, tellsTheRegistrysRefusalToThePersonAlone) {
    const Sold sold = booking(patient, "10:40");
    ASSERT_TRUE(comesToWait<BookTicket>());

    ASSERT_TRUE(station.reject(takenElsewhere));

    EXPECT_EQ(tests::await(sold).error(), takenElsewhere);
    EXPECT_TRUE(station.reader().refused().empty()) << "nobody need read what was said";
    EXPECT_TRUE(station.reader().ticketsOn(leaseDay).empty());
}

TEST_F(SalesDesk, standsByItsOwnLeaseWhenTheRegistryIsSilent) {
    lendOwn("10:20", "11:00");
    QElapsedTimer waited;
    waited.start();

    const auto ticket = tests::await(booking(hasty, "10:40"));

    ASSERT_TRUE(ticket) << ticket.error().reason;
    EXPECT_GE(waited.elapsed(), 55);
    EXPECT_EQ(waiting<BookTicket>(), 1);
    EXPECT_EQ(waiting<CancelTicket>(), 0);
    EXPECT_EQ(hasty.reach(), domain::Reach::alone) << "nobody else waits in vain";
    ASSERT_TRUE(confirmTicket());
    EXPECT_TRUE(tests::eventually([&] { return hasty.reach() == domain::Reach::connected; }));
}

TEST_F(SalesDesk, listsARefusalOfWhatThePersonHasOnPaper) {
    lendOwn("10:20", "11:00");
    ASSERT_TRUE(tests::await(booking(hasty, "10:40")));

    ASSERT_TRUE(station.reject({ErrorCode::refused, "day-off", "2026-11-23"}));

    ASSERT_EQ(station.reader().refused().size(), 1U);
}

TEST_F(SalesDesk, takesBackWhatItCannotPromise) {
    lendOwn("10:20", "11:00");

    const auto refused = tests::await(booking(hasty, "12:00"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "slot-unavailable");
    EXPECT_EQ(refused.error().detail, "2026-11-23/10:40/3 2026-11-23/10:20/3");
    const auto unsent = station.unsent();
    ASSERT_EQ(unsent.size(), 2U);
    EXPECT_EQ(domain::targetOf(unsent[0].args), domain::targetOf(unsent[1].args));
    EXPECT_TRUE(std::holds_alternative<CancelTicket>(unsent[1].args));
    EXPECT_FALSE(station.reader().ticketAt({"3", leaseDay, tests::time("12:00")}));
    ASSERT_TRUE(station.reject(takenElsewhere));
    ASSERT_TRUE(station.reject({ErrorCode::notFound, "no-such-ticket", {}}));
    EXPECT_TRUE(station.reader().refused().empty()) << "the person was told";
}

TEST_F(SalesDesk, doesNotWaitForALinkThatHasGone) {
    lendOwn("10:20", "11:00");
    const Sold own = booking(patient, "10:40");
    const Sold others = booking(patient, "12:00");
    ASSERT_TRUE(comesToWait<BookTicket>(2));
    QElapsedTimer waited;
    waited.start();

    patient.setConnected(false);

    EXPECT_TRUE(tests::await(own));
    EXPECT_EQ(tests::await(others).error().reason, "slot-unavailable");
    EXPECT_LT(waited.elapsed(), 1900);
}

TEST_F(SalesDesk, offersAndSellsItsOwnLeasesAlone) {
    lendOwn("10:20", "11:00");
    patient.setConnected(false);

    EXPECT_EQ(offered(patient), (std::vector<std::string>{"10:20/3", "10:40/3"}));
    ASSERT_TRUE(tests::await(booking(patient, "10:20")));
    EXPECT_EQ(offered(patient), std::vector<std::string>{"10:40/3"});
    const auto foreign = tests::await(booking(patient, "12:00"));
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().detail, "2026-11-23/10:40/3");
    EXPECT_EQ(station.unsent().size(), 1U);
    station.clock().set(tests::at("2026-11-23 10:30"));
    EXPECT_TRUE(offered(patient).empty()) << "the lease is over";
    EXPECT_EQ(tests::await(booking(patient, "10:40")).error().reason, "slot-unavailable");
}

TEST_F(SalesDesk, offersNothingThatIsLentToOthers) {
    const auto before = offered(patient);
    lend(tests::id<domain::StationId>(4711), "10:20", "11:00");

    const auto after = offered(patient);

    EXPECT_EQ(after.size(), before.size() - 2);
    EXPECT_EQ(std::ranges::count(after, "10:20/3"), 0);
}

TEST_F(SalesDesk, knowsTheFreeTimesOfItsWindow) {
    haveTicket(); // at 10:20
    const auto all = patient.freeTimes("3");
    lend(tests::id<domain::StationId>(4711), "10:40", "11:00");
    EXPECT_EQ(patient.freeTimes("3").size(), all.size() - 1);

    lendOwn("10:00", "11:00");
    patient.setConnected(false);
    EXPECT_EQ(patient.freeTimes("3"), (std::vector{tests::time("10:00"), tests::time("10:40")}));

    station.clock().set(tests::at("2026-11-23 10:00"));
    EXPECT_EQ(patient.freeTimes("3"), std::vector{tests::time("10:40")}) << "10:00 has begun";
}

TEST_F(SalesDesk, keepsTheQuotaAndTheClosedWindowsThatItKnowsOf) {
    lendOwn("10:20", "11:00");
    patient.setConnected(false);
    ASSERT_TRUE(station.submit(tests::staff::supervisor(),
        domain::SetWindowState{"3", domain::WindowMode::closed, "ill"}));

    EXPECT_EQ(tests::await(booking(patient, "10:20")).error().reason, "window-closed");
}

TEST_F(SalesDesk, movesOnlyOnceTheNewPlaceIsLent) {
    haveTicket();
    const Sold sold = moving(patient, "12:00");
    ASSERT_TRUE(comesToWait<LeaseSlots>());
    EXPECT_EQ(moved(), "10:20");
    const domain::LeasedDay lent{"3", leaseDay,
        {{station.settings().station, tests::time("12:00"), tests::time("12:20"),
            tests::at("2026-11-23 10:30")}}};

    ASSERT_TRUE(station.confirm({tests::changeOf(lent)}));
    ASSERT_TRUE(comesToWait<MoveTicket>());
    ASSERT_TRUE(confirmTicket());

    const auto ticket = tests::await(sold);
    ASSERT_TRUE(ticket) << ticket.error().reason;
    EXPECT_EQ(ticket->place.start, tests::time("12:00"));
}

TEST_F(SalesDesk, leavesATicketWhereItIsWhenTheNewPlaceIsNotToBeHad) {
    haveTicket();
    const Sold refused = moving(patient, "12:00");
    ASSERT_TRUE(comesToWait<LeaseSlots>());
    ASSERT_TRUE(station.reject({ErrorCode::conflict, "slots-leased", {}}));
    const auto taken = tests::await(refused);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().reason, "slot-taken");
    EXPECT_FALSE(domain::placesIn(taken.error().detail).empty());

    const auto silent = tests::await(moving(hasty, "12:20"));

    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().reason, "slot-unavailable");
    EXPECT_EQ(moved(), "10:20");
    EXPECT_EQ(waiting<MoveTicket>(), 0);
    EXPECT_TRUE(station.reader().refused().empty());
}

TEST_F(SalesDesk, movesWithinItsOwnLeaseWithoutTheNetwork) {
    haveTicket();
    lendOwn("11:00", "11:40");
    patient.setConnected(false);

    EXPECT_EQ(tests::await(moving(patient, "12:00")).error().reason, "slot-unavailable");
    EXPECT_EQ(moved(), "10:20");
    EXPECT_TRUE(tests::await(moving(patient, "11:20")));
    EXPECT_EQ(moved(), "11:20");
}

} // namespace
} // namespace okno::client::desk
