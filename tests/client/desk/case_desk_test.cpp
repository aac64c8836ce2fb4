#include "client/desk/case_desk.h"

#include "common/domain/card/corrections.h"
#include "tests/support/await.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

using domain::CardField;
using domain::Choice;
using domain::FieldGroup;
using domain::FieldValue;
using store::WriteTransaction;

class Correcting : public testing::Test {
protected:
    Correcting() {
        desk.setActor(tests::staff::specialist());
        put(tests::sampleCard(), 1);
    }

    /// The card as the registry has it now.
    void put(const domain::Card& known, std::int64_t version) {
        const auto taken = station.change([&](WriteTransaction& transaction) {
            return transaction.applyChanges(
                tests::pageOf({tests::changeOf(known, version)}, "c" + std::to_string(version)));
        });
        EXPECT_TRUE(taken.has_value());
    }

    /// Somebody else's address is in the registry by the time the own one is typed.
    domain::Card inConflict() {
        domain::Card moved = tests::sampleCard();
        domain::setValue(moved, address, theirs);
        put(moved, 2);
        return tests::await(desk.correct(card, address, seen, mine)).value();
    }

    tests::Station station;
    QTemporaryDir folder;
    documents::BlobFolder blobs
        = documents::BlobFolder::open(folder.filePath(QStringLiteral("blobs")).toStdString())
              .value();
    CaseDesk desk{station.store(), blobs, station.ids()};
    const domain::CardId card = tests::sampleCard().id;
    const FieldGroup address{CardField::address, {}};
    const FieldValue seen = domain::valueOf(tests::sampleCard(), address).value();
    const FieldValue theirs = std::string("ул. Новая, д. 1");
    const FieldValue mine = std::string("ул. Новая, д. 2");
};

TEST_F(Correcting, showsTheNewValueAndSendsBoth) {
    const auto corrected = tests::await(desk.correct(card, address, seen, mine));

    ASSERT_TRUE(corrected);
    EXPECT_EQ(domain::valueOf(*corrected, address), mine);
    ASSERT_EQ(station.unsent().size(), 1U);
    EXPECT_EQ(station.unsent().front().args,
        domain::CommandArgs(domain::CorrectCard{card, address, seen, mine}));
}

TEST_F(Correcting, countsTheOwnCommandsIntoTheVersionItBuildsOn) {
    ASSERT_TRUE(tests::await(desk.correct(card, address, seen, mine)));
    ASSERT_TRUE(tests::await(desk.correct(card, address, mine, theirs)));

    EXPECT_EQ(station.unsent().at(0).baseVersion, 1);
    EXPECT_EQ(station.unsent().at(1).baseVersion, 2);
}

TEST_F(Correcting, ofWhatHasChangedUnderTheFormShowsBothAtOnce) {
    const domain::Card shown = inConflict();

    EXPECT_EQ(domain::valueOf(shown, address), theirs);
    ASSERT_EQ(shown.conflicts.size(), 1U);
    EXPECT_EQ(shown.conflicts.front().wanted, mine);
    store::CardFilter filter;
    filter.inConflict = true;
    ASSERT_EQ(station.reader().cards(filter, 0, 10).size(), 1U);
    EXPECT_EQ(station.reader().cards(filter, 0, 10).front().conflicts, 1);
}

TEST_F(Correcting, endsAConflictOnce) {
    const domain::Card shown = inConflict();
    const domain::ConflictId conflict = shown.conflicts.front().id;

    const auto taken = tests::await(desk.resolve(shown, conflict, Choice::takeWanted));
    const auto again = tests::await(desk.resolve(shown, conflict, Choice::keepCard));

    ASSERT_TRUE(taken);
    EXPECT_EQ(domain::valueOf(*taken, address), mine);
    EXPECT_TRUE(taken->conflicts.empty());
    EXPECT_EQ(again.error().reason, "already-resolved");
    EXPECT_EQ(tests::await(desk.resolve(*taken, conflict, Choice::keepCard)).error().reason,
        "already-resolved");
}

TEST_F(Correcting, takesAConflictOfTheRegistryAsAConfirmedCommand) {
    ASSERT_TRUE(tests::await(desk.correct(card, address, seen, mine)));
    const domain::Command sent = station.unsent().front();
    domain::Card official = tests::sampleCard();
    domain::setValue(official, address, theirs);
    official.conflicts.push_back({domain::ConflictId(sent.id.uuid()), address, seen, mine,
        {tests::staff::specialist().id, "Лебедева О. Н.", sent.at}});

    const auto applied = station.change([&](WriteTransaction& transaction) {
        return transaction.applyOutcomes({{sent.id, protocol::OutcomeKind::conflict, false,
            std::nullopt, {tests::changeOf(official, 3)}}});
    });

    ASSERT_TRUE(applied);
    EXPECT_EQ(station.reader().outbox(), (store::OutboxState{0, 0}));
    EXPECT_EQ(station.reader().card(card), official);
}

} // namespace
} // namespace okno::client::desk
