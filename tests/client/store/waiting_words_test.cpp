// Cards whose words wait for the search's index, as those of a first pull do.
#include "client/store/card_query.h"
#include "client/store/card_words.h"
#include "client/store/migrations.h"
#include "tests/support/store_fixture.h"
#include "tests/support/synthetic_cards.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::store::CardFilter;
using client::store::CardWords;
using client::store::Database;
using client::store::WordQuery;
using client::store::WriteTransaction;

constexpr int waitingCards = 300; // more than are taken into the index at once with their records

CardFilter withWaitingText(const std::string& text) {
    CardFilter filter;
    filter.text = text;
    return filter;
}

domain::Card waitingCard(int i) {
    return syntheticCard(98'000 + i);
}

Result<void> pullCards(Station& station) {
    return station.change([](WriteTransaction& transaction) {
        std::vector<protocol::Change> changes;
        changes.reserve(waitingCards);
        for (int i = 0; i < waitingCards; ++i)
            changes.push_back(changeOf(waitingCard(i)));
        return transaction.applyChanges(pageOf(changes, "cards"));
    });
}

int countOf(Database& database, const char* sql) {
    return static_cast<int>(database.integer(sql));
}
constexpr auto waitingCount = "SELECT count(*) FROM card_words_waiting";
constexpr auto indexedCount = "SELECT count(*) FROM card_search";
constexpr auto backToWaiting
    = "INSERT INTO card_words_waiting (id, words) SELECT rowid, words FROM card_search";
constexpr auto emptyIndex = "DELETE FROM card_search";

/// As a program leaves it that was killed before the index had any of the words.
void leaveAllWaiting(Station& station) {
    station.close();
    Database database(station.settings().folder / "okno.sqlite", Database::Access::write);
    database.run(backToWaiting);
    database.run(emptyIndex);
    ASSERT_EQ(countOf(database, waitingCount), waitingCards);
}

const std::vector<std::string> typedTexts{"соколова", "Садов", "ул. Садовая", "соколова марина",
    "01-12", "07-1980", "55:36:120305", "садовая 1", "ул. Речная, д. 4", "нет такого", "«»", "№"};

TEST(WaitingWords, areFoundAsThoseInTheIndex) {
    Station station;
    ASSERT_TRUE(pullCards(station));
    std::vector<std::string> texts = typedTexts;
    for (int i = 0; i < waitingCards; i += 50) {
        texts.push_back(toString(*waitingCard(i).number));
        texts.push_back(std::get<domain::Person>(waitingCard(i).applicant).address);
    }
    leaveAllWaiting(station);
    Database database(station.settings().folder / "okno.sqlite", Database::Access::write);
    CardWords words(database);
    std::vector<std::vector<client::store::CardSummary>> found;
    std::size_t all = 0;
    for (const std::string& text : texts) {
        found.push_back(listCards(database, withWaitingText(text), 0, waitingCards));
        all += found.back().size();
    }
    EXPECT_GT(all, texts.size());

    words.index(waitingCards / 2);
    EXPECT_EQ(countOf(database, waitingCount), waitingCards / 2);
    for (std::size_t i = 0; i < texts.size(); ++i)
        EXPECT_EQ(listCards(database, withWaitingText(texts[i]), 0, waitingCards), found[i])
            << texts[i];
    words.index(waitingCards);

    EXPECT_FALSE(words.areWaiting());
    for (std::size_t i = 0; i < texts.size(); ++i)
        EXPECT_EQ(listCards(database, withWaitingText(texts[i]), 0, waitingCards), found[i])
            << texts[i];
}

TEST(WaitingWords, goIntoTheIndexWhenTheStationStartsAgain) {
    Station station;
    ASSERT_TRUE(pullCards(station));
    leaveAllWaiting(station);

    station.restart();

    EXPECT_EQ(station.reader().countCards(withWaitingText("01-12")), waitingCards);
    Database database(station.settings().folder / "okno.sqlite", Database::Access::readOnly);
    EXPECT_TRUE(eventually([&] { return countOf(database, waitingCount) == 0; }));
    EXPECT_EQ(countOf(database, indexedCount), waitingCards);
    EXPECT_EQ(station.reader().countCards(withWaitingText("01-12")), waitingCards);
}

TEST(WaitingWords, changeAndGoWithTheirCard) {
    Station station;
    ASSERT_TRUE(pullCards(station));
    leaveAllWaiting(station);
    Database database(station.settings().folder / "okno.sqlite", Database::Access::write);
    CardWords words(database);

    words.set(1, "переименована");
    words.forget(2);
    words.add(waitingCards + 1, "новая");
    words.set(waitingCards + 1, "новейшая");

    const auto rows = [&](const std::string& text) {
        return cardsWith(database, WordQuery::beginnings(text), waitingCards);
    };
    EXPECT_EQ(rows("переименована"), client::store::Found{1});
    EXPECT_EQ(rows("новейшая"), client::store::Found{waitingCards + 1});
    EXPECT_TRUE(rows("новая").empty());
    EXPECT_EQ(countOf(database, waitingCount), waitingCards - 1);
    words.index(waitingCards);
    EXPECT_EQ(rows("переименована"), client::store::Found{1});
    EXPECT_EQ(countOf(database, indexedCount), waitingCards);
}

TEST(WaitingWords, aStoreOfTheVersionBeforeKeepsItsIndex) {
    Station station;
    ASSERT_TRUE(pullCards(station));
    station.close();
    {
        Database database(station.settings().folder / "okno.sqlite", Database::Access::write);
        CardWords(database).index(waitingCards);
        database.exec("DROP TABLE card_words_waiting");
        database.exec("DROP TABLE card_index_waiting");
        database.exec("PRAGMA user_version = 8");
    }

    station.restart();

    EXPECT_EQ(station.reader().countCards(withWaitingText("01-12")), waitingCards);
    ASSERT_TRUE(pullCards(station));
    EXPECT_EQ(station.reader().countCards(withWaitingText("01-12")), waitingCards);
}

} // namespace
} // namespace okno::tests
