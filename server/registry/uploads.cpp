#include "server/registry/uploads.h"

#include "common/basics/named_uuid.h"

namespace okno::server::registry {

namespace {
Upload uploadOf(const store::UploadRow& row, std::int64_t offset) {
    return {row.id, row.blob, row.bytes, offset, row.expiresAt};
}

const Piece noBytes{0, [](const Sink& /*sink*/) { return Result<void>(); }};

/// Hands the bytes on; `invalidInput` "checksum-differs" when they are not what the sender says.
Result<void> pass(const Piece& piece, const Sink& sink) {
    if (!piece.checksum)
        return piece.send(sink);
    Digest sum(piece.checksum->algorithm);
    return piece
        .send([&](const char* data, std::size_t size) {
            sum.update(data, size);
            return sink(data, size);
        })
        .and_then([&]() -> Result<void> {
            if (sum.finish() != piece.checksum->digest)
                return failure(ErrorCode::invalidInput, "checksum-differs");
            return {};
        });
}
} // namespace

Uploads::Uploads(
    store::Database& database, blobs::BlobStore& blobs, Files& files, const Clock& clock)
    : m_database(database)
    , m_blobs(blobs)
    , m_files(files)
    , m_clock(clock) { }

Result<Upload> Uploads::announce(const Announcement& file, const std::optional<Piece>& piece) {
    const store::UploadRow row{
        uuidOfName("upload " + file.station.toString() + " " + file.blob.toString()), file.station,
        file.blob, file.bytes, m_clock.now() + uploadsKeptFor};
    std::optional<Piece> whole;
    if (piece ? piece->bytes == file.bytes : file.bytes == 0)
        whole = piece.value_or(noBytes);
    // To take it again is less work than to find out that it is here.
    if (const auto entry = whole ? beginLogged(row) : nullptr)
        return takeLogged(row, *whole, *entry);
    const auto here = isHere(file, piece.has_value());
    if (!here)
        return tl::unexpected(here.error());
    if (*here)
        return uploadOf(row, file.bytes);
    if (whole)
        return takeWhole(row, *whole);
    if (const auto announced = announce(row); !announced)
        return tl::unexpected(announced.error());
    if (!piece)
        return goOn(uploadOf(row, m_blobs.arrived(row.id.toString())));
    m_blobs.discard(row.id.toString());
    return receive(uploadOf(row, 0), *piece);
}

/// Where the bytes have come along, taking them is less work than to look for a file without a row.
Result<bool> Uploads::isHere(const Announcement& file, bool hasPiece) {
    const auto readable = file.isReadable();
    if (!readable || !*readable)
        return readable;
    return m_files.has(file.blob, file.bytes).and_then([&](bool listed) {
        return listed || hasPiece ? Result<bool>(listed) : m_files.adopt(file.blob, file.bytes);
    });
}

std::unique_ptr<blobs::ArrivalLog::Entry> Uploads::beginLogged(const store::UploadRow& row) {
    blobs::ArrivalLog* log = m_blobs.arrivalLog();
    return log != nullptr ? log->begin(row.bytes) : nullptr;
}

/// One request carries it all: it is announced only if the connection breaks.
Result<Upload> Uploads::takeWhole(const store::UploadRow& row, const Piece& piece) {
    auto part = m_blobs.receive(row.id.toString());
    if (!part)
        return tl::unexpected(part.error());
    const auto written = (*part)->clear().and_then([&] { return write(**part, row.bytes, piece); });
    if (written)
        return complete(uploadOf(row, row.bytes), **part);
    const bool broken = written.error().reason == "body-truncated" && (*part)->bytes() > 0;
    if (!broken || !put(row))
        (*part)->discard();
    return tl::unexpected(written.error());
}

Result<Upload> Uploads::takeLogged(
    const store::UploadRow& row, const Piece& piece, blobs::ArrivalLog::Entry& entry) {
    Sha256 hash;
    const auto ended = pass(piece, [&](const char* data, std::size_t size) {
        auto appended = entry.append(data, size); // first: the disk works while we hash
        hash.update(data, size);
        return appended;
    }).and_then([&]() -> Result<void> {
        if (hash.finish() != row.blob)
            return failure(ErrorCode::invalidInput, "blob-differs");
        return entry.end(row.blob);
    });
    if (!ended) {
        if (ended.error().reason == "body-truncated")
            keepBeginning(row, entry);
        return tl::unexpected(ended.error());
    }
    return entry.sync().map([&] { return uploadOf(row, row.bytes); });
}

/// What has arrived of a broken upload goes where the next piece will look for it.
void Uploads::keepBeginning(const store::UploadRow& row, const blobs::ArrivalLog::Entry& entry) {
    const auto bytes = entry.read();
    auto part = m_blobs.receive(row.id.toString());
    if (!bytes || bytes->empty() || !part)
        return;
    const auto kept
        = (*part)->clear().and_then([&] { return (*part)->write(bytes->data(), bytes->size()); });
    if (!kept || !put(row))
        (*part)->discard();
}

/// Another length under the same name: one of the two was wrong, and nothing of it is worth
/// keeping. Nor is what has expired.
Result<void> Uploads::announce(const store::UploadRow& row) {
    if (const auto before = known(row.station, row.id); !before || before->bytes != row.bytes)
        m_blobs.discard(row.id.toString());
    return put(row);
}

Result<void> Uploads::put(const store::UploadRow& row) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        if (store::countUploadsBeside(transaction, row, m_clock.now()) >= maxOpenUploads)
            return failure(ErrorCode::unavailable, "too-many-uploads", "3600");
        store::putUpload(transaction, row);
        return {};
    });
}

Result<Upload> Uploads::find(const domain::StationId& station, const Uuid& id) {
    return known(station, id).and_then([&](const Upload& upload) { return goOn(upload); });
}

/// Whose last byte has come just before a crash is not over: nothing has its name yet.
Result<Upload> Uploads::goOn(const Upload& upload) {
    return upload.offset < upload.bytes ? upload : receive(upload, noBytes);
}

Result<Upload> Uploads::known(const domain::StationId& station, const Uuid& id) {
    return m_database
        .read([&](const auto& transaction) -> Result<store::UploadRow> {
            const auto row = store::findUpload(transaction, id);
            if (!row || row->station != station)
                return failure(ErrorCode::notFound, "upload-unknown");
            if (row->expiresAt <= m_clock.now())
                return failure(ErrorCode::notFound, "upload-expired");
            return *row;
        })
        .map([&](const store::UploadRow& row) {
            return uploadOf(row, m_blobs.arrived(id.toString()));
        });
}

Result<Upload> Uploads::append(
    const domain::StationId& station, const Uuid& id, std::int64_t offset, const Piece& piece) {
    return known(station, id).and_then([&](Upload upload) {
        upload.offset = offset;
        return receive(upload, piece);
    });
}

Result<Upload> Uploads::receive(Upload upload, const Piece& piece) {
    const auto part = m_blobs.receive(upload.id.toString());
    if (!part)
        return tl::unexpected(part.error());
    if ((*part)->bytes() != upload.offset)
        return failure(
            ErrorCode::conflict, "upload-offset-differs", std::to_string((*part)->bytes()));
    if (const auto written = write(**part, upload.bytes, piece); !written)
        return tl::unexpected(written.error());
    upload.offset = (*part)->bytes();
    if (upload.offset < upload.bytes)
        return upload;
    return complete(upload, **part);
}

Result<void> Uploads::write(blobs::IncomingBlob& part, std::int64_t limit, const Piece& piece) {
    if (part.bytes() + piece.bytes > limit)
        return failure(ErrorCode::invalidInput, "upload-too-long", std::to_string(limit));
    part.mark();
    auto received = pass(
        piece, [&part](const char* data, std::size_t size) { return part.write(data, size); });
    if (received || received.error().reason == "body-truncated")
        return received;
    if (const auto cut = part.takeBack(); !cut)
        return cut;
    return received;
}

Result<Upload> Uploads::complete(Upload upload, blobs::IncomingBlob& part) {
    if (const auto named = part.giveName(upload.blob); !named) {
        if (named.error().reason == "blob-differs")
            if (const auto forgotten = forget(upload.id); !forgotten)
                return tl::unexpected(forgotten.error());
        return tl::unexpected(named.error());
    }
    Result<void> synced;
    const auto listed = m_database.write(
        [&](store::WriteTransaction& transaction) -> Result<void> {
            m_files.listUnsynced(transaction, upload.blob, upload.bytes);
            store::removeUpload(transaction, upload.id);
            return {};
        },
        [&] { synced = part.sync(); });
    if (!synced)
        m_files.reportDamaged(upload.blob);
    return synced.and_then([&] { return listed; }).map([&] { return upload; });
}

Result<void> Uploads::forget(const Uuid& id) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        store::removeUpload(transaction, id);
        return {};
    });
}

Result<void> Uploads::end(const domain::StationId& station, const Uuid& id) {
    return known(station, id).and_then([&](const Upload& upload) {
        m_blobs.discard(upload.id.toString());
        return forget(upload.id);
    });
}

} // namespace okno::server::registry
