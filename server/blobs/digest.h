// SHA-256 and SHA-1 by the processor's own instructions where it has them: files are hashed as they
// arrive, whenever they are read, and night after night. Used by one thread at a time.
#pragma once

#include "common/basics/sha256.h"

#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace okno::server::blobs {

enum class Algorithm { sha256, sha1 };

/// "sha256" and "sha1", as tus calls them.
[[nodiscard]] std::optional<Algorithm> algorithmNamed(std::string_view name);

/// A copy goes on from where the original stood.
class Digest {
public:
    explicit Digest(Algorithm algorithm = Algorithm::sha256);
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
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };

    std::unique_ptr<EVP_MD_CTX, Freeing> m_context;
};

/// Of a SHA-256 digest; call once, last.
[[nodiscard]] BlobId blobIdOf(Digest& digest);

} // namespace okno::server::blobs
