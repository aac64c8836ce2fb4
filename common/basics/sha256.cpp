#include "common/basics/sha256.h"

#include "common/basics/text.h"

#include <algorithm>
#include <fstream>
#include <vector>

namespace okno {

Result<BlobId> BlobId::parse(std::string_view hex) {
    std::array<std::uint8_t, 32> digest{};
    if (!fromHex(hex, digest))
        return failure(ErrorCode::invalidInput, "not-a-content-hash");
    return BlobId(digest);
}

std::string BlobId::toString() const {
    return toHex(m_digest);
}

BlobId Sha256::finish() {
    const std::string bytes = m_digest.finish();
    std::array<std::uint8_t, 32> digest{};
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return BlobId(digest);
}

BlobId sha256(std::string_view data) {
    Sha256 hash;
    hash.update(data.data(), data.size());
    return hash.finish();
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
