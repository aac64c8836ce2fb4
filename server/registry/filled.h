// A record that somebody saw only in part, or that has two histories, made whole from what somebody
// else knows. Used while a restored registry recovers.
#pragma once

#include "common/protocol/record_json.h"

namespace okno::server::registry {

/// `part` with the members that it leaves out or empty, as `other` has them; objects within it
/// likewise.
[[nodiscard]] protocol::Json filled(protocol::Json part, const protocol::Json& other);

/// `card` and the pages that only `other` has: a card's papers are added to and never taken away,
/// so neither of two histories can be without those of the other.
[[nodiscard]] protocol::Json withPagesOf(protocol::Json card, const protocol::Json& other);
/// Likewise its queries and notices, which not everybody sees whole.
[[nodiscard]] protocol::Json withPapersOf(protocol::Json card, const protocol::Json& other);

} // namespace okno::server::registry
