// A stored file, open for reading: for a station that asks, and for the nightly check. Used by one
// thread.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"

#include <atomic>
#include <cstdint>
#include <filesystem>

namespace okno::server::blobs {

/// What reads and writes of files use at a time.
inline constexpr std::size_t pieceOfFile = 256U << 10;

class BlobFile {
public:
    /// `notFound` "blob-file-missing", `storage` "blob-not-readable".
    [[nodiscard]] static Result<BlobFile> open(const std::filesystem::path& path);
    BlobFile(BlobFile&& other) noexcept;
    BlobFile(const BlobFile&) = delete;
    BlobFile& operator=(const BlobFile&) = delete;
    BlobFile& operator=(BlobFile&&) = delete;
    ~BlobFile();

    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// The file system's time of the last change, in microseconds: another one means that somebody
    /// has written into the file.
    [[nodiscard]] std::int64_t modifiedAt() const { return m_modifiedAt; }

    /// Exactly that many bytes; `storage` "blob-not-readable" where the disk or the file ends.
    [[nodiscard]] Result<void> read(std::int64_t from, char* data, std::size_t size) const;
    /// Reads everything, from the disk itself where the system lets us. `unavailable` "stopped"
    /// once `stop` has become true.
    [[nodiscard]] Result<BlobId> hash(const std::atomic<bool>& stop) const;

private:
    BlobFile(int file, std::int64_t bytes, std::int64_t modifiedAt);

    int m_file;
    std::int64_t m_bytes;
    std::int64_t m_modifiedAt;
};

} // namespace okno::server::blobs
