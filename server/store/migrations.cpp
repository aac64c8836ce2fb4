#include "server/store/migrations.h"

#include "server/store/transaction.h"

namespace okno::server::store {

namespace {
void runScript(WriteTransaction& transaction, const std::string& script) {
    std::size_t from = 0;
    for (auto end = script.find(";\n"); end != std::string::npos; end = script.find(";\n", from)) {
        transaction.execute(script.substr(from, end - from));
        from = end + 2;
    }
}

Result<void> refuseNewer(int version) {
    const int known = migrations().back().version;
    if (version > known)
        return failure(ErrorCode::incompatible, "database-newer-than-program",
            std::to_string(version) + " > " + std::to_string(known));
    return {};
}
} // namespace

int schemaVersion(Connection& connection) {
    const auto tables
        = connection.rows<std::int64_t>(dialect::hasTable(), std::string("schema_version"));
    if (std::get<0>(tables.front()) == 0)
        return 0;
    const auto versions = connection.rows<std::int64_t>("SELECT version FROM schema_version");
    return static_cast<int>(std::get<0>(versions.front()));
}

Result<void> migrate(Connection& connection) {
    const int version = schemaVersion(connection);
    if (const auto accepted = refuseNewer(version); !accepted)
        return accepted;
    for (const Migration& migration : migrations()) {
        if (migration.version <= version)
            continue;
        OpenTransaction transaction(connection, dialect::beginWrite());
        WriteTransaction& writing = transaction.writing();
        if (migration.version == 1) {
            writing.execute("CREATE TABLE schema_version (version BIGINT NOT NULL)");
            writing.execute("INSERT INTO schema_version (version) VALUES (0)");
        }
        runScript(writing, migration.sql);
        writing.execute(
            "UPDATE schema_version SET version = $1", static_cast<std::int64_t>(migration.version));
        transaction.commit();
    }
    return {};
}

Result<void> requireCurrentSchema(Connection& connection) {
    const int version = schemaVersion(connection);
    if (const auto accepted = refuseNewer(version); !accepted)
        return accepted;
    const int known = migrations().back().version;
    if (version < known)
        return failure(ErrorCode::incompatible, "database-older-than-program",
            std::to_string(version) + " < " + std::to_string(known));
    return {};
}

} // namespace okno::server::store
