#include "server/store/blob_rows.h"

#include "server/store/columns.h"

#include <string>

namespace okno::server::store {

namespace {
using BlobColumns = std::tuple<std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
    std::int64_t, std::int64_t, std::int64_t>;

const std::string selectBlob
    = "SELECT sha256, bytes, stored_at, verified_at, modified_at, damaged_at, unreferenced_at, "
      "trashed_at FROM blob ";

constexpr std::int64_t oneNight = 10'000; // files, of what can wait for the next

std::optional<Instant> sometime(std::int64_t column) {
    return column == 0 ? std::nullopt : std::optional(instantOf(column));
}

BlobRow readBlob(const BlobColumns& row) {
    const auto& [sha256, bytes, storedAt, verifiedAt, modifiedAt, damagedAt, unreferencedAt,
        trashedAt]
        = row;
    return {stored(BlobId::parse(sha256)), bytes, instantOf(storedAt), instantOf(verifiedAt),
        modifiedAt, damagedAt != 0, sometime(unreferencedAt), sometime(trashedAt)};
}

template <typename... Args>
std::vector<BlobRow> select(
    const ReadTransaction& transaction, const std::string& condition, const Args&... args) {
    std::vector<BlobRow> blobs;
    for (const BlobColumns& row :
        transaction.rows<std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
            std::int64_t, std::int64_t, std::int64_t>(selectBlob + condition, args...))
        blobs.push_back(readBlob(row));
    return blobs;
}

std::int64_t count(const std::vector<std::tuple<std::int64_t>>& rows) {
    return std::get<0>(rows.front());
}
} // namespace

std::optional<BlobRow> findBlob(const ReadTransaction& transaction, const BlobId& id) {
    const auto blobs = select(transaction, "WHERE sha256 = $1", id.toString());
    return blobs.empty() ? std::nullopt : std::optional(blobs.front());
}

std::vector<BlobRow> allBlobs(const ReadTransaction& transaction) {
    return select(transaction, "ORDER BY sha256");
}

void addBlob(WriteTransaction& transaction, const BlobRow& blob) {
    transaction.execute(
        "INSERT INTO blob (sha256, bytes, stored_at, verified_at, modified_at) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sha256) DO UPDATE SET "
        "verified_at = excluded.verified_at, modified_at = excluded.modified_at, damaged_at = 0, "
        "unreferenced_at = 0, trashed_at = 0",
        blob.id.toString(), blob.bytes, column(blob.storedAt), column(blob.verifiedAt),
        blob.modifiedAt);
}

void markVerified(
    WriteTransaction& transaction, const BlobId& id, Instant at, std::int64_t modifiedAt) {
    transaction.execute("UPDATE blob SET verified_at = $1, modified_at = $2 WHERE sha256 = $3",
        column(at), modifiedAt, id.toString());
}

void markDamaged(WriteTransaction& transaction, const BlobId& id, Instant at) {
    transaction.execute("UPDATE blob SET damaged_at = $1 WHERE sha256 = $2 AND damaged_at = 0",
        column(at), id.toString());
}

BlobCounts countBlobs(const ReadTransaction& transaction) {
    return {count(transaction.rows<std::int64_t>("SELECT COUNT(*) FROM blob")),
        count(transaction.rows<std::int64_t>("SELECT COUNT(*) FROM blob WHERE damaged_at > 0"))};
}

std::vector<BlobRow> leastVerified(const ReadTransaction& transaction, int limit) {
    return select(transaction, "WHERE damaged_at = 0 ORDER BY verified_at, sha256 LIMIT $1",
        std::int64_t{limit});
}

std::int64_t countVerifiedBefore(const ReadTransaction& transaction, Instant before) {
    return count(transaction.rows<std::int64_t>(
        "SELECT COUNT(*) FROM blob WHERE damaged_at = 0 AND verified_at < $1", column(before)));
}

void markUnreferenced(WriteTransaction& transaction, const std::string& digits, Instant at) {
    const std::string behind = digits + 'g'; // after every further digit
    transaction.execute("UPDATE blob SET unreferenced_at = $1 WHERE sha256 >= $2 AND sha256 < $3 "
                        "AND unreferenced_at = 0 AND NOT EXISTS "
                        "(SELECT 1 FROM blob_reference r WHERE r.sha256 = blob.sha256)",
        column(at), digits, behind);
    transaction.execute("UPDATE blob SET unreferenced_at = 0 WHERE sha256 >= $1 AND sha256 < $2 "
                        "AND unreferenced_at > 0 AND EXISTS "
                        "(SELECT 1 FROM blob_reference r WHERE r.sha256 = blob.sha256)",
        digits, behind);
}

void forgetUnreferenced(WriteTransaction& transaction, const BlobId& id) {
    transaction.execute("UPDATE blob SET unreferenced_at = 0 WHERE sha256 = $1", id.toString());
}

std::vector<BlobRow> garbage(const ReadTransaction& transaction, Instant before) {
    return select(transaction,
        "WHERE unreferenced_at > 0 AND unreferenced_at < $1 AND trashed_at = 0 "
        "ORDER BY unreferenced_at LIMIT $2",
        column(before), oneNight);
}

void markTrashed(WriteTransaction& transaction, const BlobId& id, Instant at) {
    transaction.execute("UPDATE blob SET trashed_at = $1 WHERE sha256 = $2 "
                        "AND unreferenced_at > 0",
        column(at), id.toString());
}

std::vector<BlobRow> wantedFromTrash(const ReadTransaction& transaction) {
    return select(transaction,
        "WHERE trashed_at > 0 AND (unreferenced_at = 0 OR unreferenced_at > trashed_at) "
        "ORDER BY trashed_at LIMIT $1",
        oneNight);
}

void unmarkTrashed(WriteTransaction& transaction, const BlobId& id) {
    transaction.execute("UPDATE blob SET trashed_at = 0 WHERE sha256 = $1", id.toString());
}

std::vector<BlobRow> trashedBefore(const ReadTransaction& transaction, Instant before) {
    return select(transaction,
        "WHERE unreferenced_at > 0 AND trashed_at > 0 AND trashed_at < $1 "
        "ORDER BY trashed_at LIMIT $2",
        column(before), oneNight);
}

void removeBlob(WriteTransaction& transaction, const BlobId& id) {
    transaction.execute("DELETE FROM blob WHERE sha256 = $1", id.toString());
}

} // namespace okno::server::store
