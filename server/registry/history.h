// What a restored registry asks of stations that still live in the history before. Inside a
// transaction.
#pragma once

#include "common/domain/commands.h"
#include "server/store/restoration.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::registry {

/// While the registry recovers it gives no registration number: `unavailable`
/// "registry-recovering" where one of the commands asks for one. A station that counts on from
/// commands that are lost is told of the new epoch, as by inHistory().
[[nodiscard]] Result<void> readyFor(
    const store::ReadTransaction& transaction, const std::vector<domain::Command>& commands);

/// The restoration by which the history of the cursor was lost: that of its own epoch or, where the
/// backup was restored more than once and this epoch has followed on one that nobody knows, the
/// latest. None for a cursor of this history.
[[nodiscard]] std::optional<store::Restoration> restorationThatLost(
    const store::ReadTransaction& transaction, const std::string& cursor);

/// "cursor-of-another-epoch" with the detail "<epoch>" or, where this history was restored from
/// that of the cursor, "<epoch> <position>"; every other error as it is.
[[nodiscard]] Error inHistory(
    const store::ReadTransaction& transaction, Error error, const std::string& cursor);

} // namespace okno::server::registry
