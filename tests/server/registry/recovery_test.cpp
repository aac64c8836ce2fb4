#include "server/registry/administration.h"
#include "tests/server/registry/restored_city.h"

namespace okno::tests {

using namespace server::registry;
using domain::RecordKey;
using domain::RecordKind;
using protocol::Change;
using server::store::ReadTransaction;

TEST_F(RestoredCity, takesBackWhatTwoStationsKnowWithTheNumbersOnPaper) {
    const auto mine = window.registers(office);
    const auto theirs = neighbour.registers(office);
    static_cast<void>(window.books(office, "10:20"));
    restoreIt();

    const auto first = recovered(window, pageOf(window));
    EXPECT_TRUE(first.recovering);
    EXPECT_EQ(first.confirmedN, 3);
    EXPECT_EQ(first.aside, 0);
    const auto second = recovered(neighbour, pageOf(neighbour));

    EXPECT_FALSE(second.recovering);
    EXPECT_EQ(second.confirmedN, 1);
    EXPECT_EQ(numberOf(*city, mine), 2);
    EXPECT_EQ(numberOf(*city, theirs), 3);
    expectSameRecords();
    expectSound();
}

TEST_F(RestoredCity, theOrderOfStationsAndRepetitionsMakeNoDifference) {
    static_cast<void>(window.registers(office));
    static_cast<void>(neighbour.registers(office));
    restoreIt();

    auto begun = pageOf(neighbour);
    begun.done = false;
    std::reverse(begun.records.begin(), begun.records.end());
    static_cast<void>(recovered(neighbour, begun));
    static_cast<void>(recovered(neighbour, begun));
    static_cast<void>(recovered(neighbour, pageOf(neighbour)));
    static_cast<void>(recovered(window, pageOf(window)));
    static_cast<void>(recovered(window, pageOf(window)));

    expectSameRecords();
    expectSound();
    EXPECT_TRUE(aside().empty());
}

TEST_F(RestoredCity, givesNoNumberUntilEveryStationHasComeBack) {
    static_cast<void>(window.registers(office));
    restoreIt();
    static_cast<void>(recovered(window, pageOf(window)));
    auto registration = sampleRegistration();
    registration.card = id<domain::CardId>(77);
    registration.queries = {{"EGRN", id<domain::QueryId>(77)}};

    const auto held = window.push(*city, registration);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error(), (Error{ErrorCode::unavailable, "registry-recovering"}));
    EXPECT_EQ(*city->registry().isRecovering(), true);

    static_cast<void>(recovered(neighbour, pageOf(neighbour)));
    const auto given = window.pushed(*city, registration);

    EXPECT_FALSE(given.error);
    EXPECT_EQ(numberOf(*city, registration.card), 3);
    EXPECT_EQ(*city->registry().isRecovering(), false);
    expectSound();
}

// A machine that was set back goes on under the old epoch until somebody says so.
TEST_F(RestoredCity, whatCameAfterTheMachineWasSetBackIsKept) {
    const auto lost = window.registers(office);
    restoreIt();
    city->tamper("UPDATE installation SET epoch = '" + epochOf(office) + "'");
    city->tamper("DELETE FROM restoration");
    city->tamper("DELETE FROM station_recovery");
    city->clock().advance(std::chrono::hours(1));
    const Instant setBackAt = city->clock().now();
    const auto since = neighbour.books(*city, "11:00");
    UuidV7Source ids(city->clock());
    ASSERT_TRUE(Administration(city->database(), city->clock(), ids).startRecovery(setBackAt));

    static_cast<void>(recovered(window, pageOf(window)));
    auto page = pageOf(neighbour);
    page.records = {*recordOf(*city, {RecordKind::ticket, since.toString()})};
    static_cast<void>(recovered(neighbour, page));

    const auto restoration = city->read(
        [](const auto& transaction) { return *server::store::latestRestoration(transaction); });
    EXPECT_EQ(restoration.restoredTo, restoredTo);
    EXPECT_TRUE(restoration.finishedAt);
    EXPECT_EQ(numberOf(*city, lost), 2);
    EXPECT_TRUE(aside().empty());
    expectSound();
}

TEST_F(RestoredCity, aCommandThatWasDecidedIsADuplicateAfterwards) {
    static_cast<void>(window.registers(office));
    restoreIt();
    static_cast<void>(recovered(window, pageOf(window)));

    const auto again = city->registry().push(window.caller(), {window.kept.back().command});

    ASSERT_TRUE(again);
    EXPECT_TRUE(again->front().duplicate);
    EXPECT_EQ(again->front().kind, protocol::OutcomeKind::applied);
}

TEST_F(RestoredCity, aStationThatCountsOnFromLostCommandsIsToldOfTheRestore) {
    static_cast<void>(window.registers(office));
    static_cast<void>(window.registers(office));
    restoreIt();

    const auto pushed = city->registry().push(window.caller(), {window.kept.back().command});
    const auto pulled = city->registry().feed().changes(
        window.caller(), epochOf(office) + "." + std::to_string(restoredTo + 2), 10);

    const Error told{ErrorCode::conflict, "cursor-of-another-epoch",
        epochOf(*city) + " " + std::to_string(restoredTo)};
    ASSERT_FALSE(pushed);
    EXPECT_EQ(pushed.error(), told);
    ASSERT_FALSE(pulled);
    EXPECT_EQ(pulled.error(), told);
}

TEST_F(RestoredCity, whatOneStationHasForgottenComesFromAnother) {
    static_cast<void>(window.registers(office));
    const auto kept = window.registers(office);
    restoreIt();
    auto page = pageOf(window);
    page.records.erase(std::remove_if(page.records.begin(), page.records.end(),
                           [&](const Change& change) { return change.key != cardKey(kept); }),
        page.records.end());
    static_cast<void>(recovered(window, page));
    static_cast<void>(recovered(neighbour, pageOf(neighbour)));

    const auto lost = city->read([](const ReadTransaction& transaction) {
        return transaction.rows<std::int64_t>("SELECT number FROM lost_number");
    });

    EXPECT_TRUE(lost.empty());
    EXPECT_EQ(numberOf(*city, kept), 3);
    expectSound();
}

TEST_F(RestoredCity, theAdministratorMayEndTheWaiting) {
    static_cast<void>(window.registers(office));
    const auto kept = window.registers(office);
    restoreIt();
    auto page = pageOf(window);
    page.records.erase(std::remove_if(page.records.begin(), page.records.end(),
                           [&](const Change& change) { return change.key != cardKey(kept); }),
        page.records.end());
    static_cast<void>(recovered(window, page));

    ASSERT_TRUE(city->database().write([&](auto& transaction) -> Result<void> {
        Recovery(transaction, city->clock().now())
            .finish(*server::store::openRestoration(transaction));
        return {};
    }));

    EXPECT_EQ(*city->registry().isRecovering(), false);
    const auto lost = city->read([](const ReadTransaction& transaction) {
        return transaction.rows<std::int64_t>("SELECT number FROM lost_number");
    });
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(std::get<0>(lost.front()), 2);
    expectSound();

    // Who comes later is heard, and a person looks at it.
    const auto late = recovered(neighbour, pageOf(neighbour));
    EXPECT_EQ(late.aside, 1);
    EXPECT_EQ(aside().front().reason, "recovery-over");
    expectSound();
}

TEST_F(RestoredCity, commandsThatAStationNoLongerKeepsAreCountedAsLost) {
    static_cast<void>(window.registers(office));
    static_cast<void>(window.registers(office));
    restoreIt();
    auto page = pageOf(window);
    page.commands.erase(page.commands.begin() + 1);

    const auto answer = recovered(window, page);

    EXPECT_EQ(answer.confirmedN, 3);
    expectSound();
    EXPECT_FALSE(window.pushed(*city, sampleBooking()).error);
}

TEST_F(RestoredCity, queriesAndNoticesGoOutAgain) {
    const auto card = window.registers(office);
    restoreIt();

    static_cast<void>(recovered(window, pageOf(window)));

    const auto queued = [](const auto& transaction) {
        std::vector<std::string> cards;
        for (const auto& outgoing : server::store::outgoingIn(transaction,
                 server::store::OutgoingKind::query, server::store::OutgoingState::queued, 10))
            cards.push_back(outgoing.card.toString());
        return cards;
    };
    EXPECT_EQ(city->read(queued), office.read(queued));
    const auto cards = city->read(queued);
    EXPECT_NE(std::find(cards.begin(), cards.end(), card.toString()), cards.end());
}

TEST_F(RestoredCity, everythingThatCameBackIsAudited) {
    static_cast<void>(window.registers(office));
    restoreIt();
    static_cast<void>(recovered(window, pageOf(window)));

    const auto acts = city->read([](const ReadTransaction& transaction) {
        std::vector<std::string> names;
        for (const auto& row : server::store::auditAfter(transaction, 0, 1000))
            names.push_back(row.entry.act);
        return names;
    });

    EXPECT_EQ(std::count(acts.begin(), acts.end(), "restored"), 1);
    EXPECT_EQ(std::count(acts.begin(), acts.end(), "recovered-RegisterCard"), 1);
    EXPECT_EQ(std::count(acts.begin(), acts.end(), "recovered"), 1);
}

} // namespace okno::tests
