// What stations bring that does not simply fit.
#include "server/registry/history.h"
#include "tests/server/registry/restored_city.h"

namespace okno::tests {

using namespace server::registry;
using domain::RecordKey;
using domain::RecordKind;
using protocol::Change;
using server::store::ReadTransaction;

TEST_F(RestoredCity, whatAnExecutorMayNotSeeIsFilledInByWhoMay) {
    OfficeStation department(office, 8, staff::executor(), "office");
    const auto card = window.registers(office);
    department.pushed(office, domain::TakeCard{card});
    for (const bool executorFirst : {true, false}) {
        city.reset();
        place.reset();
        std::filesystem::remove_all(restored);
        std::filesystem::create_directories(restored);
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

TEST_F(RestoredCity, thePagesOfBothHistoriesLieOnTheCard) {
    window.pushed(office, domain::AttachPages{yesterday, {samplePage(3)}});
    restoreIt();
    neighbour.pushed(*city, domain::AttachPages{yesterday, {samplePage(4)}});
    const auto before = sheetsOf(yesterday);

    const auto answer = recovered(window, pageOf(window));

    EXPECT_EQ(answer.aside, 1) << "what else differs is a person's choice";
    auto both = before;
    both.push_back(3);
    EXPECT_EQ(sheetsOf(yesterday), both);
    EXPECT_EQ(recordOf(*city, cardKey(yesterday))->version, 3);
    static_cast<void>(recovered(window, pageOf(window)));
    EXPECT_EQ(sheetsOf(yesterday), both) << "once, however often it comes";
    expectSound();
}

// The versions of two lost histories say nothing of each other.
TEST_F(RestoredCity, aPageOfALowerVersionIsNotForgotten) {
    window.pushed(office, domain::AttachPages{yesterday, {samplePage(3)}});
    const auto fromWindow = pageOf(window);
    auto fromNeighbour = pageOf(neighbour);
    fromNeighbour.done = false;
    restoreIt();
    auto& card = fromNeighbour.records.front();
    ASSERT_EQ(card.key, cardKey(yesterday));
    card.record = recordOf(*city, cardKey(yesterday))->record;
    card.version = 7;
    static_cast<void>(recovered(neighbour, fromNeighbour));
    auto both = sheetsOf(yesterday);
    both.push_back(3);

    static_cast<void>(recovered(window, fromWindow));

    EXPECT_EQ(sheetsOf(yesterday), both);
    EXPECT_EQ(recordOf(*city, cardKey(yesterday))->version, 7);
    EXPECT_TRUE(aside().empty());
    card.version = 8;
    static_cast<void>(recovered(neighbour, fromNeighbour));
    EXPECT_EQ(sheetsOf(yesterday), both) << "nor by what is newer";
    EXPECT_EQ(recordOf(*city, cardKey(yesterday))->version, 8);
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

// The first restore was not the last: what the stations did between the two is of an epoch that
// this registry has never heard of.
TEST_F(RestoredCity, aHistoryBetweenTwoRestoresOfOneBackupIsTakenBackToo) {
    const auto mine = window.registers(office);
    restoreIt();
    auto page = pageOf(window);
    page.cursor = uuid(4711).toString() + page.cursor.substr(page.cursor.find('.'));

    const auto answer = recovered(window, page);

    EXPECT_EQ(numberOf(*city, mine), 2);
    EXPECT_EQ(answer.cursor,
        epochOf(*city) + "." + std::to_string(restoredTo) + "."
            + domain::codeOf({window.caller().employee.role, window.caller().employee.department,
                window.caller().stationKind}));
}

// An old backup was restored first, by mistake, and a newer one after it: what both went on to do
// from there differs further back than the newer backup reaches.
TEST_F(RestoredCity, anUnknownHistoryIsTakenFromWhereItPartedFromOurs) {
    restoreIt();
    const auto parted = restoredTo - 1;
    auto page = pageOf(window);
    page.cursor = epochFrom(uuid(4711), parted) + page.cursor.substr(page.cursor.find('.'));
    page.records = {*recordOf(*city, cardKey(yesterday))};
    page.records.front().record["window"] = "9";
    page.done = false;

    const auto answer = recovered(window, page);

    const auto placeOf = [&](std::int64_t position) {
        return epochOf(*city) + "." + std::to_string(position)
            + page.cursor.substr(page.cursor.rfind('.'));
    };
    EXPECT_EQ(answer.cursor, placeOf(parted));
    EXPECT_EQ(answer.aside, 1) << "two histories of one card";
    page.cursor = epochFrom(uuid(4711), restoredTo + 5) + page.cursor.substr(page.cursor.find('.'));
    EXPECT_EQ(recovered(window, page).cursor, placeOf(restoredTo));
}

// A station that had to count anew knows the command under another counter.
TEST_F(RestoredCity, aCommandIsTheSameUnderAnotherCounter) {
    const auto mine = window.registers(office);
    auto page = pageOf(window);

    auto again = page.commands.back().command;
    again.n += 7;
    const auto pushed = office.registry().push(window.caller(), {again});

    ASSERT_TRUE(pushed) << pushed.error().reason;
    EXPECT_TRUE(pushed->front().duplicate);
    EXPECT_EQ(pushed->front().n, page.commands.back().command.n);
    EXPECT_EQ(numberOf(office, mine), 2);
    again.at += std::chrono::hours(1);
    EXPECT_EQ(office.registry().push(window.caller(), {again}).error().reason, "command-differs");
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

    page.cursor = epochOf(*city) + ".7.all";
    const auto ofToday = city->registry().recover(window.caller(), page);
    ASSERT_FALSE(ofToday);
    EXPECT_EQ(ofToday.error().reason, "not-recovering");

    page.records.assign(protocol::maxItemsPerRecoveryPage + 1, Change{});
    EXPECT_EQ(city->registry().recover(window.caller(), page).error().reason, "too-many-items");
}

} // namespace okno::tests
