#include "server/store/card_index.h"

#include "common/protocol/enum_names.h"
#include "server/store/card_words.h"
#include "server/store/columns.h"
#include "server/store/records.h"

#include <algorithm>
#include <array>
#include <functional>

namespace okno::server::store {

namespace {
std::string lineOf(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += ' ' + word;
    return line;
}

std::vector<std::string> keysOfLine(const std::vector<std::string>& words) {
    std::vector<std::string> keys;
    keys.reserve(words.size());
    for (const std::string& word : words)
        keys.push_back(indexKey(word));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

constexpr std::size_t rowsAtOnce = 8;

/// Eight at once, since a statement each would cost the writer more than the card itself.
void addKeys(WriteTransaction& transaction, std::int64_t born, std::vector<std::string> keys) {
    if (keys.empty())
        return;
    while (keys.size() % rowsAtOnce != 0)
        keys.push_back(keys.back());
    const std::string sql = transaction.dialect().insertMissing
        + "card_word (born, word) VALUES ($1, $2), ($1, $3), ($1, $4), ($1, $5), "
          "($1, $6), ($1, $7), ($1, $8), ($1, $9) ON CONFLICT (word, born) DO NOTHING";
    for (std::size_t i = 0; i < keys.size(); i += rowsAtOnce)
        transaction.execute(sql, born, keys[i], keys[i + 1], keys[i + 2], keys[i + 3], keys[i + 4],
            keys[i + 5], keys[i + 6], keys[i + 7]);
}

void replaceKeys(WriteTransaction& transaction, std::int64_t born,
    const std::vector<std::string>& before, const std::vector<std::string>& after) {
    for (const std::string& key : before)
        if (!std::binary_search(after.begin(), after.end(), key))
            transaction.execute("DELETE FROM card_word WHERE word = $1 AND born = $2", key, born);
    std::vector<std::string> added;
    std::set_difference(
        after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(added));
    addKeys(transaction, born, std::move(added));
}

std::vector<std::string> wordsIn(const std::string& line) {
    std::vector<std::string> words;
    for (std::size_t from = 1; from < line.size();) {
        const std::size_t end = std::min(line.find(' ', from), line.size());
        words.push_back(line.substr(from, end - from));
        from = end + 1;
    }
    return words;
}
} // namespace

namespace {
const std::string indexedCard = "SELECT born, state, department, executor, due_on, words "
                                "FROM card_index WHERE card = $1";
}

void askCardIndex(const ReadTransaction& transaction, const std::string& card) {
    transaction.ask(indexedCard, card);
}

void indexCard(WriteTransaction& transaction, const domain::Card& card, std::int64_t position) {
    const std::string key = card.id.toString();
    const std::string state = protocol::nameOf(card.state);
    const std::string executor = card.executor ? card.executor->toString() : std::string();
    const std::string dueOn = formatDate(card.due.date);
    const auto words = wordsOf(card);
    const std::string line = lineOf(words);
    const auto known = transaction.rows<std::int64_t, std::string, std::string, std::string,
        std::string, std::string>(indexedCard, key);
    if (known.empty()) {
        transaction.execute("INSERT INTO card_index (card, born, state, department, executor, "
                            "due_on, words) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            key, position, state, card.department, executor, dueOn, line);
        return addKeys(transaction, position, keysOfLine(words));
    }
    const auto& [born, oldState, oldDepartment, oldExecutor, oldDueOn, oldLine] = known.front();
    if (std::tie(oldState, oldDepartment, oldExecutor, oldDueOn, oldLine)
        == std::tie(state, card.department, executor, dueOn, line))
        return;
    transaction.execute("UPDATE card_index SET state = $1, department = $2, executor = $3, "
                        "due_on = $4, words = $5 WHERE card = $6",
        state, card.department, executor, dueOn, line, key);
    if (oldLine != line)
        replaceKeys(transaction, born, keysOfLine(wordsIn(oldLine)), keysOfLine(words));
}

namespace {
using ListRow
    = std::tuple<std::string, std::int64_t, std::string, std::int64_t, std::int64_t, std::string>;

const std::string listColumns
    = "SELECT c.due_on, c.born, c.card, r.version, r.feed_position, r.doc FROM card_index c "
      "JOIN record r ON r.kind = 'card' AND r.record_key = c.card ";
const std::string listOrder
    = " AND (c.due_on, c.born) > ($3, $4) ORDER BY c.due_on, c.born LIMIT $5";

ListedCard listed(const ListRow& row) {
    const auto& [dueOn, born, key, version, position, doc] = row;
    return {dueOn, born,
        {{domain::RecordKind::card, key}, version, stored(protocol::parseJson(doc)), position}};
}

std::vector<ListRow> rowsIn(const ReadTransaction& transaction, const CardFilter& filter,
    const std::string& state, const std::string& afterDue, std::int64_t afterBorn, int limit) {
    static const std::string byState = listColumns + "WHERE c.state = $1 AND '' = $2" + listOrder;
    static const std::string byDepartment
        = listColumns + "WHERE c.state = $1 AND c.department = $2" + listOrder;
    static const std::string byExecutor
        = listColumns + "WHERE c.state = $1 AND c.executor = $2 AND c.executor <> ''" + listOrder;
    const bool ofOne = !filter.executor.empty();
    const std::string& sql = ofOne  ? byExecutor
        : filter.department.empty() ? byState
                                    : byDepartment;
    return transaction
        .rows<std::string, std::int64_t, std::string, std::int64_t, std::int64_t, std::string>(sql,
            state, ofOne ? filter.executor : filter.department, afterDue, afterBorn,
            std::int64_t{limit});
}
} // namespace

std::vector<ListedCard> listCards(const ReadTransaction& transaction, const CardFilter& filter,
    const std::string& afterDue, std::int64_t afterBorn, int limit) {
    std::vector<ListRow> rows;
    for (const auto& [value, name] : protocol::EnumNames<domain::CardState>::table)
        if (filter.state.empty() || filter.state == name)
            for (auto& row :
                rowsIn(transaction, filter, std::string(name), afterDue, afterBorn, limit))
                rows.push_back(std::move(row));
    std::sort(rows.begin(), rows.end());
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
    std::vector<ListedCard> cards;
    cards.reserve(rows.size());
    for (const ListRow& row : rows)
        cards.push_back(listed(row));
    return cards;
}

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
using RangeOf = KeyRange (*)(const std::string& key);

KeyRange keyAlone(const std::string& key) {
    return {key, key + '0'};
}

KeyRange keysFrom(const std::string& key) {
    return {key, keyAfter(key)};
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
    const ReadTransaction& transaction, const std::vector<std::string>& words, RangeOf rangeOf) {
    std::vector<Ranked> all;
    all.reserve(words.size());
    for (const std::string& word : words) {
        KeyRange keys = rangeOf(indexKey(word));
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
    const std::vector<Ranked>& words, std::size_t limit) {
    for (const RangeOf rangeOf : {keyAlone, keysFrom})
        for (const Ranked& joined : ranked(transaction, search.joined, rangeOf))
            if (joined.count > 0)
                if (auto rows
                    = candidates(transaction, joined.keys, words, search.department, limit);
                    !rows.empty())
                    return rows;
    return {};
}
} // namespace

FoundCards searchCards(const ReadTransaction& transaction, const CardSearch& search, int limit) {
    const auto words = ranked(transaction, search.words, keysFrom);
    if (words.front().count == 0)
        return {{}, true};
    const std::size_t most = 2 * static_cast<std::size_t>(limit);
    if (words.front().count == sampleSize)
        if (auto rows = byJoined(transaction, search, words, most); !rows.empty())
            return found(std::move(rows), false);
    const KeyRange& keys = words.front().keys;
    auto rows = candidates(transaction, keys, words, search.department, most);
    const bool complete
        = rows.size() < most && countUpTo(transaction, keys, mostCandidates) < mostCandidates;
    return found(std::move(rows), complete);
}

std::vector<OpenCards> countOpenCards(
    const ReadTransaction& transaction, const std::string& department, const LocalDate& today) {
    static const std::string sums = "SELECT state, COUNT(*), SUM(CASE WHEN due_on < $1 THEN 1 "
                                    "ELSE 0 END) FROM card_index WHERE ";
    static const std::string open = "state IN ('registered', 'in_work', 'ready') GROUP BY state";
    static const std::string ofAll = sums + "'' = $2 AND " + open;
    static const std::string ofDepartment = sums + "department = $2 AND " + open;
    std::vector<OpenCards> counts;
    for (const auto& [state, count, overdue] :
        transaction.rows<std::string, std::int64_t, std::int64_t>(
            department.empty() ? ofAll : ofDepartment, formatDate(today), department))
        counts.push_back({state, count, overdue});
    return counts;
}

bool olderRecordsIndexed(const ReadTransaction& transaction) {
    return !transaction.rows<std::int64_t>("SELECT done_at FROM upkeep WHERE task = 'card-index'")
                .empty();
}

bool indexOlderRecords(WriteTransaction& transaction) {
    constexpr std::int64_t recordsAtOnce = 500;
    const auto task = transaction.rows<std::int64_t>(
        "SELECT done_at FROM upkeep WHERE task = 'card-index-until'");
    const std::int64_t after = task.empty() ? 0 : std::get<0>(task.front());
    if (olderRecordsIndexed(transaction))
        return false;
    std::int64_t until = after;
    const auto rows = transaction.rows<std::string, std::string, std::int64_t>(
        "SELECT kind, record_key, feed_position FROM record WHERE feed_position > $1 "
        "ORDER BY feed_position LIMIT $2",
        after, recordsAtOnce);
    for (const auto& [kind, key, position] : rows) {
        const auto record
            = readRecord(transaction, {stored(protocol::recordKindFromString(kind)), key});
        if (record)
            placeInScope(transaction, *record);
        if (const auto* card = record ? std::get_if<domain::Card>(&*record) : nullptr)
            indexCard(transaction, *card, position);
        until = position;
    }
    transaction.execute("INSERT INTO upkeep (task, done_at) VALUES ($1, $2) "
                        "ON CONFLICT (task) DO UPDATE SET done_at = excluded.done_at",
        std::string(rows.empty() ? "card-index" : "card-index-until"), until);
    return !rows.empty();
}

} // namespace okno::server::store
