// SHA-256 (FIPS 180-4): the name of every scan and answer, and the proof that it arrived whole.
#pragma once

#include "common/basics/digest.h"
#include "common/basics/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace okno {

/// The content address of a stored file: 32 bytes, written as 64 lower-case hexadecimal digits.
class BlobId {
public:
    explicit BlobId(const std::array<std::uint8_t, 32>& digest)
        : m_digest(digest) { }

    [[nodiscard]] static Result<BlobId> parse(std::string_view hex);
    [[nodiscard]] std::string toString() const;
    auto operator<=>(const BlobId&) const = default;

private:
    std::array<std::uint8_t, 32> m_digest;
};

/// A copy goes on from where the original stood.
class Sha256 {
public:
    void update(const void* data, std::size_t size) { m_digest.update(data, size); }
    /// Call once, last.
    [[nodiscard]] BlobId finish();

private:
    Digest m_digest{Algorithm::sha256};
};

[[nodiscard]] BlobId sha256(std::string_view data);

/// Reads the file in pieces; `notFound` where there is none, `storage` where it cannot be read.
[[nodiscard]] Result<BlobId> sha256OfFile(const std::filesystem::path& path);

} // namespace okno
