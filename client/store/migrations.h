// The steps by which the station's schema grew. A step is never edited once released.
#pragma once

#include "client/store/database.h"
#include "common/basics/result.h"

#include <string_view>
#include <vector>

namespace okno::client::store {

struct Migration {
    int version;
    std::string_view sql; // statements, each ended by a semicolon at the end of a line
};

/// Ascending by version.
[[nodiscard]] const std::vector<Migration>& migrations();

/// Brings the schema up to date, each step in a transaction of its own. `incompatible`
/// "database-newer" when a newer program has written it; the database is then untouched.
[[nodiscard]] Result<void> migrate(Database& database);

} // namespace okno::client::store
