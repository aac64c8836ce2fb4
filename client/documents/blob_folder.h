// Scans, answers and results as files of the station, each under its SHA-256. What lies here is
// whole: a file comes in by rename after it has been synced to disk. Safe to call from any thread;
// never from the GUI thread with large files.
#pragma once

#include "common/basics/sha256.h"

#include <filesystem>
#include <string_view>

namespace okno::client::documents {

class BlobFolder {
public:
    /// Makes the folder when absent; `storage` "folder-unusable".
    [[nodiscard]] static Result<BlobFolder> open(const std::filesystem::path& folder);

    /// Where the blob lies or would lie: <folder>/ab/cdef…
    [[nodiscard]] std::filesystem::path pathOf(const BlobId& blob) const;
    [[nodiscard]] bool has(const BlobId& blob) const;
    /// A folder on the same file system for files on their way in.
    [[nodiscard]] std::filesystem::path incoming() const;

    /// Takes a finished, synced file over under its name; the file is moved.
    [[nodiscard]] Result<void> adopt(const std::filesystem::path& file, const BlobId& blob) const;
    /// Writes, syncs and names the bytes; `storage` "disk-full" leaves nothing behind.
    [[nodiscard]] Result<BlobId> store(std::string_view bytes) const;
    /// Copies a file from anywhere; the original stays.
    [[nodiscard]] Result<BlobId> storeCopy(const std::filesystem::path& file) const;
    /// `storage` "disk-failed" when it stays.
    [[nodiscard]] Result<void> remove(const BlobId& blob) const;
    /// Reads the file again: `notFound` "blob-missing", `storage` "blob-damaged".
    [[nodiscard]] Result<void> verify(const BlobId& blob) const;

private:
    explicit BlobFolder(std::filesystem::path folder);

    std::filesystem::path m_folder;
};

} // namespace okno::client::documents
