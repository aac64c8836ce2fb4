#include "common/basics/sha256.h"

#include "common/basics/text.h"

#include <openssl/evp.h>

#include <fstream>
#include <new>
#include <vector>

namespace okno {

namespace {
using Bytes = std::array<std::uint8_t, 32>;

/// Looked up once: for a short text that would take longer than to hash it.
const EVP_MD* algorithm() {
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

/// OpenSSL refuses here only for want of memory.
void require(int done) {
    if (done != 1)
        throw std::bad_alloc();
}
} // namespace

Result<BlobId> BlobId::parse(std::string_view hex) {
    std::array<std::uint8_t, 32> digest{};
    if (!fromHex(hex, digest))
        return failure(ErrorCode::invalidInput, "not-a-content-hash");
    return BlobId(digest);
}

std::string BlobId::toString() const {
    return toHex(m_digest);
}

void Sha256::Freeing::operator()(EVP_MD_CTX* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new()) {
    require(EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr));
}

void Sha256::update(const void* data, std::size_t size) {
    require(EVP_DigestUpdate(m_context.get(), data, size));
}

BlobId Sha256::finish() {
    Bytes digest{};
    require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr));
    return BlobId(digest);
}

BlobId sha256(std::string_view data) {
    Bytes digest{};
    require(EVP_Digest(data.data(), data.size(), digest.data(), nullptr, algorithm(), nullptr));
    return BlobId(digest);
}

Result<BlobId> sha256OfFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::notFound, "file-not-found", path.filename().string());
    Sha256 hash;
    std::vector<char> piece(1 << 16);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
        hash.update(piece.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad())
        return failure(ErrorCode::storage, "file-unreadable", path.filename().string());
    return hash.finish();
}

} // namespace okno
