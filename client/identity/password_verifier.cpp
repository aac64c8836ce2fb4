#include "client/identity/password_verifier.h"

#include <QRandomGenerator>

#include <argon2.h>

#include <array>

namespace okno::client::identity {

namespace {
// OWASP's password storage figures for argon2id, as in the registry.
constexpr std::uint32_t passes = 2;
constexpr std::uint32_t memoryKiB = 19456;
constexpr std::uint32_t lanes = 1;
constexpr std::size_t hashBytes = 32;
} // namespace

Result<std::string> verifierOf(const std::string& password) {
    std::array<std::uint32_t, 4> salt{};
    QRandomGenerator::system()->fillRange(salt.data(), salt.size());
    std::string encoded(
        argon2_encodedlen(passes, memoryKiB, lanes, sizeof salt, hashBytes, Argon2_id), '\0');
    const int status = argon2id_hash_encoded(passes, memoryKiB, lanes, password.data(),
        password.size(), salt.data(), sizeof salt, hashBytes, encoded.data(), encoded.size());
    if (status != ARGON2_OK)
        return failure(ErrorCode::unavailable, "password-not-hashed", argon2_error_message(status));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool fits(const std::string& password, const std::string& verifier) {
    return argon2id_verify(verifier.c_str(), password.data(), password.size()) == ARGON2_OK;
}

} // namespace okno::client::identity
