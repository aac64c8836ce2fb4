#include "client/store/card_words.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace okno::client::store {

namespace {

// Cards; are looked through in some 15 ms.
constexpr std::int64_t mostWaiting = 60'000;

constexpr auto waitingSql = "SELECT id, words FROM card_words_waiting ORDER BY id DESC";
constexpr auto foundSql
    = "SELECT rowid FROM card_search WHERE card_search MATCH ? ORDER BY rowid DESC LIMIT ?";

Found foundWaiting(Database& database, const WordQuery& query, std::size_t limit) {
    Found found;
    const std::string longest = query.longestWord();
    if (longest.empty())
        return found;
    const std::boyer_moore_horspool_searcher holds(longest.begin(), longest.end());
    Rows rows = database.rows(waitingSql);
    while (found.size() < limit && rows.next()) {
        const std::string_view words = rows.view(1);
        if (std::search(words.begin(), words.end(), holds) != words.end() && query.fits(words))
            found.push_back(rows.integer(0));
    }
    return found;
}

Found foundInIndex(Database& database, const WordQuery& query, std::size_t limit) {
    Found found;
    Rows rows = database.rows(
        foundSql, {value(query.expression()), value(static_cast<std::int64_t>(limit))});
    while (rows.next())
        found.push_back(rows.integer(0));
    return found;
}

} // namespace

// Those that wait come first: what goes into the index meanwhile is met twice rather than never.
Found cardsWith(Database& database, const WordQuery& query, std::size_t limit) {
    const Found waiting = foundWaiting(database, query, limit);
    Found found = foundInIndex(database, query, limit);
    if (waiting.empty())
        return found;
    found.insert(found.end(), waiting.begin(), waiting.end());
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    found.resize(std::min(found.size(), limit));
    return found;
}

constexpr auto addWordsSql = "INSERT INTO card_search (rowid, words) VALUES (?, ?)";
constexpr auto addWaitingSql = "INSERT INTO card_words_waiting (id, words) VALUES (?, ?)";

void CardWords::add(std::int64_t card, const std::string& words) {
    m_database.run(addWordsSql, {value(card), view(words)});
}

void CardWords::addToWaiting(std::int64_t card, const std::string& words) {
    m_database.run(addWaitingSql, {value(card), view(words)});
}

constexpr auto wordsSql = "SELECT words FROM card_search WHERE rowid = ?";
constexpr auto changeWordsSql = "UPDATE card_search SET words = ? WHERE rowid = ?";
constexpr auto wordsWaitingSql = "SELECT words FROM card_words_waiting WHERE id = ?";
constexpr auto changeWaitingSql = "UPDATE card_words_waiting SET words = ? WHERE id = ?";

void CardWords::set(std::int64_t card, const std::string& words) {
    if (const auto waiting = found(wordsWaitingSql, card)) {
        if (waiting != words)
            m_database.run(changeWaitingSql, {view(words), value(card)});
        return;
    }
    const auto indexed = found(wordsSql, card);
    if (!indexed)
        add(card, words);
    else if (indexed != words)
        m_database.run(changeWordsSql, {view(words), value(card)});
}

std::optional<std::string> CardWords::found(const char* sql, std::int64_t card) const {
    Rows rows = m_database.rows(sql, {value(card)});
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

constexpr auto forgetWordsSql = "DELETE FROM card_search WHERE rowid = ?";
constexpr auto forgetWaitingSql = "DELETE FROM card_words_waiting WHERE id = ?";

void CardWords::forget(std::int64_t card) {
    if (m_database.run(forgetWaitingSql, {value(card)}) == 0)
        m_database.run(forgetWordsSql, {value(card)});
}

constexpr auto areWaitingSql = "SELECT EXISTS (SELECT 1 FROM card_words_waiting)";

bool CardWords::areWaiting() const {
    return m_database.integer(areWaitingSql) != 0;
}

// In the order of the numbers: so the index takes them without setting its memory down in between.
constexpr auto indexSql = R"(
    INSERT INTO card_search (rowid, words)
    SELECT id, words FROM card_words_waiting ORDER BY id LIMIT ?)";
constexpr auto indexedSql = R"(
    DELETE FROM card_words_waiting
    WHERE id IN (SELECT id FROM card_words_waiting ORDER BY id LIMIT ?))";

void CardWords::index(std::size_t limit) {
    const auto most = value(static_cast<std::int64_t>(limit));
    m_database.run(indexSql, {most});
    m_database.run(indexedSql, {most});
}

// The numbers of those that wait follow each other but for a few.
constexpr auto spanSql = R"(
    SELECT coalesce((SELECT max(id) FROM card_words_waiting)
        - (SELECT min(id) FROM card_words_waiting), 0))";

void CardWords::indexBeyondBound(std::size_t limit) {
    if (m_database.integer(spanSql) >= mostWaiting)
        index(limit);
}

} // namespace okno::client::store
