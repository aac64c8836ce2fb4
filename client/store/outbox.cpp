#include "client/store/outbox.h"

#include "client/store/store_error.h"
#include "common/protocol/command_json.h"
#include "common/protocol/messages.h"

namespace okno::client::store {

namespace {

using domain::Command;
using domain::RecordKey;

[[noreturn]] void throwCorrupt(const Error& error) {
    throw StoreError(Error{ErrorCode::storage, "database-corrupt", error.detail});
}

Command commandOf(std::int64_t n, const std::string& text) {
    auto command = protocol::parseJson(text).and_then(protocol::commandFromJson);
    if (!command)
        throwCorrupt(command.error());
    command->n = n; // renumbering changes the column alone
    return *std::move(command);
}

Values keyValues(std::int64_t n, const RecordKey& key) {
    return {value(n), value(protocol::toString(key.kind)), value(key.key)};
}

} // namespace

Outbox::Outbox(Database& database)
    : m_database(database) { }

constexpr auto appendSql = "INSERT INTO outbox (n, command_id, json) VALUES (?, ?, ?)";

void Outbox::append(const Command& command) {
    m_database.run(appendSql,
        {value(command.n), value(command.id.toString()), value(protocol::toJson(command).dump())});
}

constexpr auto touchSql = R"(
    INSERT INTO outbox_touch (n, kind, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING)";

void Outbox::touch(std::int64_t n, const RecordKey& key) {
    m_database.run(touchSql, keyValues(n, key));
}

constexpr auto firstSql = "SELECT n, json FROM outbox WHERE n > ? ORDER BY n LIMIT ?";

std::vector<Command> Outbox::first(std::size_t limit, std::int64_t behind) const {
    std::vector<Command> commands;
    Rows rows = m_database.rows(firstSql, {value(behind), value(static_cast<std::int64_t>(limit))});
    while (rows.next())
        commands.push_back(commandOf(rows.integer(0), rows.text(1)));
    return commands;
}

constexpr auto findCommandSql = "SELECT n FROM outbox WHERE command_id = ?";

std::optional<std::int64_t> Outbox::find(const domain::CommandId& command) const {
    Rows rows = m_database.rows(findCommandSql, {value(command.toString())});
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

constexpr auto atSql = "SELECT json FROM outbox WHERE n = ?";

Command Outbox::at(std::int64_t n) const {
    Rows rows = m_database.rows(atSql, {value(n)});
    if (!rows.next())
        throwCorrupt({ErrorCode::storage, "command-missing", std::to_string(n)});
    return commandOf(n, rows.text(0));
}

constexpr auto removeCommandSql = "DELETE FROM outbox WHERE n = ?";

void Outbox::remove(std::int64_t n) {
    m_database.run(removeCommandSql, {value(n)});
}

constexpr auto refuseSql = R"(
    INSERT INTO refused (command_id, json, code, reason, detail, at)
    SELECT command_id, json, ?, ?, ?, ? FROM outbox WHERE n = ?)";

void Outbox::refuse(std::int64_t n, const Error& error, Instant at) {
    m_database.run(refuseSql,
        {value(protocol::toString(error.code)), value(error.reason), value(error.detail),
            value(std::int64_t{at.time_since_epoch().count()}), value(n)});
    remove(n);
}

constexpr auto hushSql = "UPDATE outbox SET quiet = 1 WHERE n = ?";

void Outbox::hush(std::int64_t n) {
    m_database.run(hushSql, {value(n)});
}

constexpr auto isQuietSql = "SELECT quiet FROM outbox WHERE n = ?";

bool Outbox::isQuiet(std::int64_t n) const {
    return m_database.integer(isQuietSql, {value(n)}) != 0;
}

constexpr auto takeOverSql = R"(
    INSERT INTO refused (command_id, json, code, reason, detail, at) VALUES (?, ?, ?, ?, ?, ?))";

void Outbox::takeOver(const RefusedCommand& refused) {
    m_database.run(takeOverSql,
        {value(refused.command.id.toString()), value(protocol::toJson(refused.command).dump()),
            value(protocol::toString(refused.error.code)), value(refused.error.reason),
            value(refused.error.detail),
            value(std::int64_t{refused.refusedAt.time_since_epoch().count()})});
}

constexpr auto dismissSql = "DELETE FROM refused WHERE command_id = ?";

void Outbox::dismiss(const domain::CommandId& command) {
    m_database.run(dismissSql, {value(command.toString())});
}

// In two steps, through numbers that no command has: counters must differ after every single row.
constexpr auto moveAsideSql = "UPDATE outbox SET n = -(n + ?)";
constexpr auto moveBackSql = "UPDATE outbox SET n = -n";

void Outbox::renumber(std::int64_t shift) {
    m_database.run(moveAsideSql, {value(shift)});
    m_database.run(moveBackSql);
}

constexpr auto firstNSql = "SELECT min(n) FROM outbox";

std::optional<std::int64_t> Outbox::firstN() const {
    Rows rows = m_database.rows(firstNSql);
    return rows.next() && !rows.isNull(0) ? std::optional(rows.integer(0)) : std::nullopt;
}

constexpr auto lastNSql = "SELECT coalesce(max(n), 0) FROM outbox";

std::int64_t Outbox::lastN() const {
    return m_database.integer(lastNSql);
}

constexpr auto touchedBySql = "SELECT kind, key FROM outbox_touch WHERE n = ?";

std::set<RecordKey> Outbox::touchedBy(std::int64_t n) const {
    std::set<RecordKey> keys;
    Rows rows = m_database.rows(touchedBySql, {value(n)});
    while (rows.next()) {
        const auto kind = protocol::recordKindFromString(rows.text(0));
        if (!kind)
            throwCorrupt(kind.error());
        keys.insert({*kind, rows.text(1)});
    }
    return keys;
}

constexpr auto touchingSql = "SELECT n FROM outbox_touch WHERE kind = ? AND key = ?";

std::set<std::int64_t> Outbox::touching(const RecordKey& key) const {
    std::set<std::int64_t> counters;
    Rows rows = m_database.rows(touchingSql, {value(protocol::toString(key.kind)), value(key.key)});
    while (rows.next())
        counters.insert(rows.integer(0));
    return counters;
}

constexpr auto countUnsentSql = "SELECT count(*) FROM outbox";
constexpr auto countRefusedSql = "SELECT count(*) FROM refused";

OutboxState Outbox::state() const {
    return {m_database.integer(countUnsentSql), m_database.integer(countRefusedSql)};
}

constexpr auto refusedSql = "SELECT json, code, reason, detail, at FROM refused ORDER BY id";

std::vector<RefusedCommand> Outbox::refused() const {
    std::vector<RefusedCommand> refused;
    Rows rows = m_database.rows(refusedSql);
    while (rows.next()) {
        auto command = protocol::parseJson(rows.text(0)).and_then(protocol::commandFromJson);
        const auto code = protocol::errorCodeFromString(rows.text(1));
        if (!command || !code)
            throwCorrupt(command ? code.error() : command.error());
        refused.push_back({*std::move(command), Error{*code, rows.text(2), rows.text(3)},
            Instant(std::chrono::microseconds(rows.integer(4)))});
    }
    return refused;
}

constexpr auto awaitUploadSql
    = "INSERT INTO blob_upload (blob) VALUES (?) ON CONFLICT (blob) DO NOTHING";

void Outbox::awaitUpload(const BlobId& blob) {
    m_database.run(awaitUploadSql, {value(blob.toString())});
}

constexpr auto uploadedSql = "DELETE FROM blob_upload WHERE blob = ?";

void Outbox::uploaded(const BlobId& blob) {
    m_database.run(uploadedSql, {value(blob.toString())});
}

constexpr auto blobsSql = "SELECT blob FROM blob_upload ORDER BY id";

std::vector<BlobId> Outbox::blobs() const {
    std::vector<BlobId> blobs;
    Rows rows = m_database.rows(blobsSql);
    while (rows.next())
        blobs.push_back(checked(BlobId::parse(rows.text(0))));
    return blobs;
}

constexpr auto countBlobsSql = "SELECT count(*) FROM blob_upload";

int Outbox::countBlobs() const {
    return static_cast<int>(m_database.integer(countBlobsSql));
}

} // namespace okno::client::store
