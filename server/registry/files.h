// The files of the cards: bytes in the blob store, their list in the database. Called by the
// request threads.
#pragma once

#include "common/basics/clock.h"
#include "server/blobs/blob_store.h"
#include "server/store/database.h"

#include <filesystem>

namespace okno::server::registry {

class Files {
public:
    struct Stored {
        std::filesystem::path path;
        std::int64_t bytes;
    };

    Files(store::Database& database, blobs::BlobStore& blobs, const Clock& clock);

    /// `notFound` "blob-not-uploaded".
    [[nodiscard]] Result<Stored> find(const BlobId& id);
    [[nodiscard]] Result<std::unique_ptr<blobs::IncomingBlob>> receive();
    /// The file is on disk and listed when this returns.
    [[nodiscard]] Result<void> keep(blobs::IncomingBlob& incoming, const BlobId& id);
    /// For what the registry itself has in hand: answers of agencies.
    [[nodiscard]] Result<BlobId> keep(std::string_view bytes);

private:
    store::Database& m_database;
    blobs::BlobStore& m_blobs;
    const Clock& m_clock;
};

} // namespace okno::server::registry
