// The steps by which the schema grew. A step is never edited once released.
#pragma once

#include "common/basics/result.h"
#include "server/store/connection.h"

#include <string>
#include <vector>

namespace okno::server::store {

struct Migration {
    int version;
    std::string name; // "0001_registry"
    std::string sql; // statements, each ended by a semicolon at the end of a line
};

/// Ascending by version.
[[nodiscard]] const std::vector<Migration>& migrations();

/// 0 for an empty database.
[[nodiscard]] int schemaVersion(Connection& connection);

/// Brings the schema up to date, each step in a transaction of its own. `incompatible`
/// "database-newer-than-program" with both versions as detail; the database is then untouched.
[[nodiscard]] Result<void> migrate(Connection& connection);
/// The same refusals, for one who may not write: an older schema is refused too,
/// "database-older-than-program".
[[nodiscard]] Result<void> requireCurrentSchema(Connection& connection);

} // namespace okno::server::store
