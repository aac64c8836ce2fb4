#include "server/store/card_index.h"
#include "server/store/card_search.h"
#include "server/store/card_words.h"
#include "server/store/feed_rows.h"
#include "server/store/installation.h"
#include "server/store/records.h"
#include "server/store/word_index.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {

using namespace server::store;

TEST(CardWords, areFoldedAndEachOnce) {
    auto card = sampleCard();
    card.number = domain::RegistrationNumber{"01-12", 2026, 4512};
    auto person = samplePerson();
    person.name.last = "Соловьёва-Седая";
    card.applicant = person;

    const auto words = wordsOf(card);

    for (const char* word : {"соловьева", "седая", "004512", "4512", "9136001420", "образцовая"})
        EXPECT_NE(std::find(words.begin(), words.end(), word), words.end()) << word;
    auto sorted = words;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
}

TEST(CardWords, ofAPhoneAreOneHoweverItIsTyped) {
    for (const char* text : {"+7 913 600-14-20", "8 (913) 600 14 20", "9136001420"})
        EXPECT_EQ(wordsTyped(text), std::vector<std::string>{"9136001420"}) << text;
    EXPECT_EQ(wordsTyped("01-12/004512"), (std::vector<std::string>{"01", "12", "004512"}));
    EXPECT_EQ(wordsTyped("«Сибстрой» №7"), (std::vector<std::string>{"сибстрой", "7"}));
    EXPECT_TRUE(wordsTyped(" % _ ").empty());
}

TEST(CardWords, joinTheNumbersOfAnAddressWithWhatStandsBefore) {
    EXPECT_EQ(joinedTyped("г. Омск, ул. Садовая, д. 5, кв. 7"),
        (std::vector<std::string>{"5садовая", "7x5"}));
    EXPECT_EQ(joinedTyped("садовая 5-7"), (std::vector<std::string>{"5садовая", "7x5"}));
    EXPECT_TRUE(joinedTyped("Соколова Марина").empty());
    auto card = sampleCard();
    auto person = samplePerson();
    person.address = "ул. Садовая, д. 5";
    card.applicant = person;

    const auto words = wordsOf(card);

    EXPECT_NE(std::find(words.begin(), words.end(), "5садовая"), words.end());
}

TEST(CardWords, haveKeysOfSmallLettersThatBeginAsTheWordsDo) {
    for (const char* word : {"соколова", "щукин", "яшин", "w3", "004512", "ҳамро"}) {
        const std::string key = indexKey(word);
        EXPECT_EQ(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), key.npos);
        EXPECT_FALSE(key.empty());
    }
    EXPECT_TRUE(indexKey("соколова").starts_with(indexKey("соко")));
    EXPECT_EQ(keyAfter("sok"), "sol");
    EXPECT_EQ(keyAfter("0049"), "004a");
    EXPECT_EQ(keyAfter("azz"), "b");
    EXPECT_EQ(keyAfter("zz"), "");
}

TEST(CardIndex, isMadeUpForCardsOfAnEarlierProgram) {
    TemporaryDatabase database;
    const auto card = sampleCard();
    ASSERT_TRUE(database->write([&](WriteTransaction& transaction) -> Result<void> {
        putInstallation(transaction,
            {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
                id<domain::StationId>(1), at("2026-11-23 09:00")});
        putRecord(transaction, card, id<domain::CommandId>(1));
        transaction.execute("DELETE FROM card_index");
        transaction.execute("DELETE FROM card_word");
        transaction.execute("DELETE FROM upkeep");
        transaction.execute("UPDATE record SET department = ''");
        return {};
    }));

    const auto more = [&] {
        return *database->write([](WriteTransaction& transaction) -> Result<bool> {
            return indexOlderRecords(transaction);
        });
    };
    EXPECT_TRUE(more());
    EXPECT_FALSE(more());
    EXPECT_FALSE(more());

    const auto rows = database->read(
        [&](const ReadTransaction& transaction) -> Result<std::vector<FeedRow>> {
            EXPECT_EQ(searchCards(transaction, {{"соколова"}}, 5).cards.size(), 1U);
            EXPECT_EQ(searchCards(transaction, {{"соколова"}, {}, "property"}, 5).cards.size(), 0U);
            return feedRows(transaction, {0, head(transaction), std::nullopt},
                {true, true, "architecture"}, 10);
        });
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().department, "architecture");
    EXPECT_FALSE(rows->front().moved);
}

TEST(CardIndex, findsAnAddressAmongManyOfItsStreet) {
    constexpr int neighbours = 2'050; // more than are counted
    TemporaryDatabase database;
    const auto livingAt = [](const std::string& address, int number) {
        auto card = sampleCard();
        auto person = samplePerson();
        person.address = address;
        card.applicant = person;
        card.id = id<domain::CardId>(number);
        return card;
    };
    const auto wanted = livingAt("г. Омск, ул. Садовая, д. 5, кв. 7", 1);
    ASSERT_TRUE(database->write([&](WriteTransaction& transaction) -> Result<void> {
        putInstallation(transaction,
            {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
                id<domain::StationId>(1), at("2026-11-23 09:00")});
        putRecord(transaction, wanted, id<domain::CommandId>(1));
        // Its words begin with those of the one that is wanted.
        indexCard(transaction, livingAt("г. Омск, ул. Садовая, д. 55, кв. 7", 2), 9);
        for (int i = 10; i < neighbours + 10; ++i) {
            indexCard(transaction, livingAt("г. Омск, ул. Садовая, д. 57, кв. 757", i), i);
            indexWordsUntil(transaction, i);
        }
        return {};
    }));
    const auto find = [&](const std::string& text) {
        return *database->read([&](const ReadTransaction& transaction) -> Result<FoundCards> {
            return searchCards(transaction, {wordsTyped(text), joinedTyped(text)}, 5);
        });
    };

    for (const char* text : {"Садовая 5-7", "Омск, садовая 5 кв 7", "садовая 5", "садова 5"}) {
        const auto found = find(text);
        ASSERT_EQ(found.cards.size(), 1U) << text;
        EXPECT_EQ(found.cards.front().key, wanted.id.toString());
    }
    EXPECT_EQ(find("садовая 55").cards.size(), 1U);
    EXPECT_TRUE(find("садовая 6").cards.empty());
}

namespace {
constexpr int oneBatch = 256; // of feed positions

/// Cards of people with names of their own, and the search for them.
class NewWords : public testing::Test {
protected:
    NewWords() {
        EXPECT_TRUE(database->write([](WriteTransaction& transaction) -> Result<void> {
            putInstallation(transaction,
                {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
                    id<domain::StationId>(1), at("2026-11-23 09:00")});
            return {};
        }));
    }

    static domain::Card cardOf(int number, const std::string& lastName) {
        auto card = sampleCard();
        auto person = samplePerson();
        person.name.last = lastName;
        card.applicant = person;
        card.id = id<domain::CardId>(number);
        return card;
    }
    Result<void> put(const domain::Card& card) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            putRecord(transaction, card, id<domain::CommandId>(1));
            return {};
        });
    }
    /// Others, until the feed is at that position.
    Result<void> fillTo(std::int64_t position) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            for (auto i = head(transaction); i < position; ++i)
                putRecord(transaction, cardOf(static_cast<int>(i) + 1'000, "Прохожий"),
                    id<domain::CommandId>(1));
            return {};
        });
    }
    std::vector<std::string> find(const std::string& text) {
        return *database->read(
            [&](const ReadTransaction& transaction) -> Result<std::vector<std::string>> {
                std::vector<std::string> keys;
                for (const auto& key :
                    searchCards(transaction, {wordsTyped(text), joinedTyped(text)}, 5).cards)
                    keys.push_back(key.key);
                return keys;
            });
    }
    std::int64_t indexedUntil() {
        return *database->read([](const ReadTransaction& transaction) -> Result<std::int64_t> {
            return wordsIndexedUntil(transaction);
        });
    }
    std::int64_t indexedWords() {
        return *database->read([](const ReadTransaction& transaction) -> Result<std::int64_t> {
            return countIndexedWords(transaction, head(transaction));
        });
    }
    static std::vector<std::string> keyOf(int number) {
        return {id<domain::CardId>(number).toString()};
    }

    TemporaryDatabase database;
};
} // namespace

TEST_F(NewWords, leadToTheirCardBeforeAndAfterTheyAreIndexed) {
    ASSERT_TRUE(put(cardOf(1, "Соколова")));
    EXPECT_EQ(indexedWords(), 0);
    EXPECT_EQ(find("соко марина"), keyOf(1));

    ASSERT_TRUE(fillTo(oneBatch - 1));
    EXPECT_EQ(indexedUntil(), 0);
    EXPECT_EQ(find("соко марина"), keyOf(1));
    ASSERT_TRUE(put(cardOf(2, "Медведева")));

    EXPECT_EQ(indexedUntil(), oneBatch);
    EXPECT_GT(indexedWords(), oneBatch);
    EXPECT_EQ(find("соко марина"), keyOf(1));
    EXPECT_EQ(find("медведева"), keyOf(2));
    ASSERT_TRUE(put(cardOf(3, "Медведева")));
    EXPECT_EQ(find("медведева"), (std::vector<std::string>{keyOf(3).front(), keyOf(2).front()}));
}

TEST_F(NewWords, followTheirCardWheneverItIsChanged) {
    ASSERT_TRUE(put(cardOf(1, "Соколова")));
    ASSERT_TRUE(put(cardOf(1, "Орлова")));
    EXPECT_EQ(find("орлова"), keyOf(1));
    EXPECT_TRUE(find("соколова").empty());

    ASSERT_TRUE(fillTo(oneBatch));
    EXPECT_EQ(find("орлова"), keyOf(1));
    EXPECT_TRUE(find("соколова").empty());
    ASSERT_TRUE(put(cardOf(1, "Чайкина")));

    EXPECT_EQ(find("чайкина"), keyOf(1));
    EXPECT_TRUE(find("орлова").empty());
}

TEST_F(NewWords, areInTheTransactionOfTheCardThatBringsThemIn) {
    ASSERT_TRUE(put(cardOf(1, "Соколова")));
    ASSERT_TRUE(fillTo(oneBatch - 1));

    const auto undone = database->write([](WriteTransaction& transaction) -> Result<void> {
        putRecord(transaction, cardOf(2, "Медведева"), id<domain::CommandId>(1));
        EXPECT_EQ(wordsIndexedUntil(transaction), oneBatch);
        return failure(ErrorCode::refused, "changed-my-mind");
    });

    EXPECT_FALSE(undone);
    EXPECT_EQ(indexedUntil(), 0);
    EXPECT_EQ(indexedWords(), 0);
    EXPECT_EQ(find("соколова"), keyOf(1));
    ASSERT_TRUE(put(cardOf(3, "Орлова")));
    EXPECT_EQ(indexedUntil(), oneBatch);
    EXPECT_EQ(find("соколова"), keyOf(1));
    EXPECT_EQ(find("орлова"), keyOf(3));
    EXPECT_TRUE(find("медведева").empty());
}

TEST_F(NewWords, areFoundByWhoeverOpensTheDatabaseNext) {
    ASSERT_TRUE(put(cardOf(1, "Соколова")));

    database.close();
    database.open();

    EXPECT_EQ(find("соколова"), keyOf(1));
    ASSERT_TRUE(fillTo(oneBatch));
    EXPECT_EQ(indexedUntil(), oneBatch);
    EXPECT_EQ(find("соколова"), keyOf(1));
}

TEST_F(NewWords, ofCardsFromBeforeTheIndexAreAddedAsTheyAreMadeUp) {
    ASSERT_TRUE(put(cardOf(1, "Соколова")));
    ASSERT_TRUE(fillTo(oneBatch));
    ASSERT_TRUE(put(cardOf(2, "Соколова")));
    ASSERT_TRUE(database->write([](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("DELETE FROM card_index");
        transaction.execute("DELETE FROM card_word");
        transaction.execute("DELETE FROM upkeep WHERE task = 'card-index'");
        while (indexOlderRecords(transaction)) { }
        return {};
    }));

    EXPECT_EQ(find("соколова"), (std::vector<std::string>{keyOf(2).front(), keyOf(1).front()}));
    EXPECT_GT(indexedWords(), oneBatch);
}

} // namespace okno::tests
