// SHA-256 and SHA-1 by OpenSSL, which uses the processor's own instructions where it has them:
// files are hashed as they arrive, whenever they are read, and night after night. Used by one
// thread at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace okno {

enum class Algorithm { sha256, sha1 };

/// "sha256" and "sha1", as tus calls them.
[[nodiscard]] std::optional<Algorithm> algorithmNamed(std::string_view name);

/// A copy goes on from where the original stood.
class Digest {
public:
    explicit Digest(Algorithm algorithm);
    Digest(const Digest& other);
    Digest(Digest&&) = default;
    Digest& operator=(const Digest& other);
    Digest& operator=(Digest&&) = default;
    ~Digest() = default;

    void update(const void* data, std::size_t size);
    /// The bytes of the hash. Call once, last.
    [[nodiscard]] std::string finish();

private:
    struct Freeing {
        void operator()(evp_md_ctx_st* context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Freeing> m_context;
};

} // namespace okno
