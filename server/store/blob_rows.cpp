#include "server/store/blob_rows.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<BlobRow> findBlob(const ReadTransaction& transaction, const BlobId& id) {
    const auto rows = transaction.rows<std::int64_t, std::int64_t>(
        "SELECT bytes, stored_at FROM blob WHERE sha256 = $1", id.toString());
    if (rows.empty())
        return std::nullopt;
    const auto& [bytes, storedAt] = rows.front();
    return BlobRow{id, bytes, instantOf(storedAt)};
}

std::vector<BlobRow> allBlobs(const ReadTransaction& transaction) {
    std::vector<BlobRow> blobs;
    for (const auto& [sha256, bytes, storedAt] :
        transaction.rows<std::string, std::int64_t, std::int64_t>(
            "SELECT sha256, bytes, stored_at FROM blob ORDER BY sha256"))
        blobs.push_back({stored(BlobId::parse(sha256)), bytes, instantOf(storedAt)});
    return blobs;
}

void addBlob(WriteTransaction& transaction, const BlobRow& blob) {
    transaction.execute("INSERT INTO blob (sha256, bytes, stored_at) VALUES ($1, $2, $3) "
                        "ON CONFLICT (sha256) DO NOTHING",
        blob.id.toString(), blob.bytes, column(blob.storedAt));
}

} // namespace okno::server::store
