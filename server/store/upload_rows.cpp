#include "server/store/upload_rows.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
const std::string itsFileIsHere
    = "EXISTS (SELECT 1 FROM blob WHERE blob.sha256 = upload.sha256 AND blob.damaged_at = 0)";
}

void putUpload(WriteTransaction& transaction, const UploadRow& upload) {
    transaction.execute(
        "INSERT INTO upload (id, station, sha256, bytes, expires_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes, expires_at = excluded.expires_at",
        upload.id.toString(), upload.station.toString(), upload.blob.toString(), upload.bytes,
        column(upload.expiresAt));
}

std::optional<UploadRow> findUpload(const ReadTransaction& transaction, const Uuid& id) {
    const auto rows = transaction.rows<std::string, std::string, std::int64_t, std::int64_t>(
        "SELECT station, sha256, bytes, expires_at FROM upload WHERE id = $1", id.toString());
    if (rows.empty())
        return std::nullopt;
    const auto& [station, sha256, bytes, expiresAt] = rows.front();
    return UploadRow{id, stored(domain::StationId::parse(station)), stored(BlobId::parse(sha256)),
        bytes, instantOf(expiresAt)};
}

void removeUpload(WriteTransaction& transaction, const Uuid& id) {
    transaction.execute("DELETE FROM upload WHERE id = $1", id.toString());
}

std::int64_t countUploadsBeside(
    const ReadTransaction& transaction, const UploadRow& upload, Instant now) {
    const auto rows = transaction.rows<std::int64_t>(
        "SELECT COUNT(*) FROM upload WHERE station = $1 AND id <> $2 AND expires_at > $3 AND NOT "
            + itsFileIsHere,
        upload.station.toString(), upload.id.toString(), column(now));
    return std::get<0>(rows.front());
}

std::vector<Uuid> expiredUploads(const ReadTransaction& transaction, Instant now, int limit) {
    std::vector<Uuid> expired;
    for (const auto& [id] :
        transaction.rows<std::string>("SELECT id FROM upload WHERE expires_at <= $1 OR "
                + itsFileIsHere + " ORDER BY expires_at LIMIT $2",
            column(now), std::int64_t{limit}))
        expired.push_back(stored(Uuid::parse(id)));
    return expired;
}

} // namespace okno::server::store
