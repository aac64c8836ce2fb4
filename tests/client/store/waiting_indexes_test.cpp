// The indexes of the cards' table, which a first snapshot sets aside.
#include "client/store/card_query.h"
#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"
#include "tests/support/synthetic_cards.h"

#include <gtest/gtest.h>

#include <set>

namespace okno::tests {
namespace {

using client::store::CardFilter;
using client::store::CardOrder;
using client::store::Database;
using client::store::PullPoint;
using client::store::Rows;
using client::store::WriteTransaction;

constexpr int indexedCards = 150;

std::set<std::string> cardIndexes(const Station& station) {
    Database database(station.settings().folder / "okno.sqlite", Database::Access::readOnly);
    Rows rows = database.rows("SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema"
                              " WHERE type = 'index' AND tbl_name = 'card'");
    std::set<std::string> indexes;
    while (rows.next())
        indexes.insert(rows.text(0));
    return indexes;
}

void beginFirstSnapshot(Station& station) {
    const auto point = station.write<PullPoint>(
        [](WriteTransaction& transaction) -> Result<PullPoint> { return transaction.pullPoint(); });
    ASSERT_TRUE(point);
    ASSERT_EQ(point->kind, PullPoint::Kind::snapshot);
}

void takeCards(Station& station, std::optional<std::string> next) {
    protocol::SnapshotPage page{{}, std::move(next), "e.7.v", at("2026-11-23 10:00")};
    for (int i = 0; i < indexedCards; ++i)
        page.changes.push_back(changeOf(syntheticCard(98'000 + i)));
    const auto taken = station.change([&](WriteTransaction& transaction) -> Result<void> {
        const auto text = protocol::pageText(page);
        transaction.takeRecords(client::store::incoming(text.changes).value());
        transaction.finishSnapshotPage(text);
        return {};
    });
    ASSERT_TRUE(taken);
}

CardFilter byDue() {
    CardFilter filter;
    filter.order = CardOrder::dueFirst;
    return filter;
}

TEST(WaitingIndexes, areMadeAgainWhenTheFirstSnapshotHasCome) {
    Station station(1, Station::Content::nothing);
    const auto all = cardIndexes(station);
    ASSERT_GT(all.size(), 10U);

    beginFirstSnapshot(station);
    takeCards(station, "second");
    EXPECT_EQ(cardIndexes(station).size(), 1U) << "more than the one of the keys";
    const auto before = station.reader().cards(byDue(), 0, indexedCards);
    EXPECT_EQ(before.size(), static_cast<std::size_t>(indexedCards));

    takeCards(station, std::nullopt);
    EXPECT_TRUE(eventually([&] { return cardIndexes(station) == all; }));
    EXPECT_EQ(station.reader().cards(byDue(), 0, indexedCards), before);
}

TEST(WaitingIndexes, areMadeThoughTheProgramEndedMeanwhile) {
    Station station(1, Station::Content::nothing);
    const auto all = cardIndexes(station);
    beginFirstSnapshot(station);
    takeCards(station, "second");

    station.restart();
    EXPECT_EQ(cardIndexes(station).size(), 1U);
    takeCards(station, std::nullopt);
    station.restart();

    EXPECT_TRUE(eventually([&] { return cardIndexes(station) == all; }));
}

TEST(WaitingIndexes, stayWhereThereAreRecords) {
    Station station;
    const auto all = cardIndexes(station);

    const auto begun = station.change([](WriteTransaction& transaction) -> Result<void> {
        transaction.beginSnapshot();
        return {};
    });

    ASSERT_TRUE(begun);
    EXPECT_EQ(cardIndexes(station), all);
}

} // namespace
} // namespace okno::tests
