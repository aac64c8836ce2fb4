// What may be taken back without the registry: never a place that somebody else may have by now.
#include "tests/client/desk/leased.h"

namespace okno::client::desk {
namespace {

using domain::Ticket;

const domain::TicketId tenTwenty = tests::sampleBooking().ticket;

class Undoing : public Leased {
protected:
    Undoing() {
        desk.setActor(tests::staff::specialist());
        desk.setConnected(false);
        EXPECT_TRUE(station.submit(tests::staff::specialist(), tests::sampleBooking()));
        EXPECT_TRUE(confirmTicket());
        confirmedN = 1;
    }

    Result<Ticket> undo() { return tests::await(desk.undo(tenTwenty)); }
    /// As the synchronisation says when the oldest command has left.
    void send() {
        ASSERT_TRUE(station.change([](store::WriteTransaction& transaction) -> Result<void> {
            transaction.noteSent(transaction.unsent(1).front().n);
            return {};
        }));
    }
    static std::string outcomeOf(const Result<Ticket>& result) {
        return result ? formatTimeOfDay(result->place.start) : result.error().reason;
    }

    TicketDesk desk{station.store(), station.clock(), station.ids(), "3"};
};

TEST_F(Undoing, givesThePlaceBackOfWhoseCancellationNobodyHasHeard) {
    ASSERT_TRUE(tests::await(desk.cancel(tenTwenty)));

    EXPECT_EQ(outcomeOf(undo()), "10:20");

    EXPECT_EQ(station.reader().ticket(tenTwenty)->state, domain::TicketState::booked);
    EXPECT_EQ(station.unsent().size(), 2U);
}

TEST_F(Undoing, leavesAPlaceToOthersThatTheyMayHaveHeardOf) {
    ASSERT_TRUE(tests::await(desk.cancel(tenTwenty)));
    send();

    EXPECT_EQ(outcomeOf(undo()), "undo-needs-registry") << "it is on its way";
    ASSERT_TRUE(confirmTicket());
    EXPECT_EQ(outcomeOf(undo()), "undo-needs-registry") << "it has arrived";

    EXPECT_EQ(station.reader().ticket(tenTwenty)->state, domain::TicketState::cancelled);
    EXPECT_TRUE(station.unsent().empty());
    desk.setConnected(true);
    EXPECT_EQ(outcomeOf(undo()), "10:20") << "and the registry decides";
}

TEST_F(Undoing, leavesAPlaceToOthersThatAnEarlierRunMayHaveToldThem) {
    ASSERT_TRUE(tests::await(desk.cancel(tenTwenty)));
    station.restart();
    TicketDesk afterwards(station.store(), station.clock(), station.ids(), "3");
    afterwards.setActor(tests::staff::specialist());
    afterwards.setConnected(false);

    EXPECT_EQ(outcomeOf(tests::await(afterwards.undo(tenTwenty))), "undo-needs-registry");
}

TEST_F(Undoing, givesAPlaceOfTheOwnLeaseBackWhoeverHasHeard) {
    ASSERT_TRUE(tests::await(desk.cancel(tenTwenty)));
    ASSERT_TRUE(confirmTicket());
    confirmedN = 2;
    lendOwn("10:00", "11:00");

    EXPECT_EQ(outcomeOf(undo()), "10:20");
}

TEST_F(Undoing, takesAMoveBackOfWhichNobodyHasHeard) {
    lendOwn("11:00", "11:40");
    ASSERT_TRUE(tests::await(desk.move(tenTwenty, {"3", leaseDay, tests::time("11:20")})));
    EXPECT_EQ(outcomeOf(undo()), "10:20");

    ASSERT_TRUE(tests::await(desk.move(tenTwenty, {"3", leaseDay, tests::time("11:20")})));
    send();
    EXPECT_EQ(outcomeOf(undo()), "undo-needs-registry");
    EXPECT_EQ(station.reader().ticket(tenTwenty)->place.start, tests::time("11:20"));
}

TEST_F(Undoing, ofAChangeThatGaveNothingUpNeedsNobody) {
    ASSERT_TRUE(tests::await(desk.markArrived(tenTwenty)));
    send();

    EXPECT_EQ(outcomeOf(undo()), "10:20");
}

TEST_F(Undoing, ofANoShowWhoseTimeIsOverNeedsNobody) {
    station.clock().set(tests::at("2026-11-23 10:25"));
    ASSERT_TRUE(tests::await(desk.call(tenTwenty)));
    ASSERT_TRUE(tests::await(desk.markNoShow(tenTwenty)));
    send();

    EXPECT_EQ(outcomeOf(undo()), "10:20");
}

} // namespace
} // namespace okno::client::desk
