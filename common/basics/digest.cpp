#include "common/basics/digest.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace okno {

namespace {
/// OpenSSL refuses here only for want of memory.
void require(int done) {
    if (done != 1)
        throw std::bad_alloc();
}

/// Looked up once: for a short text that would take longer than to hash it.
const EVP_MD* known(Algorithm algorithm) {
    static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static const EVP_MD* const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
    return algorithm == Algorithm::sha256 ? sha256 : sha1;
}
} // namespace

std::optional<Algorithm> algorithmNamed(std::string_view name) {
    if (name == "sha256")
        return Algorithm::sha256;
    if (name == "sha1")
        return Algorithm::sha1;
    return std::nullopt;
}

void Digest::Freeing::operator()(EVP_MD_CTX* context) const {
    EVP_MD_CTX_free(context);
}

Digest::Digest(Algorithm algorithm)
    : m_context(EVP_MD_CTX_new()) {
    require(EVP_DigestInit_ex(m_context.get(), known(algorithm), nullptr));
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

} // namespace okno
