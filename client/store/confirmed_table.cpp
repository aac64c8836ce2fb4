#include "client/store/confirmed_table.h"

#include "client/store/store_error.h"
#include "common/protocol/command_json.h"
#include "common/protocol/outcome_fields.h"

namespace okno::client::store {

namespace {

protocol::RecoveredCommand readCommand(const Rows& row) {
    auto command = protocol::parseJson(row.text(1)).and_then(protocol::commandFromJson);
    const auto kind = protocol::valueNamed<protocol::OutcomeKind>(row.text(2));
    if (!command || !kind)
        throw StoreError(Error{ErrorCode::storage, "database-corrupt", "confirmed"});
    command->n = row.integer(0);
    std::optional<Error> error;
    if (const auto code = row.optionalText(3))
        error = Error{protocol::errorCodeFromString(*code).value_or(ErrorCode::refused),
            row.text(4), row.text(5)};
    return {*std::move(command), *kind, std::move(error)};
}

} // namespace

ConfirmedTable::ConfirmedTable(Database& database)
    : m_database(database) { }

// A registry that has been given back an older state may count a new command where it counted one
// before: the newer stands.
constexpr auto keepSql = R"(
    INSERT OR REPLACE INTO confirmed (n, command_id, kind, code, reason, detail, at, json)
    SELECT ?, command_id, ?, ?, ?, ?, ?, json FROM outbox WHERE n = ?)";

void ConfirmedTable::keep(std::int64_t n, const protocol::CommandOutcome& outcome, Instant at) {
    const auto& error = outcome.error;
    const auto code = error ? std::optional(protocol::toString(error->code)) : std::nullopt;
    const auto reason = error ? std::optional(error->reason) : std::nullopt;
    const auto detail = error ? std::optional(error->detail) : std::nullopt;
    m_database.run(keepSql,
        {value(outcome.n.value_or(n)), value(protocol::nameOf(outcome.kind)), value(code),
            value(reason), value(detail), value(std::int64_t{at.time_since_epoch().count()}),
            value(n)});
}

constexpr auto afterSql = R"(
    SELECT n, json, kind, code, reason, detail FROM confirmed WHERE n > ? ORDER BY n LIMIT ?)";

std::vector<protocol::RecoveredCommand> ConfirmedTable::after(
    std::int64_t n, std::size_t limit) const {
    std::vector<protocol::RecoveredCommand> commands;
    Rows rows = m_database.rows(afterSql, {value(n), value(static_cast<std::int64_t>(limit))});
    while (rows.next())
        commands.push_back(readCommand(rows));
    return commands;
}

constexpr auto dropSql = "DELETE FROM confirmed WHERE at < ?";

void ConfirmedTable::dropBefore(Instant at) {
    m_database.run(dropSql, {value(std::int64_t{at.time_since_epoch().count()})});
}

} // namespace okno::client::store
