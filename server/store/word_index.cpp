#include "server/store/word_index.h"

#include "server/store/card_words.h"
#include "server/store/upkeep_rows.h"

#include <algorithm>
#include <iterator>

namespace okno::server::store {

namespace {
constexpr std::int64_t positionsAtOnce = 256;
constexpr std::size_t entriesAtOnce = 32; // in one statement
const std::string wordsTask = "card-words-until";

struct Entry {
    std::string key;
    std::int64_t born;

    auto operator<=>(const Entry&) const = default;
};

std::vector<std::string> keysOfLine(const std::string& line) {
    std::vector<std::string> keys;
    for (std::size_t from = 1; from < line.size();) {
        const std::size_t end = std::min(line.find(' ', from), line.size());
        keys.push_back(indexKey(std::string_view(line).substr(from, end - from)));
        from = end + 1;
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::string insertOfMany(const Dialect& dialect) {
    std::string sql = dialect.insertMissing + "card_word (word, born) VALUES ";
    for (std::size_t i = 0; i < entriesAtOnce; ++i)
        sql += (i == 0 ? "($" : ", ($") + std::to_string(2 * i + 1) + ", $"
            + std::to_string(2 * i + 2) + ")";
    return sql + " ON CONFLICT (word, born) DO NOTHING";
}

/// In the index's own order, so that what lies together is written together.
void addEntries(WriteTransaction& transaction, std::vector<Entry> entries) {
    std::sort(entries.begin(), entries.end());
    while (entries.size() % entriesAtOnce != 0)
        entries.push_back(entries.back());
    const std::string sql = insertOfMany(transaction.dialect());
    std::vector<Value> values;
    for (std::size_t i = 0; i < entries.size(); i += entriesAtOnce) {
        values.clear();
        for (std::size_t k = i; k < i + entriesAtOnce; ++k) {
            values.emplace_back(std::string_view(entries[k].key));
            values.emplace_back(entries[k].born);
        }
        transaction.executeWith(sql, values);
    }
}
} // namespace

std::string lineOf(const domain::Card& card) {
    std::string line;
    for (const std::string& word : wordsOf(card))
        line += ' ' + word;
    return line;
}

std::int64_t wordsIndexedUntil(const ReadTransaction& transaction) {
    return markOf(transaction, wordsTask).value_or(0);
}

void indexWordsUntil(WriteTransaction& transaction, std::int64_t position) {
    if (position % positionsAtOnce != 0)
        return;
    const std::int64_t before = wordsIndexedUntil(transaction);
    setMark(transaction, wordsTask, position);
    indexWordsBetween(transaction, before, position);
}

void indexWordsBetween(WriteTransaction& transaction, std::int64_t after, std::int64_t until) {
    std::vector<Entry> entries;
    for (const auto& [born, line] : transaction.rows<std::int64_t, std::string>(
             "SELECT born, words FROM card_index WHERE born > $1 AND born <= $2", after,
             std::min(until, wordsIndexedUntil(transaction))))
        for (std::string& key : keysOfLine(line))
            entries.push_back({std::move(key), born});
    addEntries(transaction, std::move(entries));
}

void changeWords(WriteTransaction& transaction, std::int64_t born, const std::string& lineBefore,
    const std::string& line) {
    if (born > wordsIndexedUntil(transaction))
        return;
    const auto before = keysOfLine(lineBefore);
    const auto after = keysOfLine(line);
    for (const std::string& key : before)
        if (!std::binary_search(after.begin(), after.end(), key))
            transaction.execute("DELETE FROM card_word WHERE word = $1 AND born = $2", key, born);
    std::vector<Entry> added;
    for (const std::string& key : after)
        if (!std::binary_search(before.begin(), before.end(), key))
            added.push_back({key, born});
    addEntries(transaction, std::move(added));
}

WordCount countWords(
    const ReadTransaction& transaction, std::int64_t born, const std::string& line) {
    constexpr std::size_t keysAtOnce = 16;
    static const std::string sql = [] {
        std::string text = "SELECT COUNT(*) FROM card_word WHERE born = $1 AND word IN (";
        for (std::size_t i = 0; i < keysAtOnce; ++i)
            text += (i == 0 ? "$" : ", $") + std::to_string(i + 2);
        return text + ")";
    }();
    const auto keys = keysOfLine(line);
    WordCount count{0, static_cast<std::int64_t>(keys.size())};
    for (std::size_t i = 0; i < keys.size(); i += keysAtOnce) {
        std::vector<Value> values{born};
        for (std::size_t k = i; k < i + keysAtOnce; ++k)
            values.emplace_back(std::string_view(keys[std::min(k, keys.size() - 1)]));
        transaction.each(
            sql, values, [&count](const RowReader& row) { count.indexed += row.number(0); });
    }
    return count;
}

std::int64_t countIndexedWords(const ReadTransaction& transaction, std::int64_t until) {
    return std::get<0>(
        transaction.rows<std::int64_t>("SELECT COUNT(*) FROM card_word WHERE born <= $1", until)
            .front());
}

} // namespace okno::server::store
