// What a restored registry asks of stations that still live in the history before. Inside a
// transaction.
#pragma once

#include "common/domain/commands.h"
#include "server/store/transaction.h"

#include <string>
#include <vector>

namespace okno::server::registry {

/// While the registry recovers it gives no registration number: `unavailable`
/// "registry-recovering" where one of the commands asks for one. A station that counts on from
/// commands that are lost is told of the new epoch, as by inHistory().
[[nodiscard]] Result<void> readyFor(
    const store::ReadTransaction& transaction, const std::vector<domain::Command>& commands);

/// "cursor-of-another-epoch" with the detail "<epoch>" or, where this history was restored from
/// that of the cursor, "<epoch> <position>"; every other error as it is.
[[nodiscard]] Error inHistory(
    const store::ReadTransaction& transaction, Error error, const std::string& cursor);

} // namespace okno::server::registry
