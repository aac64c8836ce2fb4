// The files of the cards: bytes in the blob store, their list in the database. Called by the
// request threads.
#pragma once

#include "common/basics/clock.h"
#include "server/blobs/blob_store.h"
#include "server/store/blob_rows.h"
#include "server/store/database.h"

#include <memory>
#include <string_view>

namespace okno::server::registry {

/// How long a reading of the whole file vouches for it: the nightly check comes round sooner.
inline constexpr std::chrono::days soundFor(30);

class Uploads;

class Files {
public:
    Files(store::Database& database, blobs::BlobStore& blobs, const Clock& clock);
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files();

    /// `notFound` "blob-not-uploaded": also of one that is damaged, until somebody brings it again.
    [[nodiscard]] Result<store::BlobRow> find(const BlobId& id);
    /// Open for reading whole: whoever sends it compares the hash on the way. A file that is gone
    /// or has another length is reported damaged and `notFound`.
    [[nodiscard]] Result<blobs::BlobFile> open(const store::BlobRow& row);
    /// Open for reading in parts: its hash was compared within `soundFor` and nobody has touched
    /// the file since, or it is compared now.
    [[nodiscard]] Result<blobs::BlobFile> openVerified(const store::BlobRow& row);

    /// The bytes on disk have another hash: as good as absent from now on. Logged by its id.
    void reportDamaged(const BlobId& id);
    /// Whether the file is here: it then counts as wanted anew. One with a row that nobody vouches
    /// for is read and synced now. `invalidInput` "blob-differs" when it has another length.
    [[nodiscard]] Result<bool> has(const BlobId& id, std::int64_t bytes);
    /// Whether a crash has left the file without its row: it is read, synced and listed now.
    [[nodiscard]] Result<bool> adopt(const BlobId& id, std::int64_t bytes);

    /// For what the registry itself has in hand: answers of agencies.
    [[nodiscard]] Result<BlobId> keep(std::string_view bytes);
    /// The row of a file that has just come to lie under its name and is on its way to the disk. It
    /// counts as here, but the first who needs it in parts and the next night read it whole.
    void listUnsynced(store::WriteTransaction& transaction, const BlobId& id, std::int64_t bytes);
    /// The rows of files that lie whole and safe on the disk now.
    [[nodiscard]] Result<void> listSettled(const std::vector<BlobId>& files);
    /// Whoever asks the database which files are here asks this first: what has arrived a moment
    /// ago gets its file and its row.
    [[nodiscard]] Result<void> listArrived();
    /// Those on their way in.
    [[nodiscard]] Uploads& uploads() { return *m_uploads; }
    /// How many the registry has lost.
    [[nodiscard]] Result<std::int64_t> damaged();

private:
    [[nodiscard]] Result<void> listArrived(const std::vector<BlobId>& pending);
    void list(store::WriteTransaction& transaction, const BlobId& id, const blobs::BlobFile& file);

    store::Database& m_database;
    blobs::BlobStore& m_blobs;
    const Clock& m_clock;
    const std::unique_ptr<Uploads> m_uploads;
};

} // namespace okno::server::registry
