#include "server/store/card_index.h"
#include "server/store/card_words.h"
#include "server/store/feed_rows.h"
#include "server/store/installation.h"
#include "server/store/records.h"
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
        for (int i = 0; i < neighbours; ++i)
            indexCard(
                transaction, livingAt("г. Омск, ул. Садовая, д. 57, кв. 757", i + 10), i + 10);
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

} // namespace okno::tests
