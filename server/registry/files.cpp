#include "server/registry/files.h"

#include "server/store/blob_rows.h"

namespace okno::server::registry {

Files::Files(store::Database& database, blobs::BlobStore& blobs, const Clock& clock)
    : m_database(database)
    , m_blobs(blobs)
    , m_clock(clock) { }

Result<Files::Stored> Files::find(const BlobId& id) {
    return m_database.read([&](const auto& transaction) -> Result<Stored> {
        const auto row = store::findBlob(transaction, id);
        if (!row)
            return failure(ErrorCode::notFound, "blob-not-uploaded");
        return Stored{m_blobs.pathOf(id), row->bytes};
    });
}

Result<std::unique_ptr<blobs::IncomingBlob>> Files::receive() {
    return m_blobs.receive();
}

Result<void> Files::keep(blobs::IncomingBlob& incoming, const BlobId& id) {
    if (const auto finished = incoming.finish(id); !finished)
        return finished;
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        store::addBlob(transaction, {id, incoming.bytes(), m_clock.now()});
        return {};
    });
}

Result<BlobId> Files::keep(std::string_view bytes) {
    const BlobId id = sha256(bytes);
    auto incoming = receive();
    if (!incoming)
        return tl::unexpected(incoming.error());
    return (*incoming)
        ->write(bytes.data(), bytes.size())
        .and_then([&] { return keep(**incoming, id); })
        .map([&] { return id; });
}

} // namespace okno::server::registry
