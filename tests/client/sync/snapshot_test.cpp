// What a station holds follows from who works there and from how long it was away.
#include "tests/client/sync/sync_test.h"
#include "tests/support/await.h"
#include "tests/support/faulty_line.h"

namespace okno::tests {
namespace {

using domain::RecordKind;
using domain::Role;

class StationsHolding : public SyncTest {
protected:
    StationsHolding() {
        EXPECT_TRUE(office.signIn("lebedeva"));
        EXPECT_TRUE(window.signIn("gusev"));
        EXPECT_TRUE(office.settles());
        EXPECT_TRUE(window.settles());
    }

    domain::RegisterCard registered() {
        auto request = registration(window);
        request.pages = {scan(window, "a page of " + request.provisionalNumber, 1)};
        EXPECT_TRUE(window.submit(request));
        EXPECT_TRUE(eventually([&] {
            return window.reader().outbox().unsent == 0 && window.reader().blobsWaiting() == 0;
        }));
        return request;
    }
    bool officeHas(const domain::CardId& card) {
        return eventually([&] { return office.reader().card(card).has_value(); });
    }

    FaultyLine line{registry.port()};
    NetworkedStation window{registry, "window", "2"};
    NetworkedStation office{registry, "office", {}, line.port()};
};

TEST_F(StationsHolding, whatASpecialistSawLeavesTheExecutorOfAnotherDepartment) {
    const auto request = registered();
    ASSERT_TRUE(officeHas(request.card));
    const domain::CardId begun = domain::CardId(uuid(900));
    ASSERT_TRUE(office.local().change([&](client::store::WriteTransaction& transaction) {
        transaction.saveDraft({begun, {}, "3", "MU-001", {{"name", "Осокина"}}, {}, {}, {}});
        return Result<void>();
    }));
    registry.stop();
    const auto booked = office.submit(booking());
    ASSERT_TRUE(booked);
    registry.start();
    registry.changeRole("lebedeva", Role::executor, "property");

    ASSERT_TRUE(office.signIn("lebedeva"));
    ASSERT_TRUE(office.settles());

    EXPECT_FALSE(office.reader().card(request.card));
    EXPECT_FALSE(office.reader().cardByNumber(request.provisionalNumber));
    EXPECT_EQ(office.reader().countCards({}), 0);
    EXPECT_EQ(office.difference(), "");
    // Nothing that was typed here is dropped: an executor books nothing, and is told so.
    ASSERT_EQ(office.reader().refused().size(), 1U);
    EXPECT_EQ(office.reader().refused().front().command, *booked);
    EXPECT_EQ(office.reader().refused().front().error.reason, "role-forbids");
    EXPECT_TRUE(office.reader().draft(begun));
}

TEST_F(StationsHolding, contactsLeaveWithTheRoleThatMaySeeThemAndComeBackWithIt) {
    const auto request = registered();
    ASSERT_TRUE(officeHas(request.card));
    const auto phone = [&] { return office.reader().card(request.card)->contacts.phone; };
    ASSERT_TRUE(phone());

    registry.changeRole("lebedeva", Role::executor, "architecture");
    ASSERT_TRUE(office.signIn("lebedeva"));
    EXPECT_TRUE(office.settles()) << office.difference();
    ASSERT_TRUE(office.reader().card(request.card));
    EXPECT_FALSE(phone());
    EXPECT_TRUE(eventually([&] { return office.difference().empty(); })) << office.difference();

    registry.changeRole("lebedeva", Role::specialist);
    ASSERT_TRUE(office.signIn("lebedeva"));
    ASSERT_TRUE(office.settles());
    EXPECT_TRUE(phone());
    EXPECT_TRUE(eventually([&] { return office.difference().empty(); })) << office.difference();
}

TEST_F(StationsHolding, aRoleThatChangesDuringTheDayChangesWhatIsHere) {
    const auto request = registered();
    ASSERT_TRUE(officeHas(request.card));
    registry.changeRole("lebedeva", Role::executor, "property");

    registered(); // of which the office hears

    EXPECT_TRUE(eventually([&] { return !office.reader().card(request.card).has_value(); }));
    EXPECT_EQ(office.reader().countCards({}), 0);
}

TEST_F(StationsHolding, aStationThatWasAwayForLongBeginsWithASnapshot) {
    const auto old = booking();
    ASSERT_TRUE(window.submit(old));
    ASSERT_TRUE(window.settles());
    ASSERT_TRUE(eventually([&] { return office.reader().ticket(old.ticket).has_value(); }));
    office.stop();
    constexpr std::chrono::days away(61);
    for (FakeClock* clock : {&registry.clock(), &office.local().clock(), &window.local().clock()})
        clock->advance(away);
    std::vector<domain::Record> many; // more than a page of the feed
    for (int number = 0; number < 1100; ++number) {
        domain::QueryKind kind = realEstateQuery();
        kind.code = "NEW-" + std::to_string(number);
        many.emplace_back(kind);
    }
    registry.import(many);
    ASSERT_TRUE(window.signIn("gusev"));
    const auto request = registered();
    line.failAt(0, Fault::answerCut, "/v1/snapshot");

    office.start();
    ASSERT_TRUE(office.signIn("lebedeva"));

    ASSERT_TRUE(officeHas(request.card));
    EXPECT_TRUE(line.hasFailed()) << "no snapshot was asked for";
    EXPECT_TRUE(eventually([&] {
        return office.sync().state() == client::sync::SyncState{true, true, ""};
    }));
    EXPECT_TRUE(office.reader().ticket(old.ticket)) << "a report of a year needs it";
    EXPECT_TRUE(office.reader().queryKind("NEW-1099"));
    const auto next = registration(office);
    ASSERT_TRUE(office.submit(next));
    EXPECT_TRUE(eventually([&] { return office.reader().card(next.card)->number.has_value(); }));
}

} // namespace
} // namespace okno::tests
