#include "client/store/card_query.h"

#include "client/store/card_words.h"
#include "client/store/store_error.h"
#include "common/protocol/enum_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace okno::client::store {

namespace {

// Beyond this many a person types more letters; it bounds what a single letter costs.
constexpr std::size_t mostFound = 2000;

struct Select {
    std::string sql;
    Values values{};

    void add(const char* condition, const Value& bound) {
        sql += condition;
        values.push_back(bound);
    }
};

constexpr auto summaryOfCards = R"(
    SELECT key, number, provisional_number, state, service, applicant_name, department,
        executor_name, registered_on, due_on, open_queries, conflicts
    FROM card WHERE 1)";
constexpr auto countOfCards = "SELECT count(*) FROM card WHERE 1";

/// Nothing where the text has no words. Somebody who types a whole address means that one;
/// beginnings of its words, each of which half of the city has, are looked for where nobody has it.
std::optional<Found> search(Database& database, const std::string& text) {
    if (const auto address = WordQuery::address(text); !address.isEmpty())
        if (Found found = cardsWith(database, address, mostFound); !found.empty())
            return found;
    const auto words = WordQuery::beginnings(text);
    return words.isEmpty() ? std::nullopt : std::optional(cardsWith(database, words, mostFound));
}

std::string listOf(const Found& found) {
    std::string list = "[";
    for (const std::int64_t number : found)
        list.append(list.size() == 1 ? "" : ",").append(std::to_string(number));
    return list + ']';
}

/// Of one state, or of whatever state where none is given; of those found, where something was
/// looked for.
Select selectOfState(const char* sql, const CardFilter& filter, const std::optional<Found>& found,
    std::optional<domain::CardState> state) {
    Select select{sql};
    if (state)
        select.add(" AND state = ?", value(protocol::nameOf(*state)));
    if (filter.department)
        select.add(" AND department = ?", value(*filter.department));
    if (filter.executor)
        select.add(" AND executor = ?", value(filter.executor->toString()));
    if (filter.inConflict)
        select.sql += " AND conflicts > 0";
    if (filter.waitingForAnswers)
        select.sql += " AND open_queries > 0";
    if (found)
        select.add(" AND id IN (SELECT value FROM json_each(?))", value(listOf(*found)));
    return select;
}

/// One SELECT for each state: each reads its index in order, and SQLite merges without sorting.
Select selectOf(const char* sql, const CardFilter& filter, const std::optional<Found>& found) {
    if (filter.states.empty())
        return selectOfState(sql, filter, found, std::nullopt);
    Select select{};
    for (const domain::CardState state : filter.states) {
        const Select one = selectOfState(sql, filter, found, state);
        select.sql += select.sql.empty() ? one.sql : " UNION ALL " + one.sql;
        select.values.insert(select.values.end(), one.values.begin(), one.values.end());
    }
    return select;
}

constexpr auto newestSql = "SELECT id FROM card ORDER BY key DESC LIMIT ?";
constexpr auto newestOfStateSql = "SELECT id FROM card WHERE state = ? ORDER BY key DESC LIMIT ?";

/// The first so many of those found, newest first, as far as they are soon met in the index of all
/// cards: to put two thousand in order all of them would have to be read. Fewer than asked for:
/// they lie further back, or there are no more.
Found metGoingBack(Database& database, const CardFilter& filter, Found found, std::size_t wanted) {
    constexpr std::int64_t stepsPerFound = 20; // take a third of the time that reading one does
    const auto steps = value(stepsPerFound * static_cast<std::int64_t>(found.size()));
    std::sort(found.begin(), found.end());
    Rows rows = filter.states.empty()
        ? database.rows(newestSql, {steps})
        : database.rows(newestOfStateSql, {value(protocol::nameOf(filter.states.front())), steps});
    Found met;
    while (met.size() < wanted && rows.next())
        if (std::binary_search(found.begin(), found.end(), rows.integer(0)))
            met.push_back(rows.integer(0));
    return met;
}

/// Whether the text alone, or with one state, says which cards are wanted, newest first.
bool isByTextAlone(const CardFilter& filter) {
    CardFilter plain;
    plain.text = filter.text;
    plain.states = filter.states;
    return filter == plain && filter.states.size() <= 1;
}

CardSummary readSummary(const Rows& row) {
    return {checked(domain::CardId::parse(row.text(0))), row.text(1), row.text(2),
        checked(protocol::valueNamed<domain::CardState>(row.text(3))), row.text(4), row.text(5),
        row.text(6), row.text(7), checked(parseDate(row.text(8))), checked(parseDate(row.text(9))),
        static_cast<int>(row.integer(10)), static_cast<int>(row.integer(11))};
}

} // namespace

std::vector<CardSummary> listCards(
    Database& database, const CardFilter& filter, int offset, int limit) {
    std::optional<Found> found = search(database, filter.text);
    const auto wanted = static_cast<std::size_t>(offset) + static_cast<std::size_t>(limit);
    if (found && found->size() > wanted && isByTextAlone(filter))
        if (Found met = metGoingBack(database, filter, *found, wanted); met.size() == wanted)
            found = std::move(met);
    Select select = selectOf(summaryOfCards, filter, found);
    // Identifiers grow with time: their order is the order of registration.
    select.sql
        += filter.order == CardOrder::newestFirst ? " ORDER BY key DESC" : " ORDER BY due_on, key";
    select.add(" LIMIT ?", value(std::int64_t{limit}));
    select.add(" OFFSET ?", value(std::int64_t{offset}));
    std::vector<CardSummary> cards;
    Rows rows = database.rowsOnce(select.sql, select.values);
    while (rows.next())
        cards.push_back(readSummary(rows));
    return cards;
}

int countCards(Database& database, const CardFilter& filter) {
    const std::optional<Found> found = search(database, filter.text);
    if (found && filter.states.empty() && isByTextAlone(filter))
        return static_cast<int>(found->size());
    const Select select = selectOf(countOfCards, filter, found);
    std::int64_t count = 0;
    Rows rows = database.rowsOnce(select.sql, select.values);
    while (rows.next())
        count += rows.integer(0);
    return static_cast<int>(count);
}

} // namespace okno::client::store
