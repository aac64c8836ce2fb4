// The registry's list of the files it has.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/sha256.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct BlobRow {
    BlobId id;
    std::int64_t bytes;
    Instant storedAt;
    Instant verifiedAt{}; // the file was last read whole and had its hash; see `isVouchedFor`
    std::int64_t modifiedAt = 0; // what the file system then called its last change
    bool damaged = false; // as good as absent until somebody brings it again
    std::optional<Instant> unreferencedAt{}; // no record has named it since
    std::optional<Instant> trashedAt{};
};

/// False while nobody has made sure that the file is safe on the disk: its row and its bytes travel
/// to the disk side by side, and a power cut may leave a row without a sound file.
[[nodiscard]] inline bool isVouchedFor(const BlobRow& row) {
    return row.verifiedAt != Instant{};
}

[[nodiscard]] std::optional<BlobRow> findBlob(const ReadTransaction& transaction, const BlobId& id);
[[nodiscard]] std::vector<BlobRow> allBlobs(const ReadTransaction& transaction);
/// A file that has just arrived whole; takes the place of a damaged one.
void addBlob(WriteTransaction& transaction, const BlobRow& blob);

/// Read whole and found sound. A damaged row stays damaged: only a new upload mends it.
void markVerified(
    WriteTransaction& transaction, const BlobId& id, Instant at, std::int64_t modifiedAt);
void markDamaged(WriteTransaction& transaction, const BlobId& id, Instant at);
/// How many files are listed, and how many of them as damaged.
struct BlobCounts {
    std::int64_t all;
    std::int64_t damaged;
};
[[nodiscard]] BlobCounts countBlobs(const ReadTransaction& transaction);
/// Sound ones, those first whose last reading lies longest ago.
[[nodiscard]] std::vector<BlobRow> leastVerified(const ReadTransaction& transaction, int limit);
[[nodiscard]] std::int64_t countVerifiedBefore(const ReadTransaction& transaction, Instant before);

/// Marks with `at` what no record names, and takes the mark from what one names again: those whose
/// hash begins with these digits, since all at once would hold up everybody else.
void markUnreferenced(WriteTransaction& transaction, const std::string& digits, Instant at);
/// Somebody wants it: the mark begins anew. It stays in the trash until the next night.
void forgetUnreferenced(WriteTransaction& transaction, const BlobId& id);
/// Unreferenced since before that, and not yet in the trash: as many as one night may handle.
[[nodiscard]] std::vector<BlobRow> garbage(const ReadTransaction& transaction, Instant before);
void markTrashed(WriteTransaction& transaction, const BlobId& id, Instant at);
/// In the trash although a record names it again, or somebody has asked for it.
[[nodiscard]] std::vector<BlobRow> wantedFromTrash(const ReadTransaction& transaction);
void unmarkTrashed(WriteTransaction& transaction, const BlobId& id);
/// In the trash since before that, and unreferenced still.
[[nodiscard]] std::vector<BlobRow> trashedBefore(
    const ReadTransaction& transaction, Instant before);
void removeBlob(WriteTransaction& transaction, const BlobId& id);

} // namespace okno::server::store
