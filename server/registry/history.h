// What a restored registry asks of stations that still live in the history before. Inside a
// transaction.
#pragma once

#include "common/basics/uuid.h"
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

/// The name of a history that leaves the one before at that position of the feed. The name tells
/// the position to a registry that was restored once more and has never heard of the history.
[[nodiscard]] std::string epochFrom(const Uuid& id, std::int64_t position);

/// The restoration by which the history of the cursor was lost: that of its own epoch or, where the
/// backup was restored more than once and this epoch has followed on one that nobody knows, the
/// latest, as far back as the two have in common. None for a cursor of this history.
[[nodiscard]] std::optional<store::Restoration> restorationThatLost(
    const store::ReadTransaction& transaction, const std::string& cursor);

/// "cursor-of-another-epoch" with the detail "<epoch>" or, where this history was restored from
/// that of the cursor, "<epoch> <position>"; every other error as it is. "registry-behind" is
/// logged: the administrator must know.
[[nodiscard]] Error inHistory(
    const store::ReadTransaction& transaction, Error error, const std::string& cursor);

} // namespace okno::server::registry
