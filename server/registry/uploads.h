// Files on their way in by tus 1.0: announced, sent in pieces, gone on with after any break, and
// theirs to see who announced them. Called by the request threads.
#pragma once

#include "common/domain/ids.h"
#include "server/registry/files.h"
#include "server/store/upload_rows.h"

#include <functional>
#include <optional>
#include <string>

namespace okno::server::registry {

/// How long the beginning of a file is kept.
inline constexpr std::chrono::days uploadsKeptFor(30);
/// How many a station may have begun and not finished: it sends one at a time.
inline constexpr int maxOpenUploads = 100;

struct Upload {
    Uuid id;
    BlobId blob;
    std::int64_t bytes; // of the whole file
    std::int64_t offset; // so much is here; all of it: the file is kept and the upload over
    Instant expiresAt;
};

/// What the sender says a piece must hash to.
struct Checksum {
    Algorithm algorithm;
    std::string digest; // its bytes
};

/// Hands over the bytes of one request, in pieces; its failure is the request's.
using Sink = std::function<Result<void>(const char* data, std::size_t size)>;
struct Piece {
    std::int64_t bytes;
    std::function<Result<void>(const Sink& sink)> send;
    std::optional<Checksum> checksum{};
};

struct Announcement {
    domain::StationId station;
    BlobId blob;
    std::int64_t bytes; // of the whole file
    /// Whether who announces it may read a file of that name.
    std::function<Result<bool>()> isReadable;
};

class Uploads {
public:
    Uploads(store::Database& database, blobs::BlobStore& blobs, Files& files, const Clock& clock);

    /// The same station and file give the same upload, wherever it stands: nobody needs to remember
    /// one. A file that is already here needs no byte from who may read it; nobody else learns that
    /// it is here. A piece that comes along is taken as from append(), from the beginning of the
    /// file. `unavailable` "too-many-uploads" with the seconds to wait as detail.
    [[nodiscard]] Result<Upload> announce(
        const Announcement& file, const std::optional<Piece>& piece);

    /// `notFound` "upload-unknown" (also another station's), "upload-expired".
    [[nodiscard]] Result<Upload> find(const domain::StationId& station, const Uuid& id);

    /// `conflict` "upload-offset-differs" with the right one as detail, "upload-busy";
    /// `invalidInput` "upload-too-long", "checksum-differs" (the piece is dropped), "blob-differs"
    /// (all of it is); `storage` "disk-full" (the piece is dropped). What came before a connection
    /// broke stays.
    [[nodiscard]] Result<Upload> append(
        const domain::StationId& station, const Uuid& id, std::int64_t offset, const Piece& piece);

    [[nodiscard]] Result<void> end(const domain::StationId& station, const Uuid& id);

private:
    [[nodiscard]] Result<bool> isHere(const Announcement& file, bool hasPiece);
    [[nodiscard]] std::unique_ptr<blobs::ArrivalLog::Entry> beginLogged(
        const store::UploadRow& row);
    [[nodiscard]] Result<void> announce(const store::UploadRow& row);
    [[nodiscard]] Result<void> put(const store::UploadRow& row);
    [[nodiscard]] Result<Upload> known(const domain::StationId& station, const Uuid& id);
    [[nodiscard]] Result<Upload> goOn(const Upload& upload);
    [[nodiscard]] Result<Upload> receive(Upload upload, const Piece& piece);
    [[nodiscard]] Result<Upload> takeWhole(const store::UploadRow& row, const Piece& piece);
    [[nodiscard]] Result<Upload> takeLogged(
        const store::UploadRow& row, const Piece& piece, blobs::ArrivalLog::Entry& entry);
    void keepBeginning(const store::UploadRow& row, const blobs::ArrivalLog::Entry& entry);
    [[nodiscard]] Result<void> write(
        blobs::IncomingBlob& part, std::int64_t limit, const Piece& piece);
    [[nodiscard]] Result<Upload> complete(Upload upload, blobs::IncomingBlob& part);
    [[nodiscard]] Result<void> forget(const Uuid& id);

    store::Database& m_database;
    blobs::BlobStore& m_blobs;
    Files& m_files;
    const Clock& m_clock;
};

} // namespace okno::server::registry
