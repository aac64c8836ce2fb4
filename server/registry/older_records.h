// What a database of an earlier program lacks, made up for once when the registry starts with it.
#pragma once

#include "server/store/database.h"

namespace okno::server::registry {

/// Puts the cards in the index by which lists, search and scope find them, some hundred at a time.
/// Goes on where it was interrupted. A registry without the fence leaves it to the one that has it.
[[nodiscard]] Result<void> indexOlderRecords(store::Database& database);

} // namespace okno::server::registry
