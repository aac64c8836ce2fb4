// The files of the registry: scans, results and answers of agencies, each named by its SHA-256.
// Called by the request threads; two uploads of one file do not disturb each other.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"

#include <atomic>
#include <filesystem>
#include <memory>

namespace okno::server::blobs {

/// An upload on its way. Dropped before finish() it leaves nothing behind.
class IncomingBlob {
public:
    ~IncomingBlob();
    IncomingBlob(const IncomingBlob&) = delete;
    IncomingBlob& operator=(const IncomingBlob&) = delete;

    /// `storage` "disk-full" or "blob-not-written".
    [[nodiscard]] Result<void> write(const char* data, std::size_t size);
    /// The file is on the disk under its name when this returns. `invalidInput` "blob-differs" when
    /// the bytes are not those that the name promises.
    [[nodiscard]] Result<void> finish(const BlobId& expected);
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    friend class BlobStore;
    IncomingBlob(std::filesystem::path part, std::filesystem::path root, int file);

    std::filesystem::path m_part;
    std::filesystem::path m_root;
    int m_file;
    std::int64_t m_bytes = 0;
    Sha256 m_hash;
};

/// Where the file of a blob lies under the store's folder.
[[nodiscard]] std::filesystem::path pathIn(const std::filesystem::path& root, const BlobId& id);

class BlobStore {
public:
    /// Makes the folder if need be and removes what an interrupted upload left in it.
    [[nodiscard]] static Result<std::unique_ptr<BlobStore>> open(const std::filesystem::path& root);

    [[nodiscard]] Result<std::unique_ptr<IncomingBlob>> receive();
    [[nodiscard]] std::filesystem::path pathOf(const BlobId& id) const;

private:
    explicit BlobStore(std::filesystem::path root);

    std::filesystem::path m_root;
    std::atomic<std::uint64_t> m_nextPart = 0;
};

} // namespace okno::server::blobs
