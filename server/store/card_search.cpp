#include "server/store/card_search.h"

#include "server/store/card_words.h"
#include "server/store/word_index.h"

#include <algorithm>
#include <array>
#include <functional>

namespace okno::server::store {

namespace {
// What one search may look at: some tens of milliseconds.
constexpr std::int64_t mostCandidates = 20'000;
constexpr std::size_t wordsCompared = 4; // by the database; a fifth narrows little
constexpr std::int64_t sampleSize = 2'000;

/// Of the keys that a word leads to: its own, or all that begin with it.
struct KeyRange {
    std::string from;
    std::string to;
};
enum class Match { whole, beginning };

KeyRange rangeOf(const std::string& word, Match match) {
    std::string key = indexKey(word);
    std::string end = match == Match::whole ? key + '0' : keyAfter(key);
    return {std::move(key), std::move(end)};
}

/// How many entries have these keys, counted up to the limit.
std::int64_t countUpTo(
    const ReadTransaction& transaction, const KeyRange& keys, std::int64_t limit) {
    return std::get<0>(
        transaction
            .rows<std::int64_t>("SELECT COUNT(*) FROM (SELECT 1 AS one FROM card_word "
                                "WHERE word >= $1 AND word < $2 LIMIT $3) AS sample",
                keys.from, keys.to, limit)
            .front());
}

struct Ranked {
    std::int64_t count; // up to sampleSize
    std::string word;
    KeyRange keys;
};

/// The rarest first, of equals the longest; those that no card has come with 0.
std::vector<Ranked> ranked(
    const ReadTransaction& transaction, const std::vector<std::string>& words, Match match) {
    std::vector<Ranked> all;
    all.reserve(words.size());
    for (const std::string& word : words) {
        KeyRange keys = rangeOf(word, match);
        const std::int64_t count = countUpTo(transaction, keys, sampleSize);
        all.push_back({count, word, std::move(keys)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Ranked& one, const Ranked& other) {
        return one.count != other.count ? one.count < other.count
                                        : one.keys.from.size() > other.keys.from.size();
    });
    return all;
}

std::array<std::string, wordsCompared> patternsOf(const std::vector<Ranked>& words) {
    std::array<std::string, wordsCompared> patterns;
    for (std::size_t i = 0; i < wordsCompared; ++i)
        patterns.at(i) = i < words.size() ? "% " + words[i].word + "%" : std::string("%");
    return patterns;
}

using Candidates = std::vector<std::tuple<std::int64_t, std::string>>; // births and cards

/// Of the newest cards that the keys lead to.
Candidates candidates(const ReadTransaction& transaction, const KeyRange& keys,
    const std::vector<Ranked>& words, const std::string& department, std::size_t limit) {
    const auto patterns = patternsOf(words);
    // CROSS JOIN holds SQLite to this order.
    return transaction.rows<std::int64_t, std::string>(
        "SELECT c.born, c.card FROM (SELECT born FROM card_word WHERE word >= $1 AND word < $2 "
        "ORDER BY word DESC, born DESC LIMIT $3) AS w CROSS JOIN card_index c "
        "WHERE c.born = w.born AND c.words LIKE $4 AND c.words LIKE $5 AND c.words LIKE $6 "
        "AND c.words LIKE $7 AND ($8 = '' OR c.department = $8) LIMIT $9",
        keys.from, keys.to, mostCandidates, patterns[0], patterns[1], patterns[2], patterns[3],
        department, static_cast<std::int64_t>(limit));
}

/// A card that fits and is too new for the index.
struct NewCard {
    std::int64_t born;
    std::string card;
    std::string line; // its words: see lineOf()
};

std::vector<NewCard> newCards(const ReadTransaction& transaction, const std::vector<Ranked>& words,
    const std::string& department) {
    const auto patterns = patternsOf(words);
    std::vector<NewCard> cards;
    for (auto& [born, card, line] : transaction.rows<std::int64_t, std::string, std::string>(
             "SELECT born, card, words FROM card_index WHERE born > $1 AND words LIKE $2 "
             "AND words LIKE $3 AND words LIKE $4 AND words LIKE $5 "
             "AND ($6 = '' OR department = $6)",
             wordsIndexedUntil(transaction), patterns[0], patterns[1], patterns[2], patterns[3],
             department))
        cards.push_back({born, std::move(card), std::move(line)});
    return cards;
}

bool has(const NewCard& card, const std::string& word, Match match) {
    const std::string line = card.line + ' ';
    return line.find(' ' + word + (match == Match::whole ? " " : "")) != line.npos;
}

FoundCards found(Candidates rows, bool complete) {
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    FoundCards found{{}, complete};
    for (auto& [born, card] : rows)
        found.cards.push_back({domain::RecordKind::card, std::move(card)});
    return found;
}

/// By the rarest of the joined words; by what begins with one only where no card has any itself.
Candidates byJoined(const ReadTransaction& transaction, const CardSearch& search,
    const std::vector<Ranked>& words, const std::vector<NewCard>& newOnes, std::size_t limit) {
    for (const Match match : {Match::whole, Match::beginning})
        for (const Ranked& joined : ranked(transaction, search.joined, match)) {
            auto rows = joined.count == 0
                ? Candidates()
                : candidates(transaction, joined.keys, words, search.department, limit);
            for (const NewCard& card : newOnes)
                if (has(card, joined.word, match))
                    rows.emplace_back(card.born, card.card);
            if (!rows.empty())
                return rows;
        }
    return {};
}
} // namespace

FoundCards searchCards(const ReadTransaction& transaction, const CardSearch& search, int limit) {
    const auto words = ranked(transaction, search.words, Match::beginning);
    const auto newOnes = newCards(transaction, words, search.department);
    const std::size_t most = 2 * static_cast<std::size_t>(limit);
    if (words.front().count == sampleSize)
        if (auto rows = byJoined(transaction, search, words, newOnes, most); !rows.empty())
            return found(std::move(rows), false);
    const KeyRange& keys = words.front().keys;
    auto rows = candidates(transaction, keys, words, search.department, most);
    const bool complete
        = rows.size() < most && countUpTo(transaction, keys, mostCandidates) < mostCandidates;
    for (const NewCard& card : newOnes)
        rows.emplace_back(card.born, card.card);
    return found(std::move(rows), complete);
}

} // namespace okno::server::store
