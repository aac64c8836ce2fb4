// What a station keeps of a password, so that it can tell the right one with the registry away.
#pragma once

#include "common/basics/result.h"

#include <string>

namespace okno::client::identity {

/// argon2id with a salt of its own, in libargon2's encoding. Takes some 30 ms and 19 MiB on
/// purpose: off the GUI thread. `unavailable` "password-not-hashed" when there is no memory.
[[nodiscard]] Result<std::string> verifierOf(const std::string& password);
[[nodiscard]] bool fits(const std::string& password, const std::string& verifier);

} // namespace okno::client::identity
