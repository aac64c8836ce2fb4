// A record that somebody saw only in part, made whole from what somebody else knows. Used while a
// restored registry recovers.
#pragma once

#include "common/protocol/record_json.h"

namespace okno::server::registry {

/// `part` with the members that it leaves out or empty, as `other` has them; objects within it
/// likewise.
[[nodiscard]] protocol::Json filled(protocol::Json part, const protocol::Json& other);

} // namespace okno::server::registry
