// The search for cards by what somebody types: in the word index, and in the cards that are too new
// for it.
#pragma once

#include "common/domain/record.h"
#include "server/store/transaction.h"

#include <string>
#include <vector>

namespace okno::server::store {

struct FoundCards {
    std::vector<domain::RecordKey> cards; // newest first; some may be beyond the limit
    bool complete; // false: the words are so common that not all could be looked at
};

/// What somebody looks for, by wordsTyped() and joinedTyped().
struct CardSearch {
    std::vector<std::string> words; // one at least; cards have all of them, or words that begin so
    std::vector<std::string> joined{}; // of very common words, only cards with one of these
    std::string department{}; // code; empty: any
};
[[nodiscard]] FoundCards searchCards(
    const ReadTransaction& transaction, const CardSearch& search, int limit);

} // namespace okno::server::store
