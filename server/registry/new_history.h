// The registry's history goes on under a new name: after a restore, or where its machine was set
// back. Inside a writing transaction of the administrator's command.
#pragma once

#include "common/basics/uuid.h"
#include "server/store/transaction.h"

#include <cstdint>
#include <string>

namespace okno::server::registry {

/// A new epoch. What stations know beyond `restoredTo` is awaited from those that were heard of;
/// returns how many they are. `act` is how the audit names what happened.
std::int64_t beginHistory(store::WriteTransaction& transaction, std::int64_t restoredTo,
    const std::string& act, Instant now, IdSource& ids);

} // namespace okno::server::registry
