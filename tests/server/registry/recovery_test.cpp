// A city that was restored to yesterday: what its stations know of today comes back.
#include "server/registry/recovery.h"

#include "common/domain/people/view.h"
#include "server/registry/backup.h"
#include "server/registry/verification.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "tests/server/registry/office.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {

using namespace server::registry;
using domain::RecordKey;
using domain::RecordKind;
using protocol::Change;
using server::store::ReadTransaction;

namespace {
namespace fs = std::filesystem;

class RestoredCity : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(restored);
        place = std::make_unique<TestDatabase>(restored);
        yesterday = window.registers(office);
        ASSERT_TRUE(backUp(office.database(), office.blobs(), folder, office.clock()));
        restoredTo
            = office.read([](const auto& transaction) { return server::store::head(transaction); });
    }

    /// The registry of yesterday, with the day that the stations remember lost.
    Office& restoreIt() {
        UuidV7Source ids(office.clock());
        const auto manifest = findBackup(folder, "");
        EXPECT_TRUE(manifest);
        EXPECT_TRUE(restore(folder, *manifest, {place->location(), restored / "blobs", restored},
            office.clock(), ids));
        city = std::make_unique<Office>(restored, place->location());
        return *city;
    }

    static std::string epochOf(Office& registry) {
        return registry.read([](const auto& transaction) {
            return server::store::findInstallation(transaction)->epoch;
        });
    }
    /// All that is newer than the backup, as this person sees it at this station.
    protocol::RecoveryPage pageOf(OfficeStation& station) {
        const domain::Viewer viewer{station.caller().employee.role,
            station.caller().employee.department, station.caller().stationKind};
        protocol::RecoveryPage page{epochOf(office) + ".99." + domain::codeOf(viewer),
            static_cast<std::int64_t>(station.kept.size()), {}, {}, true};
        auto changes = office.read([&](const auto& transaction) {
            return server::store::changesSince(transaction, restoredTo, 100).changes;
        });
        for (Change& change : changes) {
            const auto record = protocol::recordFromJson(change.key.kind, change.record);
            if (const auto seen = domain::seenBy(viewer, *record)) {
                change.record = protocol::toJson(*seen);
                page.records.push_back(change);
            }
        }
        for (const auto& kept : station.kept)
            page.commands.push_back({kept.command, kept.outcome.kind, kept.outcome.error});
        return page;
    }
    protocol::RecoveryAnswer recovered(OfficeStation& station, const protocol::RecoveryPage& page) {
        const auto answer = city->registry().recover(station.caller(), page);
        EXPECT_TRUE(answer) << answer.error().reason << " " << answer.error().detail;
        return answer.value_or(protocol::RecoveryAnswer{});
    }
    static std::optional<Change> recordOf(Office& registry, const RecordKey& key) {
        return registry.read(
            [&](const auto& transaction) { return server::store::findRecord(transaction, key); });
    }
    static RecordKey cardKey(const domain::CardId& card) {
        return {RecordKind::card, card.toString()};
    }
    static int numberOf(Office& registry, const domain::CardId& card) {
        const auto change = recordOf(registry, cardKey(card));
        const auto record = protocol::recordFromJson(RecordKind::card, change->record);
        return std::get<domain::Card>(*record).number->number;
    }
    void expectSound() {
        const auto checks = verifyDatabase(city->database());
        ASSERT_TRUE(checks);
        for (const auto& check : *checks)
            EXPECT_EQ(check.faults, std::vector<std::string>{}) << check.name;
    }
    void expectSameRecords() {
        for (const RecordKind kind : {RecordKind::card, RecordKind::ticket}) {
            const auto keys
                = [&](const auto& transaction) { return server::store::keysOf(transaction, kind); };
            ASSERT_EQ(city->read(keys), office.read(keys));
            for (const std::string& key : office.read(keys)) {
                EXPECT_EQ(
                    recordOf(*city, {kind, key})->record, recordOf(office, {kind, key})->record);
                EXPECT_EQ(
                    recordOf(*city, {kind, key})->version, recordOf(office, {kind, key})->version);
            }
        }
    }
    std::vector<server::store::AsideCount> aside() {
        return city->read(
            [](const auto& transaction) { return server::store::countAside(transaction); });
    }

    Office office;
    OfficeStation window{office, 3, staff::specialist()};
    OfficeStation neighbour{office, 1, staff::neighbour()};
    const fs::path folder = office.folder() / "backup";
    const fs::path restored = office.folder() / "restored";
    domain::CardId yesterday = id<domain::CardId>(1);
    std::int64_t restoredTo = 0;
    std::unique_ptr<TestDatabase> place; // of the restored registry
    std::unique_ptr<Office> city;
};
} // namespace

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
    const auto pulled = city->registry().changes(
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

TEST_F(RestoredCity, whatAnExecutorMayNotSeeIsFilledInByWhoMay) {
    OfficeStation department(office, 8, staff::executor(), "office");
    const auto card = window.registers(office);
    department.pushed(office, domain::TakeCard{card});
    for (const bool executorFirst : {true, false}) {
        city.reset();
        place.reset();
        fs::remove_all(restored);
        fs::create_directories(restored);
        place = std::make_unique<TestDatabase>(restored);
        restoreIt();
        auto older = pageOf(window);
        if (executorFirst) {
            // The window had not yet heard that the card was taken.
            auto& change = older.records.front();
            change.version = 1;
            change.record = window.kept.back().outcome.changes.front().record;
            for (const auto& kept : window.kept.back().outcome.changes)
                if (kept.key == cardKey(card))
                    change.record = kept.record;
        }
        city->tamper("UPDATE station SET enrolled_at = 0");
        city->tamper("INSERT INTO station (id, code, kind, window_number, name, confirmed_n, "
                     "enrolled_at) VALUES ('"
            + department.caller().station.toString() + "', 'O8', 'office', '', 'O8', 0, 0)");
        const auto fromExecutor = pageOf(department);
        for (int turn = 0; turn < 2; ++turn) {
            if (executorFirst == (turn == 0))
                static_cast<void>(recovered(department, fromExecutor));
            else
                static_cast<void>(recovered(window, older));
        }

        const auto found = recordOf(*city, cardKey(card));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->version, 2) << executorFirst;
        EXPECT_EQ(found->record, recordOf(office, cardKey(card))->record) << executorFirst;
        expectSound();
    }
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

TEST_F(RestoredCity, aTicketMayComeBeforeTheOneThatLeftItsPlace) {
    const auto left = window.books(office, "10:20");
    window.pushed(office, domain::CancelTicket{left});
    const auto taken = neighbour.books(office, "10:20");
    restoreIt();
    auto before = pageOf(window);
    before.commands.clear();
    before.done = false;
    for (const auto& change : window.kept[1].outcome.changes)
        before.records = {change};
    static_cast<void>(recovered(window, before));
    auto after = pageOf(neighbour);
    after.done = false;
    std::reverse(after.records.begin(), after.records.end());
    static_cast<void>(recovered(neighbour, after));

    static_cast<void>(recovered(neighbour, pageOf(neighbour)));
    static_cast<void>(recovered(window, pageOf(window)));

    EXPECT_EQ(city->read([&](const auto& transaction) {
                      return server::store::ticketAt(transaction, sampleBooking().place);
                  })
                  .has_value(),
        true);
    EXPECT_TRUE(recordOf(*city, {RecordKind::ticket, taken.toString()}));
    EXPECT_TRUE(aside().empty());
    expectSameRecords();
    expectSound();
}

TEST_F(RestoredCity, aRecordThatLivesOnIsNeverOverwritten) {
    OfficeStation department(office, 8, staff::executor(), "office");
    const auto ticket = window.books(office, "10:20");
    ASSERT_TRUE(
        backUp(office.database(), office.blobs(), office.folder() / "noon", office.clock()));
    window.pushed(office, domain::CancelTicket{ticket});
    const auto lost = pageOf(window);
    UuidV7Source ids(office.clock());
    ASSERT_TRUE(restore(office.folder() / "noon", *findBackup(office.folder() / "noon", ""),
        {place->location(), restored / "blobs", restored}, office.clock(), ids));
    city = std::make_unique<Office>(restored, place->location());
    // Before the window comes back the neighbour has somebody arrive with that ticket.
    const auto arrived = neighbour.pushed(*city, domain::MarkArrived{ticket});
    ASSERT_FALSE(arrived.error) << arrived.error->reason;
    const auto now = recordOf(*city, {RecordKind::ticket, ticket.toString()});

    const auto answer = recovered(window, lost);

    EXPECT_EQ(answer.aside, 1);
    EXPECT_EQ(aside().front().reason, "changed-since");
    EXPECT_EQ(recordOf(*city, {RecordKind::ticket, ticket.toString()})->record, now->record);
    expectSound();
}

TEST_F(RestoredCity, aForgedPageChangesNothing) {
    static_cast<void>(window.registers(office));
    restoreIt();
    const auto honest = pageOf(window);
    const Change& card = *std::find_if(honest.records.begin(), honest.records.end(),
        [](const Change& change) { return change.key.kind == RecordKind::card; });
    auto forged = honest;
    forged.commands.clear();
    forged.done = false;

    // A number of a card that the registry has.
    Change stolen = card;
    stolen.record["number"]["number"] = 1;
    // A number beyond all reason.
    Change absurd = card;
    absurd.record["number"]["number"] = 2'000'000'000;
    absurd.version = 3;
    // A name that is another's, a text that is no card, and a person who makes himself chief.
    Change renamed = card;
    renamed.key.key = yesterday.toString();
    renamed.version = 9;
    Change broken = card;
    broken.record = {{"id", card.key.key}};
    broken.version = 4;
    auto self = staff::specialist();
    self.role = domain::Role::administrator;
    const Change promoted{
        {RecordKind::employee, self.id.toString()}, 9, protocol::toJson(self), 99};
    forged.records = {stolen, absurd, renamed, broken, promoted};

    const auto answer = recovered(window, forged);

    EXPECT_EQ(answer.taken, 0);
    EXPECT_EQ(answer.aside, 5);
    EXPECT_FALSE(recordOf(*city, card.key));
    EXPECT_EQ(recordOf(*city, {RecordKind::employee, self.id.toString()})->version, 1);
    std::vector<std::string> reasons;
    for (const auto& one : aside())
        reasons.push_back(one.reason);
    EXPECT_EQ(reasons,
        (std::vector<std::string>{"field-missing", "key-differs", "number-implausible",
            "number-of-another-card", "reference-record"}));
    expectSound();
}

TEST_F(RestoredCity, onlyStationsOfTheLostHistoryAreHeard) {
    static_cast<void>(window.registers(office));
    restoreIt();
    city->clock().advance(std::chrono::hours(1));
    OfficeStation newcomer(*city, 9, staff::specialist());
    auto page = pageOf(window);

    const auto unknown = city->registry().recover(newcomer.caller(), page);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().reason, "station-not-awaited");

    const auto others = city->registry().recover(neighbour.caller(), page);
    ASSERT_FALSE(others);
    EXPECT_EQ(others.error().reason, "station-differs");

    page.cursor = uuid(4711).toString() + ".7.all";
    const auto elsewhere = city->registry().recover(window.caller(), page);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().reason, "not-recovering");

    page.records.assign(protocol::maxItemsPerRecoveryPage + 1, Change{});
    EXPECT_EQ(city->registry().recover(window.caller(), page).error().reason, "too-many-items");
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
