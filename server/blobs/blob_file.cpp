#include "server/blobs/blob_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

namespace okno::server::blobs {

Result<BlobFile> BlobFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 && errno == ENOENT)
        return failure(ErrorCode::notFound, "blob-file-missing");
    struct stat status { };
    if (file < 0 || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (file >= 0)
            ::close(file);
        return failure(ErrorCode::storage, "blob-not-readable");
    }
    constexpr std::int64_t microseconds = 1'000'000;
    constexpr std::int64_t nanoseconds = 1'000;
    return BlobFile(file, status.st_size,
        status.st_mtim.tv_sec * microseconds + status.st_mtim.tv_nsec / nanoseconds);
}

BlobFile::BlobFile(int file, std::int64_t bytes, std::int64_t modifiedAt)
    : m_file(file)
    , m_bytes(bytes)
    , m_modifiedAt(modifiedAt) { }

BlobFile::BlobFile(BlobFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_bytes(other.m_bytes)
    , m_modifiedAt(other.m_modifiedAt) { }

BlobFile::~BlobFile() {
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> BlobFile::read(std::int64_t from, char* data, std::size_t size) const {
    while (size > 0) {
        const ssize_t got = ::pread(m_file, data, size, from);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failure(ErrorCode::storage, "blob-not-readable");
        data += got;
        from += got;
        size -= static_cast<std::size_t>(got);
    }
    return {};
}

Result<BlobId> BlobFile::hash(const std::atomic<bool>& stop) const {
    ::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
    ::posix_fadvise(m_file, 0, 0, POSIX_FADV_SEQUENTIAL);
    Sha256 digest;
    std::vector<char> piece(pieceOfFile);
    for (std::int64_t at = 0; at < m_bytes;) {
        if (stop)
            return failure(ErrorCode::unavailable, "stopped");
        const auto size = static_cast<std::size_t>(
            std::min(m_bytes - at, static_cast<std::int64_t>(piece.size())));
        if (const auto got = read(at, piece.data(), size); !got)
            return tl::unexpected(got.error());
        digest.update(piece.data(), size);
        at += static_cast<std::int64_t>(size);
    }
    return digest.finish();
}

} // namespace okno::server::blobs
