#include "server/blobs/digest.h"

#include <algorithm>
#include <array>
#include <new>

namespace okno::server::blobs {

namespace {
/// OpenSSL refuses here only for want of memory.
void require(int done) {
    if (done != 1)
        throw std::bad_alloc();
}
} // namespace

std::optional<Algorithm> algorithmNamed(std::string_view name) {
    if (name == "sha256")
        return Algorithm::sha256;
    if (name == "sha1")
        return Algorithm::sha1;
    return std::nullopt;
}

Digest::Digest(Algorithm algorithm)
    : m_context(EVP_MD_CTX_new()) {
    require(EVP_DigestInit_ex(
        m_context.get(), algorithm == Algorithm::sha256 ? EVP_sha256() : EVP_sha1(), nullptr));
}

Digest::Digest(const Digest& other)
    : m_context(EVP_MD_CTX_new()) {
    require(EVP_MD_CTX_copy_ex(m_context.get(), other.m_context.get()));
}

Digest& Digest::operator=(const Digest& other) {
    if (this != &other)
        m_context = Digest(other).m_context;
    return *this;
}

void Digest::update(const void* data, std::size_t size) {
    require(EVP_DigestUpdate(m_context.get(), data, size));
}

std::string Digest::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(m_context.get(), bytes.data(), &size));
    return {bytes.begin(), bytes.begin() + size};
}

BlobId blobIdOf(Digest& digest) {
    const std::string bytes = digest.finish();
    std::array<std::uint8_t, 32> id{};
    std::copy(bytes.begin(), bytes.end(), id.begin());
    return BlobId(id);
}

} // namespace okno::server::blobs
