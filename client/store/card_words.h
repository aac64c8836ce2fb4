// The words by which a card is found: in the search's index, or waiting for it. To merge what the
// registry brings by the thousand into the index takes nearly as long as to store it, so those
// words wait, are looked through as they stand, and go into the index while the station has nothing
// else to write. A card's words are in one of the two places. For the writing thread; what waits is
// looked through by the search of every connection.
#pragma once

#include "client/store/database.h"
#include "client/store/word_query.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {

/// Row numbers of cards, the latest to arrive first.
using Found = std::vector<std::int64_t>;
/// At most so many.
[[nodiscard]] Found cardsWith(Database& database, const WordQuery& query, std::size_t limit);

class CardWords {
public:
    explicit CardWords(Database& database)
        : m_database(database) { }

    /// Of a card that has none yet.
    void add(std::int64_t card, const std::string& words);
    void addToWaiting(std::int64_t card, const std::string& words);
    /// Whether it has some already or none.
    void set(std::int64_t card, const std::string& words);
    void forget(std::int64_t card);

    [[nodiscard]] bool areWaiting() const;
    /// Those that have waited longest, of so many cards, go into the index.
    void index(std::size_t limit);
    /// The same, when as many wait as a search should look through.
    void indexBeyondBound(std::size_t limit);

private:
    [[nodiscard]] std::optional<std::string> found(const char* sql, std::int64_t card) const;

    Database& m_database;
};

} // namespace okno::client::store
