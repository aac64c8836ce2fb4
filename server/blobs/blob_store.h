// The files of the registry: scans, results and answers of agencies, each named by its SHA-256.
// Called by the request threads and the nightly upkeep.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"
#include "server/blobs/arrival_log.h"
#include "server/blobs/blob_file.h"
#include "server/blobs/incoming_blob.h"

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace okno::server::blobs {

/// Where the file of a blob lies under the store's folder: in one of 256, made with the store, so
/// that no upload waits for a folder to be safe.
[[nodiscard]] std::filesystem::path pathIn(const std::filesystem::path& root, const BlobId& id);

/// Where it lies: there, or in the trash.
[[nodiscard]] std::filesystem::path placeIn(const std::filesystem::path& root, const BlobId& id);

/// What an errno of a write says: `storage` "disk-full" or "blob-not-written".
[[nodiscard]] tl::unexpected<Error> writeFailure(int error);

class BlobStore {
public:
    /// Makes the folders if need be. What an earlier run has received in part is still there.
    [[nodiscard]] static Result<std::unique_ptr<BlobStore>> open(const std::filesystem::path& root);
    /// The same with an arrival log: for the only process that writes here, which settles it before
    /// anybody reads and from then on.
    [[nodiscard]] static Result<std::unique_ptr<BlobStore>> openWithLog(
        const std::filesystem::path& root);

    /// Goes on with the part of that name, or begins it. The name is ours, never a stranger's.
    /// `conflict` "upload-busy" while somebody else writes it.
    [[nodiscard]] Result<std::unique_ptr<IncomingBlob>> receive(const std::string& name);
    /// Under a name of its own; discarded unless it is finished.
    [[nodiscard]] Result<void> keep(std::string_view bytes, const BlobId& id);
    [[nodiscard]] std::int64_t arrived(const std::string& name) const;
    void discard(const std::string& name);
    [[nodiscard]] std::vector<std::string> parts() const;

    [[nodiscard]] Result<BlobFile> openBlob(const BlobId& id) const;
    /// Null without one.
    [[nodiscard]] ArrivalLog* arrivalLog() const { return m_log.get(); }
    /// The file of a blob that is pending there, not yet on the disk.
    [[nodiscard]] Result<void> makeFile(const BlobId& id);
    /// The files of all blobs in it lie whole under their names and are on the disk when this
    /// returns; `storage` where one of them cannot be written.
    [[nodiscard]] Result<std::vector<BlobId>> settle(const ArrivalFile& arrived);

    /// What a crash may have caught between its name and the disk is on the disk from now on.
    [[nodiscard]] Result<void> sync(const BlobId& id) const;

    /// Out of the way, but not yet gone: it can still be read. Both are well when the file lies
    /// where it is wanted.
    [[nodiscard]] Result<void> moveToTrash(const BlobId& id);
    [[nodiscard]] Result<void> bringBack(const BlobId& id);
    /// For good. One that has just arrived anew under its name stays.
    void removeTrashed(const BlobId& id);

private:
    friend class IncomingBlob;
    struct RunningHash {
        std::int64_t bytes;
        Sha256 hash;
    };

    explicit BlobStore(std::filesystem::path root);
    [[nodiscard]] Result<void> lay(const std::string& bytes, const BlobId& id);
    [[nodiscard]] std::filesystem::path partNamed(const std::string& name) const;
    [[nodiscard]] std::filesystem::path trashed(const BlobId& id) const;
    /// False where something has that name already, or nobody can tell.
    [[nodiscard]] Result<bool> giveName(const std::string& name, const BlobId& id);
    [[nodiscard]] Result<void> replace(const std::string& name, const BlobId& id);
    [[nodiscard]] Result<void> syncName(const BlobId& id) const;
    void takeName(const BlobId& id);
    [[nodiscard]] Result<void> move(
        const std::filesystem::path& from, const std::filesystem::path& to);
    void rememberHash(const std::string& name, std::int64_t bytes, Sha256 hash);
    [[nodiscard]] std::optional<Sha256> hashSoFar(const std::string& name, std::int64_t bytes);

    std::filesystem::path m_root;
    std::unique_ptr<ArrivalLog> m_log;
    std::mutex m_placing; // of a file from the log: a later one would not be on the disk
    std::atomic<std::uint64_t> m_nextOwn = 0;
    std::mutex m_mutex;
    std::map<std::string, RunningHash> m_hashes; // of parts, guarded by m_mutex
};

} // namespace okno::server::blobs
