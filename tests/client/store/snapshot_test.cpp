// What the registry brings by the page: snapshots, tombstones, what falls out of scope, and what a
// restored registry is given back.
#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"
#include "tests/support/synthetic_cards.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {
namespace {

using client::store::PullPoint;
using client::store::RecoveryPart;
using client::store::WriteTransaction;

const domain::RecordKey ticketKey{domain::RecordKind::ticket, ticketId.toString()};

protocol::Change tombstone(const domain::RecordKey& key) {
    return {key, 1, nullptr, 9};
}

protocol::SnapshotPage snapshotPage(
    std::vector<protocol::Change> changes, std::optional<std::string> next) {
    return {std::move(changes), std::move(next), "e.7.v", at("2026-11-23 10:00")};
}

Result<void> take(Station& station, const protocol::SnapshotPage& page) {
    return station.change([&](WriteTransaction& transaction) -> Result<void> {
        const auto text = protocol::pageText(page);
        transaction.takeRecords(client::store::incoming(text.changes).value());
        transaction.finishSnapshotPage(text);
        return {};
    });
}

PullPoint pointOf(Station& station) {
    return station
        .write<PullPoint>([](WriteTransaction& transaction) -> Result<PullPoint> {
            return transaction.pullPoint();
        })
        .value();
}

Result<void> beginSnapshot(Station& station) {
    return station.change([](WriteTransaction& transaction) -> Result<void> {
        transaction.beginSnapshot();
        return {};
    });
}

bool sweep(Station& station) {
    return station
        .write<bool>(
            [](WriteTransaction& transaction) -> Result<bool> { return transaction.sweep(1); })
        .value();
}

/// On 23 November 2026 at ten.
Result<void> hearTheCity(Station& station) {
    std::vector<protocol::Change> city;
    for (const domain::Record& record : sampleReference())
        city.push_back(changeOf(record));
    return station.change([&](WriteTransaction& transaction) {
        transaction.hear(at("2026-11-23 10:00"));
        return transaction.applyChanges(pageOf(std::move(city), "1"));
    });
}

TEST(Snapshot, aNewStationBeginsWithOneAndGoesOnWithTheFeed) {
    Station station(1, Station::Content::nothing);
    EXPECT_EQ(pointOf(station).kind, PullPoint::Kind::snapshot);
    EXPECT_FALSE(pointOf(station).at);

    ASSERT_TRUE(take(station, snapshotPage({changeOf(sampleOffice())}, "second")));
    station.restart();
    EXPECT_EQ(pointOf(station).at, "second");
    ASSERT_TRUE(take(station, snapshotPage({changeOf(booked())}, std::nullopt)));

    EXPECT_EQ(pointOf(station).kind, PullPoint::Kind::feed);
    EXPECT_EQ(pointOf(station).at, "e.7.v");
    EXPECT_TRUE(station.reader().office());
    EXPECT_TRUE(station.reader().ticket(ticketId));
}

TEST(Snapshot, leavesOutWhatTheStationMaySeeNoMoreAndKeepsTheOutbox) {
    Station station;
    const domain::Card seen = syntheticCard(1);
    const domain::Card unseen = syntheticCard(2);
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({changeOf(seen), changeOf(unseen)}, "old"));
    }));
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));

    ASSERT_TRUE(beginSnapshot(station));
    std::vector<protocol::Change> kept{changeOf(seen)};
    for (const domain::Record& record : sampleReference())
        kept.push_back(changeOf(record));
    ASSERT_TRUE(take(station, snapshotPage(std::move(kept), std::nullopt)));
    EXPECT_EQ(pointOf(station).kind, PullPoint::Kind::sweep);
    while (!sweep(station)) { }

    EXPECT_EQ(pointOf(station).at, "e.7.v");
    EXPECT_TRUE(station.reader().card(seen.id));
    EXPECT_FALSE(station.reader().card(unseen.id));
    EXPECT_TRUE(station.reader().office());
    EXPECT_TRUE(station.reader().ticket(ticketId));
    EXPECT_EQ(station.unsent().size(), 1U);
}

// It may have passed the place of a card that comes with the answer to a push.
TEST(Snapshot, keepsWhatWasPushedMeanwhile) {
    Station station;
    const domain::Card pushed = syntheticCard(1);
    const auto answer = [&](const domain::Card& card) {
        return station.change([&](WriteTransaction& transaction) {
            return transaction.applyOutcomes({{domain::CommandId(station.ids().next()),
                protocol::OutcomeKind::applied, false, std::nullopt, {changeOf(card)}}});
        });
    };
    ASSERT_TRUE(beginSnapshot(station));
    ASSERT_TRUE(take(station, snapshotPage({changeOf(sampleOffice())}, "second")));
    ASSERT_TRUE(answer(pushed));
    ASSERT_TRUE(take(station, snapshotPage({changeOf(booked())}, std::nullopt)));
    const domain::Card atTheEnd = syntheticCard(2);
    ASSERT_TRUE(answer(atTheEnd));
    while (!sweep(station)) { }

    EXPECT_TRUE(station.reader().card(pushed.id));
    EXPECT_TRUE(station.reader().card(atTheEnd.id));
}

TEST(Tombstone, takesTheRecordAwayUntilItComesBack) {
    Station station;
    const auto card = syntheticCard(5);
    const domain::RecordKey key = domain::keyOf(domain::Record(card));
    const auto pull = [&](const protocol::Change& change, const std::string& cursor) {
        return station.change([&](WriteTransaction& transaction) {
            return transaction.applyChanges(pageOf({change}, cursor));
        });
    };
    ASSERT_TRUE(pull(changeOf(card), "1"));

    ASSERT_TRUE(pull(tombstone(key), "2"));
    EXPECT_FALSE(station.reader().card(card.id));
    client::store::CardFilter byName;
    byName.text = domain::shortDisplayName(card.applicant);
    EXPECT_EQ(station.reader().countCards(byName), 0);

    ASSERT_TRUE(pull(changeOf(card), "3"));
    EXPECT_TRUE(station.reader().card(card.id));
}

TEST(Prune, onceADayForgetsOldTicketsAndLongClosedCards) {
    Station station;
    domain::Card old = syntheticCard(1);
    old.state = domain::CardState::closed;
    old.registeredOn = date("2025-01-10");
    old.journal.clear();
    domain::Card open = syntheticCard(2);
    open.state = domain::CardState::inWork;
    open.registeredOn = date("2025-01-10");
    domain::Ticket past = booked();
    past.place.date = date("2025-10-01");
    domain::Ticket ofTheYear = booked();
    ofTheYear.id = id<domain::TicketId>(77);
    ofTheYear.place.date = date("2025-11-24");
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(
            pageOf({changeOf(old), changeOf(open), changeOf(past), changeOf(ofTheYear)}, "1"));
    }));
    const auto prune = [&] {
        return station
            .write<bool>([](WriteTransaction& transaction) -> Result<bool> {
                return transaction.prune(at("2026-11-23 10:00"), 100);
            })
            .value();
    };

    EXPECT_TRUE(prune());

    EXPECT_FALSE(station.reader().card(old.id));
    EXPECT_TRUE(station.reader().card(open.id));
    EXPECT_FALSE(station.reader().ticket(past.id));
    EXPECT_TRUE(station.reader().ticket(ofTheYear.id)) << "a report of a year is whole";
}

TEST(Recovery, givesBackWhatCameBehindTheBackupAndWhatWasConfirmed) {
    Station station;
    const auto command = station.submit(staff::callCentre(), sampleBooking()).value();
    auto confirmed = changeOf(booked(), 1);
    confirmed.position = 40;
    ASSERT_TRUE(station.confirm({confirmed}));
    auto before = changeOf(syntheticCard(1));
    before.position = 30;
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({before}, "e.41.v"));
    }));
    std::vector<protocol::Change> records;
    std::vector<protocol::RecoveredCommand> commands;

    RecoveryPart part{{}, {}, {}, 0, {}, false};
    while (!part.last) {
        part = station
                   .write<RecoveryPart>([&](WriteTransaction& transaction) -> Result<RecoveryPart> {
                       return transaction.recoveryPart(35, part.next, 2);
                   })
                   .value();
        records.insert(records.end(), part.records.begin(), part.records.end());
        commands.insert(commands.end(), part.commands.begin(), part.commands.end());
    }

    EXPECT_EQ(part.cursor, "e.41.v");
    EXPECT_EQ(part.confirmedN, 1);
    EXPECT_TRUE(std::any_of(records.begin(), records.end(),
        [](const protocol::Change& change) { return change.key == ticketKey; }));
    EXPECT_TRUE(std::none_of(records.begin(), records.end(),
        [&](const protocol::Change& change) { return change.key == before.key; }));
    ASSERT_EQ(commands.size(), 1U);
    EXPECT_EQ(commands.front().command, command);
}

TEST(Recovery, countsOnFromTheRegistryAndTakesASnapshot) {
    Station station;
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    ASSERT_TRUE(station.confirm({changeOf(booked(), 1)}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));

    ASSERT_TRUE(station.change([](WriteTransaction& transaction) -> Result<void> {
        transaction.finishRecovery(0, 0, "new.0.v");
        return {};
    }));

    EXPECT_EQ(station.unsent().front().n, 1);
    EXPECT_EQ(pointOf(station).kind, PullPoint::Kind::snapshot);
}

TEST(Recovery, theWordOfTheRestoredRegistryCountsThoughItIsOlder) {
    Station station;
    auto known = changeOf(booked(), 5);
    known.position = 40;
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({known}, "lost.41.v"));
    }));
    auto older = booked();
    older.note = "as in the backup";
    auto told = changeOf(older, 3);
    told.position = 31;

    ASSERT_TRUE(station.change([](WriteTransaction& transaction) -> Result<void> {
        transaction.finishRecovery(30, 0, "new.30.v");
        return {};
    }));
    EXPECT_EQ(pointOf(station).since, "new.30.v"); // until the snapshot is whole
    ASSERT_TRUE(take(station, snapshotPage({told}, std::nullopt)));

    EXPECT_EQ(std::get<domain::Ticket>(*station.reader().find(ticketKey)).note, older.note);
}

TEST(Recovery, uploadsAgainWhatItsUnsentCommandsName) {
    Station station;
    const auto registration = sampleRegistration();
    ASSERT_TRUE(station.submit(staff::specialist(), registration));
    const int waiting = station.reader().blobsWaiting();
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) -> Result<void> {
        for (const domain::Page& page : registration.pages)
            transaction.markUploaded(page.blob);
        return {};
    }));
    ASSERT_LT(station.reader().blobsWaiting(), waiting);

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) -> Result<void> {
        transaction.finishRecovery(30, 0, "new.30.v");
        return {};
    }));

    EXPECT_EQ(station.reader().blobsWaiting(), waiting);
}

TEST(Recovery, aRecordThatTheRegistryHasCompletedIsTakenAtTheSameVersion) {
    Station station;
    auto part = booked();
    part.phone.reset();
    auto first = changeOf(part, 2);
    first.position = 31;
    auto completed = changeOf(booked(), 2);
    completed.position = 35;

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({first}, "e.31.v"));
    }));
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({completed}, "e.35.v"));
    }));

    EXPECT_EQ(std::get<domain::Ticket>(*station.reader().find(ticketKey)).phone, booked().phone);
}

TEST(StationClock, ofAnotherCenturyIsCorrectedByTheRegistrys) {
    Station station(id<domain::StationId>(901), "01", at("1970-01-01 00:10"));
    ASSERT_TRUE(hearTheCity(station));

    station.restart(); // away from the registry, the clock still wrong
    const auto command = station.submit(staff::callCentre(), sampleBooking());

    ASSERT_TRUE(command);
    EXPECT_EQ(command->at, at("2026-11-23 10:00"));
}

TEST(StationClock, farAheadIsCorrectedAfterARestartToo) {
    Station station(id<domain::StationId>(901), "01", at("2038-01-20 10:00"));
    ASSERT_TRUE(hearTheCity(station));

    station.restart();
    station.clock().advance(std::chrono::minutes(5));
    const auto command = station.submit(staff::callCentre(), sampleBooking());

    ASSERT_TRUE(command);
    EXPECT_EQ(command->at, at("2026-11-23 10:05"));
}

TEST(StationClock, thatWasSetRightIsCorrectedNoMore) {
    for (const char* wrong : {"1970-01-01 00:10", "2038-01-20 10:00"}) {
        Station station(id<domain::StationId>(901), "01", at(wrong));
        ASSERT_TRUE(hearTheCity(station));

        station.clock().set(at("2026-11-23 10:10"));
        const auto command = station.submit(staff::callCentre(), sampleBooking());

        ASSERT_TRUE(command);
        EXPECT_EQ(command->at, at("2026-11-23 10:10")) << wrong;
    }
}

} // namespace
} // namespace okno::tests
