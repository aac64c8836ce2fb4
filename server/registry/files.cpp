#include "server/registry/files.h"

#include "server/registry/uploads.h"
#include "server/store/blob_references.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace okno::server::registry {

namespace {
const std::atomic<bool> neverStop = false;
}

Files::Files(store::Database& database, blobs::BlobStore& blobs, const Clock& clock)
    : m_database(database)
    , m_blobs(blobs)
    , m_clock(clock)
    , m_uploads(std::make_unique<Uploads>(database, blobs, *this, clock)) { }

Files::~Files() = default;

Result<store::BlobRow> Files::find(const BlobId& id) {
    if (blobs::ArrivalLog* log = m_blobs.arrivalLog(); log != nullptr && log->isPending(id))
        if (const auto listed = listArrived({id}); !listed)
            return tl::unexpected(listed.error());
    return m_database.read([&](const auto& transaction) -> Result<store::BlobRow> {
        const auto row = store::findBlob(transaction, id);
        if (!row || row->damaged)
            return failure(ErrorCode::notFound, "blob-not-uploaded");
        return *row;
    });
}

Result<blobs::BlobFile> Files::open(const store::BlobRow& row) {
    auto file = m_blobs.openBlob(row.id);
    const bool gone = !file && file.error().code == ErrorCode::notFound;
    if (gone || (file && file->bytes() != row.bytes)) {
        reportDamaged(row.id);
        return failure(ErrorCode::notFound, "blob-not-uploaded");
    }
    return file;
}

Result<blobs::BlobFile> Files::openVerified(const store::BlobRow& row) {
    auto file = open(row);
    if (!file)
        return file;
    const Instant now = m_clock.now();
    if (file->modifiedAt() == row.modifiedAt && now < row.verifiedAt + soundFor)
        return file;
    const auto hash = file->hash(neverStop);
    if (!hash)
        return tl::unexpected(hash.error());
    if (*hash != row.id) {
        reportDamaged(row.id);
        return failure(ErrorCode::notFound, "blob-not-uploaded");
    }
    if (const auto synced = m_blobs.sync(row.id); !synced)
        return tl::unexpected(synced.error());
    return m_database
        .write([&](store::WriteTransaction& transaction) -> Result<void> {
            store::markVerified(transaction, row.id, now, file->modifiedAt());
            return {};
        })
        .map([&] { return *std::move(file); });
}

void Files::reportDamaged(const BlobId& id) {
    spdlog::error("[blobs] {} is damaged and waits for whoever has it", id.toString());
    const auto marked = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        store::markDamaged(transaction, id, m_clock.now());
        return {};
    });
    if (!marked)
        spdlog::error("[blobs] {} not listed as damaged: {}", id.toString(), marked.error().reason);
}

Result<bool> Files::has(const BlobId& id, std::int64_t bytes) {
    const auto row = find(id);
    if (!row)
        return row.error().code == ErrorCode::notFound ? Result<bool>(false)
                                                       : tl::unexpected(row.error());
    if (row->bytes != bytes)
        return failure(ErrorCode::invalidInput, "blob-differs");
    if (!store::isVouchedFor(*row))
        return adopt(id, bytes);
    if (!open(*row))
        return false;
    if (!row->unreferencedAt)
        return true;
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<bool> {
        store::forgetUnreferenced(transaction, id);
        return true;
    });
}

Result<bool> Files::adopt(const BlobId& id, std::int64_t bytes) {
    const auto file = m_blobs.openBlob(id);
    if (!file || file->bytes() != bytes)
        return false;
    const auto hash = file->hash(neverStop);
    if (!hash || *hash != id)
        return false;
    return m_blobs.sync(id).and_then([&] {
        return m_database.write([&](store::WriteTransaction& transaction) -> Result<bool> {
            list(transaction, id, *file);
            return true;
        });
    });
}

Result<BlobId> Files::keep(std::string_view bytes) {
    const BlobId id = sha256(bytes);
    return m_blobs.keep(bytes, id)
        .and_then([&] { return m_blobs.openBlob(id); })
        .and_then([&](const blobs::BlobFile& file) {
            return m_database.write([&](store::WriteTransaction& transaction) -> Result<BlobId> {
                list(transaction, id, file);
                return id;
            });
        });
}

Result<void> Files::listSettled(const std::vector<BlobId>& files) {
    constexpr std::size_t atOnce = 200; // others write too
    Result<void> listed;
    for (std::size_t first = 0; listed && first < files.size(); first += atOnce)
        listed = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
            for (std::size_t i = first; i < std::min(first + atOnce, files.size()); ++i)
                if (const auto file = m_blobs.openBlob(files[i]))
                    list(transaction, files[i], *file);
            return {};
        });
    return listed;
}

Result<void> Files::listArrived() {
    blobs::ArrivalLog* log = m_blobs.arrivalLog();
    const auto pending = log != nullptr ? log->pending() : std::vector<BlobId>();
    return pending.empty() ? Result<void>() : listArrived(pending);
}

Result<void> Files::listArrived(const std::vector<BlobId>& pending) {
    for (const BlobId& id : pending)
        if (const auto made = m_blobs.makeFile(id); !made)
            return made;
    return m_database
        .write([&](store::WriteTransaction& transaction) -> Result<void> {
            for (const BlobId& id : pending) {
                const auto row = store::findBlob(transaction, id);
                const auto file = m_blobs.openBlob(id);
                if (file && (!row || row->damaged))
                    listUnsynced(transaction, id, file->bytes());
            }
            return {};
        })
        .map([&] {
            for (const BlobId& id : pending)
                m_blobs.arrivalLog()->notePlaced(id);
        });
}

Result<std::int64_t> Files::damaged() {
    return m_database.read([](const auto& transaction) -> Result<std::int64_t> {
        return store::countBlobs(transaction).damaged;
    });
}

void Files::list(
    store::WriteTransaction& transaction, const BlobId& id, const blobs::BlobFile& file) {
    const Instant now = m_clock.now();
    store::addBlob(transaction, {id, file.bytes(), now, now, file.modifiedAt()});
}

void Files::listUnsynced(
    store::WriteTransaction& transaction, const BlobId& id, std::int64_t bytes) {
    store::addBlob(transaction, {id, bytes, m_clock.now()});
}

} // namespace okno::server::registry
