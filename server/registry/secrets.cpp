#include "server/registry/secrets.h"

#include "common/basics/text.h"

#include <argon2.h>
#include <sys/random.h>

#include <array>
#include <cstdlib>
#include <string_view>

namespace okno::server::registry {

namespace {
// OWASP's password storage figures for argon2id.
constexpr std::uint32_t passes = 2;
constexpr std::uint32_t memoryKiB = 19456;
constexpr std::uint32_t lanes = 1;
constexpr std::size_t hashBytes = 32;

template <std::size_t size> std::array<std::uint8_t, size> randomBytes() {
    std::array<std::uint8_t, size> bytes{};
    // Up to 256 bytes come whole once the kernel has its seed; without randomness nothing is safe.
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    return bytes;
}

// Groups of four; what is left over goes to the last.
template <typename Bytes> std::string inGroups(const Bytes& bytes, std::size_t groups) {
    // 32 signs, so that every byte picks each of them equally often; no 0 o 1 l i u.
    constexpr std::string_view signs = "23456789abcdefghjkmnpqrstvwxyz+=";
    static_assert(signs.size() == 32);
    std::string text;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index > 0 && index % 4 == 0 && index / 4 < groups)
            text += '-';
        text += signs[bytes[index] % signs.size()];
    }
    return text;
}
} // namespace

Result<std::string> hashOfPassword(const std::string& password) {
    const auto salt = randomBytes<16>();
    std::string encoded(
        argon2_encodedlen(passes, memoryKiB, lanes, salt.size(), hashBytes, Argon2_id), '\0');
    const int status = argon2id_hash_encoded(passes, memoryKiB, lanes, password.data(),
        password.size(), salt.data(), salt.size(), hashBytes, encoded.data(), encoded.size());
    if (status != ARGON2_OK)
        return failure(ErrorCode::unavailable, "password-not-hashed", argon2_error_message(status));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool fits(const std::string& password, const std::string& hash) {
    return password.size() <= maxPasswordBytes
        && argon2id_verify(hash.c_str(), password.data(), password.size()) == ARGON2_OK;
}

std::string newPassword() {
    return inGroups(randomBytes<14>(), 3);
}

std::string newEnrolmentCode() {
    return inGroups(randomBytes<20>(), 5);
}

std::string newToken() {
    return toHex(randomBytes<32>());
}

BlobId hashOfToken(const std::string& token) {
    return sha256(token);
}

} // namespace okno::server::registry
