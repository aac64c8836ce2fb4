// Slows down whoever guesses passwords: for each login, existing or not, and for each station.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <chrono>
#include <optional>
#include <string>

namespace okno::server::registry {

/// How long this login, or this station, must wait; none when it may try. Five wrong passwords lock
/// a login for one minute, the next for five, every further one for fifteen; a day without one
/// forgives. A station is locked likewise from the twentieth, whatever the logins; an hour
/// forgives.
[[nodiscard]] std::optional<std::chrono::seconds> lockedOut(
    const store::ReadTransaction& transaction, const std::string& login,
    const domain::StationId& station, Instant now);
void countWrongPassword(store::WriteTransaction& transaction, const std::string& login,
    const domain::StationId& station, Instant now);
/// The right password came, or the administrator says so.
void forgive(store::WriteTransaction& transaction, const std::string& login);

} // namespace okno::server::registry
