#include "server/store/card_index.h"

#include "common/protocol/enum_names.h"
#include "server/store/columns.h"
#include "server/store/records.h"
#include "server/store/upkeep_rows.h"
#include "server/store/word_index.h"

#include <algorithm>

namespace okno::server::store {

namespace {
const std::string indexTask = "card-index"; // done, once it has a mark
const std::string indexUntilTask = "card-index-until";
const Lookup indexedCard{"card_index",
    "SELECT born, state, department, executor, due_on, words FROM card_index WHERE card = $1"};
} // namespace

void askCardIndex(const ReadTransaction& transaction, const std::string& card) {
    transaction.ask(RowKey(indexedCard, card));
}

void indexCard(WriteTransaction& transaction, const domain::Card& card, std::int64_t position) {
    const std::string key = card.id.toString();
    const std::string state = protocol::nameOf(card.state);
    const std::string executor = card.executor ? card.executor->toString() : std::string();
    const std::string dueOn = formatDate(card.due.date);
    const std::string line = lineOf(card);
    const RowKey row(indexedCard, key);
    const auto known = transaction.row<std::int64_t, std::string, std::string, std::string,
        std::string, std::string>(row);
    if (!known) {
        transaction.executeOn(row,
            "INSERT INTO card_index (card, born, state, department, executor, "
            "due_on, words) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            key, position, state, card.department, executor, dueOn, line);
        return transaction.remember(
            row, std::tuple(position, state, card.department, executor, dueOn, line));
    }
    const auto& [born, oldState, oldDepartment, oldExecutor, oldDueOn, oldLine] = *known;
    if (std::tie(oldState, oldDepartment, oldExecutor, oldDueOn, oldLine)
        == std::tie(state, card.department, executor, dueOn, line))
        return;
    transaction.executeOn(row,
        "UPDATE card_index SET state = $1, department = $2, executor = $3, "
        "due_on = $4, words = $5 WHERE card = $6",
        state, card.department, executor, dueOn, line, key);
    transaction.remember(row, std::tuple(born, state, card.department, executor, dueOn, line));
    if (oldLine != line)
        changeWords(transaction, born, oldLine, line);
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
    return markOf(transaction, indexTask).has_value();
}

bool indexOlderRecords(WriteTransaction& transaction) {
    constexpr std::int64_t recordsAtOnce = 500;
    const std::int64_t after = markOf(transaction, indexUntilTask).value_or(0);
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
    indexWordsBetween(transaction, after, until);
    setMark(transaction, rows.empty() ? indexTask : indexUntilTask, until);
    return !rows.empty();
}

} // namespace okno::server::store
