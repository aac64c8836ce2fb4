// Passwords and tokens. Neither is ever kept or logged as it is.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"

#include <string>

namespace okno::server::registry {

/// Longer ones are refused unread: hashing them would be work for nothing.
inline constexpr std::size_t maxPasswordBytes = 1024;

/// argon2id with a salt of its own, in libargon2's encoding. Takes some 30 ms and 19 MiB on
/// purpose.
[[nodiscard]] Result<std::string> hashOfPassword(const std::string& password);
[[nodiscard]] bool fits(const std::string& password, const std::string& hash);

/// Fourteen characters that nobody confuses on paper, in groups: "k7mh-9wpx-3tq4c2".
[[nodiscard]] std::string newPassword();

/// As a password, but twenty characters: a station shows it once.
[[nodiscard]] std::string newEnrolmentCode();

/// 32 random bytes in hexadecimal.
inline constexpr std::size_t tokenCharacters = 64;
[[nodiscard]] std::string newToken();
/// What is kept of a token.
[[nodiscard]] BlobId hashOfToken(const std::string& token);

} // namespace okno::server::registry
