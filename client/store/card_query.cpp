#include "client/store/card_query.h"

#include "client/store/record_columns.h"
#include "client/store/store_error.h"
#include "common/protocol/enum_names.h"

#include <optional>
#include <string>
#include <utility>

namespace okno::client::store {

namespace {

// Beyond this many a person types more letters; it bounds what a single letter costs.
constexpr std::int64_t mostFound = 2000;

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

constexpr auto anyCardSql
    = "SELECT rowid FROM card_search WHERE card_search MATCH ? ORDER BY rowid DESC LIMIT 1";

/// What the text is looked up by. Somebody who types a whole address means that one; beginnings of
/// its words, each of which half of the city has, are looked for where nobody has it.
std::string expressionFor(Database& database, const std::string& text) {
    std::string address = addressExpression(text);
    if (!address.empty() && database.rows(anyCardSql, {value(address)}).next())
        return address;
    return searchExpression(text);
}

/// Of one state, or of whatever state where none is given. `words` is an FTS5 expression.
Select selectOfState(const char* sql, const CardFilter& filter, const std::string& words,
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
    if (!words.empty()) {
        select.add(
            " AND id IN (SELECT rowid FROM card_search WHERE card_search MATCH ?", value(words));
        select.add(" ORDER BY rowid DESC LIMIT ?)", value(mostFound));
    }
    return select;
}

/// One SELECT for each state: each reads its index in order, and SQLite merges without sorting.
Select selectOf(const char* sql, Database& database, const CardFilter& filter) {
    const std::string words = expressionFor(database, filter.text);
    if (filter.states.empty())
        return selectOfState(sql, filter, words, std::nullopt);
    Select select{};
    for (const domain::CardState state : filter.states) {
        const Select one = selectOfState(sql, filter, words, state);
        select.sql += select.sql.empty() ? one.sql : " UNION ALL " + one.sql;
        select.values.insert(select.values.end(), one.values.begin(), one.values.end());
    }
    return select;
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
    Select select = selectOf(summaryOfCards, database, filter);
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
    const Select select = selectOf(countOfCards, database, filter);
    std::int64_t count = 0;
    Rows rows = database.rowsOnce(select.sql, select.values);
    while (rows.next())
        count += rows.integer(0);
    return static_cast<int>(count);
}

} // namespace okno::client::store
