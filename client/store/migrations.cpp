#include "client/store/migrations.h"

#include <string>

namespace okno::client::store {

namespace {

constexpr std::string_view endOfStatement = ";\n";

void runStatements(Database& database, std::string_view sql) {
    for (auto end = sql.find(endOfStatement); end != std::string_view::npos;
         end = sql.find(endOfStatement)) {
        database.exec(sql.substr(0, end));
        sql.remove_prefix(end + endOfStatement.size());
    }
}

} // namespace

Result<void> migrate(Database& database) {
    const auto version = database.integer("PRAGMA user_version");
    if (version > migrations().back().version)
        return failure(ErrorCode::incompatible, "database-newer", std::to_string(version));
    for (const Migration& migration : migrations()) {
        if (migration.version <= version)
            continue;
        database.exec("BEGIN IMMEDIATE");
        try {
            runStatements(database, migration.sql);
            database.exec("PRAGMA user_version = " + std::to_string(migration.version));
            database.exec("COMMIT");
        } catch (...) {
            database.exec("ROLLBACK");
            throw;
        }
    }
    return {};
}

} // namespace okno::client::store
