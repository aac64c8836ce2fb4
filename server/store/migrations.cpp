#include "server/store/migrations.h"

#include "server/store/transaction.h"

namespace okno::server::store {

namespace {
bool isForAnother(const std::string& statement, const Dialect& dialect) {
    const auto mark = statement.find("/*");
    return mark != std::string::npos
        && statement.compare(mark, dialect.mark.size(), dialect.mark) != 0;
}

void runScript(WriteTransaction& transaction, const std::string& script, const Dialect& dialect) {
    std::size_t from = 0;
    for (auto end = script.find(";\n"); end != std::string::npos; end = script.find(";\n", from)) {
        const std::string statement = script.substr(from, end - from);
        if (!isForAnother(statement, dialect))
            transaction.execute(statement);
        from = end + 2;
    }
}

bool hasVersionTable(Connection& connection) {
    const auto tables = connection.rows<std::int64_t>(
        connection.dialect().hasTable, std::string("schema_version"));
    return std::get<0>(tables.front()) > 0;
}

void makeVersionTable(Connection& connection) {
    try {
        OpenTransaction transaction(connection, Access::write);
        transaction.writing().execute("CREATE TABLE schema_version (version BIGINT NOT NULL)");
        transaction.writing().execute("INSERT INTO schema_version (version) VALUES (0)");
        transaction.commit();
    } catch (const StoreError&) {
        // Of two registries that start together on an empty database one is too late.
        if (!hasVersionTable(connection))
            throw;
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
    if (!hasVersionTable(connection))
        return 0;
    const auto versions = connection.rows<std::int64_t>("SELECT version FROM schema_version");
    return static_cast<int>(std::get<0>(versions.front()));
}

Result<void> migrate(Connection& connection) {
    if (!hasVersionTable(connection))
        makeVersionTable(connection);
    for (const Migration& migration : migrations()) {
        OpenTransaction transaction(connection, Access::write);
        WriteTransaction& writing = transaction.writing();
        // Locks the row: of two registries that start together one waits and finds it done.
        writing.execute("UPDATE schema_version SET version = version");
        const int version = schemaVersion(connection);
        if (const auto accepted = refuseNewer(version); !accepted)
            return accepted;
        if (migration.version <= version)
            continue;
        runScript(writing, migration.sql, connection.dialect());
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
