// SHA-256 (FIPS 180-4): the name of every scan and answer, and the proof that it arrived whole.
#pragma once

#include "common/basics/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

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

/// By OpenSSL, which uses the processor's own instructions where it has them.
class Sha256 {
public:
    Sha256();
    void update(const void* data, std::size_t size);
    /// Call once, last.
    [[nodiscard]] BlobId finish();

private:
    struct Freeing {
        void operator()(evp_md_ctx_st* context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Freeing> m_context;
};

[[nodiscard]] BlobId sha256(std::string_view data);

/// Reads the file in pieces; `notFound` where there is none, `storage` where it cannot be read.
[[nodiscard]] Result<BlobId> sha256OfFile(const std::filesystem::path& path);

} // namespace okno
