#include "common/protocol/view_messages.h"
#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "server/store/records.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <set>

namespace okno::tests {

using namespace domain;

namespace {
const LocalDate today = date("2026-11-23");

class Snapshot : public testing::Test {
protected:
    Snapshot() { window.signIn("lebedeva"); }

    void put(const Record& record) {
        ASSERT_TRUE(registry.server().database().write(
            [&](server::store::WriteTransaction& transaction) -> Result<void> {
                server::store::putRecord(transaction, record, id<CommandId>(77));
                return {};
            }));
    }

    static Card card(int number, CardState state, int registeredDaysAgo, int changedDaysAgo) {
        Card made = sampleCard();
        made.id = id<CardId>(number);
        made.state = state;
        made.registeredOn = addDays(today, -registeredDaysAgo);
        made.journal.back().mark.at
            = FixedZone().toInstant({addDays(today, -changedDaysAgo), time("12:00")});
        return made;
    }
    static Ticket ticket(int number, int daysAgo) {
        const auto booking = sampleBooking();
        Ticket made{id<TicketId>(number), "А-005", booking.place, 20, booking.purpose,
            booking.services, booking.channel, "", {}, {}, TicketState::finished,
            at("2026-11-23 10:00"), {}, {}, 0, {}, {}, {}, "", {}, {}};
        made.place.date = addDays(today, -daysAgo);
        return made;
    }

    protocol::SnapshotPage page(const std::optional<std::string>& next, int limit) {
        const auto reply = window.get("/v1/snapshot?limit=" + std::to_string(limit)
            + (next ? "&page=" + *next : std::string()));
        EXPECT_EQ(reply.status, 200) << reply.body;
        return protocol::snapshotPageFromJson(reply.json()).value();
    }
    std::vector<protocol::Change> all(int limit) {
        std::vector<protocol::Change> changes;
        std::optional<std::string> next;
        do {
            auto one = page(next, limit);
            changes.insert(changes.end(), one.changes.begin(), one.changes.end());
            window.cursor = one.cursor;
            next = one.next;
        } while (next);
        return changes;
    }
    static std::set<std::string> keysOf(
        const std::vector<protocol::Change>& changes, RecordKind kind) {
        std::set<std::string> keys;
        for (const auto& change : changes)
            if (change.key.kind == kind)
                keys.insert(change.key.key);
        return keys;
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Snapshot, holdsWhatIsOpenOrRecentAndEveryReference) {
    put(card(1, CardState::inWork, 900, 900));
    put(card(2, CardState::closed, 401, 401));
    put(card(3, CardState::closed, 400, 400));
    put(card(4, CardState::closed, 900, 10));
    put(ticket(1, 400));
    put(ticket(2, 401));
    put(ticket(3, -5));

    const auto changes = all(1000);

    EXPECT_EQ(keysOf(changes, RecordKind::card),
        (std::set<std::string>{
            id<CardId>(1).toString(), id<CardId>(3).toString(), id<CardId>(4).toString()}));
    EXPECT_EQ(keysOf(changes, RecordKind::ticket),
        (std::set<std::string>{id<TicketId>(1).toString(), id<TicketId>(3).toString()}));
    EXPECT_EQ(
        keysOf(changes, RecordKind::service).size(), registry.keysOf(RecordKind::service).size());
    for (const auto& change : changes) {
        EXPECT_GT(change.position, 0);
        EXPECT_FALSE(change.isTombstone());
    }
}

TEST_F(Snapshot, comesInPagesThatMayBeAskedForAgain) {
    for (int i = 1; i <= 7; ++i)
        put(card(i, CardState::registered, 1, 1));
    const auto whole = all(1000);

    const auto first = page(std::nullopt, 50);
    ASSERT_TRUE(first.next);
    const auto second = page(first.next, 50);
    const auto again = page(first.next, 50);

    EXPECT_EQ(protocol::toJson(again).at("changes"), protocol::toJson(second).at("changes"));
    EXPECT_EQ(second.cursor, first.cursor);
    EXPECT_EQ(all(50).size(), whole.size());
}

TEST_F(Snapshot, isGoneOnFromByTheFeed) {
    put(card(1, CardState::registered, 1, 1));
    put(card(2, CardState::registered, 1, 1));
    const auto first = page(std::nullopt, 10);
    put(card(2, CardState::inWork, 1, 0));
    put(card(3, CardState::registered, 0, 0));

    std::set<std::string> seen = keysOf(first.changes, RecordKind::card);
    for (std::optional<std::string> next = first.next; next;) {
        const auto rest = page(next, 10);
        const auto keys = keysOf(rest.changes, RecordKind::card);
        seen.insert(keys.begin(), keys.end());
        next = rest.next;
    }
    window.cursor = first.cursor;
    const auto later = window.pull();

    EXPECT_EQ(later.size(), 2U);
    for (const auto& change : later)
        seen.insert(change.key.key);
    EXPECT_EQ(seen.size(), 3U);
}

TEST_F(Snapshot, refusesAPageThatIsNone) {
    const auto first = page(std::nullopt, 10);

    for (const std::string& text :
        {std::string("x"), std::string("5"), std::string("-1~") + "a", std::string("5~nonsense")}) {
        const auto reply = window.get("/v1/snapshot?page=" + text);
        EXPECT_EQ(reply.status, 400) << text;
    }
    HttpStation office(registry, "office");
    office.signIn("ershova");
    EXPECT_EQ(office.get("/v1/snapshot?page=" + *first.next).problem().error.reason,
        "cursor-of-another-view");
    EXPECT_EQ(window.get("/v1/snapshot?sinc=1").problem().error.reason, "parameter-unknown");
}

TEST_F(Snapshot, tellsAStationOfAnotherEpochFirst) {
    constexpr auto elsewhere = "/v1/snapshot?since=019a0000-0000-7000-8000-000000000001.3.1-office";

    EXPECT_EQ(window.get("/v1/snapshot?since=1").problem().error.reason, "cursor-malformed");
    EXPECT_EQ(window.get(elsewhere).problem().error.reason, "cursor-of-another-epoch");
    static_cast<void>(window.pull());
    EXPECT_EQ(window.get("/v1/snapshot?since=" + window.cursor).status, 200);
}

} // namespace okno::tests
