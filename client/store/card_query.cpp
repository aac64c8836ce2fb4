#include "client/store/card_query.h"

#include "client/store/record_columns.h"
#include "client/store/store_error.h"
#include "common/protocol/enum_names.h"

#include <string>

namespace okno::client::store {

namespace {

struct Where {
    std::string sql;
    Values values;
};

Where whereOf(const CardFilter& filter) {
    Where where{" WHERE 1", {}};
    if (!filter.states.empty()) {
        where.sql += " AND state IN (";
        for (const domain::CardState state : filter.states) {
            where.sql += where.sql.back() == '(' ? "?" : ", ?";
            where.values.push_back(value(protocol::nameOf(state)));
        }
        where.sql += ')';
    }
    if (filter.department) {
        where.sql += " AND department = ?";
        where.values.push_back(value(*filter.department));
    }
    if (filter.executor) {
        where.sql += " AND executor = ?";
        where.values.push_back(value(filter.executor->toString()));
    }
    if (filter.waitingForAnswers)
        where.sql += " AND open_queries > 0";
    const std::string words = searchExpression(filter.text);
    if (!words.empty()) {
        where.sql += " AND id IN (SELECT rowid FROM card_search WHERE card_search MATCH ?)";
        where.values.push_back(value(words));
    }
    return where;
}

template <typename T> T checked(Result<T> result) {
    if (!result)
        throw StoreError(Error{ErrorCode::storage, "database-corrupt", result.error().reason});
    return *std::move(result);
}

constexpr auto summaryColumns = R"(
    SELECT key, number, provisional_number, state, service, applicant_name, department,
        executor_name, registered_on, due_on, open_queries
    FROM card)";

CardSummary readSummary(const Rows& row) {
    return {checked(domain::CardId::parse(row.text(0))), row.text(1), row.text(2),
        checked(protocol::valueNamed<domain::CardState>(row.text(3))), row.text(4), row.text(5),
        row.text(6), row.text(7), checked(parseDate(row.text(8))), checked(parseDate(row.text(9))),
        static_cast<int>(row.integer(10))};
}

} // namespace

std::vector<CardSummary> listCards(
    Database& database, const CardFilter& filter, int offset, int limit) {
    Where where = whereOf(filter);
    // Identifiers grow with time: their order is the order of registration.
    const char* order
        = filter.order == CardOrder::newestFirst ? " ORDER BY key DESC" : " ORDER BY due_on, key";
    where.values.push_back(value(std::int64_t{limit}));
    where.values.push_back(value(std::int64_t{offset}));
    std::vector<CardSummary> cards;
    Rows rows
        = database.rowsOnce(summaryColumns + where.sql + order + " LIMIT ? OFFSET ?", where.values);
    while (rows.next())
        cards.push_back(readSummary(rows));
    return cards;
}

int countCards(Database& database, const CardFilter& filter) {
    const Where where = whereOf(filter);
    Rows row = database.rowsOnce("SELECT count(*) FROM card" + where.sql, where.values);
    return row.next() ? static_cast<int>(row.integer(0)) : 0;
}

} // namespace okno::client::store
