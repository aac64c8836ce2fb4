#include "tests/client/sync/sync_test.h"

namespace okno::tests {
namespace {

using client::store::OutboxState;
using client::sync::SyncState;

class Offline : public SyncTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(callCentre.signIn("snegireva"));
        ASSERT_TRUE(window.signIn("lebedeva"));
        ASSERT_TRUE(callCentre.settles());
        ASSERT_TRUE(window.settles());
    }

    NetworkedStation callCentre{registry, "call-centre"};
    NetworkedStation window{registry, "window", "3"};
};

TEST_F(Offline, aReceptionWithoutTheRegistryArrivesWholeWhenItIsBack) {
    const auto book = booking();
    ASSERT_TRUE(callCentre.submit(book));
    ASSERT_TRUE(eventually([&] { return window.reader().ticket(book.ticket).has_value(); }));
    registry.stop();

    auto request = registration(window);
    request.ticket = book.ticket;
    request.pages = {scan(window, "page one", 1), scan(window, "page two", 2)};
    ASSERT_TRUE(window.submit(domain::CallTicket{book.ticket}));
    ASSERT_TRUE(window.submit(domain::StartService{book.ticket}));
    ASSERT_TRUE(window.submit(request));
    ASSERT_TRUE(window.submit(domain::FinishTicket{book.ticket, domain::VisitOutcome::card, ""}));
    EXPECT_TRUE(eventually([&] { return window.sync().state().reason == "registry-away"; }));
    EXPECT_FALSE(window.sync().state().connected);
    EXPECT_FALSE(window.reader().card(request.card)->number);
    EXPECT_EQ(window.reader().outbox(), (OutboxState{4, 0}));
    registry.start();

    ASSERT_TRUE(window.settles());
    ASSERT_TRUE(callCentre.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_EQ(callCentre.difference(), "");
    EXPECT_EQ(window.reader().outbox(), (OutboxState{0, 0}));
    const auto card = callCentre.reader().cardByNumber(request.provisionalNumber);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->number->number, 1);
    EXPECT_EQ(callCentre.reader().countCards({}), 1);
    for (const domain::Page& page : request.pages)
        EXPECT_TRUE(registry.hasBlob(page.blob));
    EXPECT_TRUE(eventually([&] { return window.sync().state() == SyncState{true, true, ""}; }));
}

TEST_F(Offline, twoSalesOfOnePlaceLeaveOneTicketAndOneRefusal) {
    registry.stop();
    const auto first = booking();
    const auto second = booking();
    ASSERT_TRUE(callCentre.submit(first));
    ASSERT_TRUE(window.submit(second));
    registry.start();

    ASSERT_TRUE(callCentre.settles());
    ASSERT_TRUE(window.settles());
    ASSERT_TRUE(callCentre.settles());

    EXPECT_EQ(callCentre.difference(), "");
    EXPECT_EQ(window.difference(), "");
    EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), 1U);
    EXPECT_EQ(callCentre.reader().ticketsOn(first.place.date).size(), 1U);
    EXPECT_EQ(window.reader().ticketsOn(first.place.date).size(), 1U);
    auto refused = callCentre.reader().refused();
    for (auto& one : window.reader().refused())
        refused.push_back(std::move(one));
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused.front().error.reason, "slot-taken");
}

TEST_F(Offline, anEndOfTheProgramLosesNothing) {
    registry.stop();
    const auto book = booking();
    ASSERT_TRUE(window.submit(book));
    window.stop();
    registry.start();

    window.start();
    EXPECT_EQ(window.reader().outbox(), (OutboxState{1, 0}));
    ASSERT_TRUE(window.signIn("lebedeva"));

    ASSERT_TRUE(window.settles());
    ASSERT_TRUE(callCentre.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_EQ(callCentre.difference(), "");
    EXPECT_TRUE(callCentre.reader().ticket(book.ticket));
}

TEST_F(Offline, moreCommandsThanOnePushTakesArriveInOrder) {
    registry.stop();
    const auto book = booking();
    ASSERT_TRUE(window.submit(book));
    for (int i = 0; i < 130; ++i) { // each sale of the place follows the other's return
        const auto again = booking(20);
        ASSERT_TRUE(window.submit(again));
        ASSERT_TRUE(window.submit(domain::CancelTicket{again.ticket}));
    }
    EXPECT_EQ(window.reader().outbox(), (OutboxState{261, 0}));
    registry.start();

    ASSERT_TRUE(window.settles());
    ASSERT_TRUE(callCentre.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_EQ(callCentre.difference(), "");
    EXPECT_TRUE(window.reader().refused().empty());
    EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), 131U);
}

TEST_F(Offline, aNewComputerInTheOldPlaceGoesOnWhereTheOldOneStood) {
    ASSERT_TRUE(window.submit(booking(0)));
    ASSERT_TRUE(window.submit(booking(20)));
    ASSERT_TRUE(window.settles());
    window.stop();

    NetworkedStation replacement(registry, registry.inviteAgain(window.enrolment()));
    ASSERT_TRUE(replacement.signIn("lebedeva"));
    ASSERT_TRUE(replacement.settles());
    ASSERT_TRUE(eventually([&] {
        return replacement.sync().state() == SyncState{true, true, ""};
    }));
    const auto command = replacement.submit(booking(40));

    ASSERT_TRUE(command);
    EXPECT_EQ(command->n, 3);
    ASSERT_TRUE(replacement.settles());
    ASSERT_TRUE(callCentre.settles());
    EXPECT_EQ(replacement.difference(), "");
    EXPECT_EQ(callCentre.difference(), "");
    EXPECT_TRUE(replacement.reader().refused().empty());
}

} // namespace
} // namespace okno::tests
