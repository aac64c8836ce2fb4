// The index of the words by which cards are found. A card has some thirty, which lie all over it,
// so they are added for many cards together: until then the search looks at these few cards
// themselves. Everything is in the transaction of whoever writes the card, and nothing is kept in
// memory.
#pragma once

#include "common/domain/card/card.h"
#include "server/store/transaction.h"

#include <string>

namespace okno::server::store {

/// The words as card_index keeps them: " соколова 4512".
[[nodiscard]] std::string lineOf(const domain::Card& card);

/// The last birth of which the words are in the index.
[[nodiscard]] std::int64_t wordsIndexedUntil(const ReadTransaction& transaction);

/// Called with every position of the feed, after its record was written. With every 256th of them
/// the words of the cards since are added.
void indexWordsUntil(WriteTransaction& transaction, std::int64_t position);
/// Of the cards that were born after and until these positions, as far as the index has come.
void indexWordsBetween(WriteTransaction& transaction, std::int64_t after, std::int64_t until);
/// Where the card is indexed already.
void changeWords(WriteTransaction& transaction, std::int64_t born, const std::string& lineBefore,
    const std::string& line);

/// How many of the line's words the index has for that card, and how many it should have.
struct WordCount {
    std::int64_t indexed;
    std::int64_t expected;
};
[[nodiscard]] WordCount countWords(
    const ReadTransaction& transaction, std::int64_t born, const std::string& line);
/// Of all cards up to that birth.
[[nodiscard]] std::int64_t countIndexedWords(
    const ReadTransaction& transaction, std::int64_t until);

} // namespace okno::server::store
