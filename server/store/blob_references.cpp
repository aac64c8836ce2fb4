#include "server/store/blob_references.h"

#include "common/protocol/record_json.h"
#include "server/store/columns.h"

#include <algorithm>

namespace okno::server::store {

namespace {
void add(std::vector<BlobId>& blobs, const BlobId& blob) {
    if (std::find(blobs.begin(), blobs.end(), blob) == blobs.end())
        blobs.push_back(blob);
}

void addPages(std::vector<BlobId>& blobs, const std::vector<domain::Page>& pages) {
    for (const domain::Page& page : pages)
        add(blobs, page.blob);
}

/// Takes away what the record names no more; what is left of `named` is new.
void compare(WriteTransaction& transaction, std::vector<BlobId>& named, const std::string& kind,
    const std::string& key) {
    for (const auto& [sha256] : transaction.rows<std::string>(
             "SELECT sha256 FROM blob_reference WHERE kind = $1 AND record_key = $2", kind, key)) {
        const auto known = std::find(named.begin(), named.end(), stored(BlobId::parse(sha256)));
        if (known != named.end())
            named.erase(known);
        else
            transaction.execute("DELETE FROM blob_reference "
                                "WHERE sha256 = $1 AND kind = $2 AND record_key = $3",
                sha256, kind, key);
    }
}
} // namespace

std::vector<BlobId> blobsNamedBy(const domain::Record& record) {
    std::vector<BlobId> blobs;
    if (const auto* card = std::get_if<domain::Card>(&record)) {
        addPages(blobs, card->pages);
        for (const domain::Query& query : card->queries)
            if (query.paper)
                add(blobs, *query.paper);
        if (card->result)
            addPages(blobs, card->result->pages);
    }
    return blobs;
}

void noteReferences(WriteTransaction& transaction, const domain::Record& record,
    const domain::CommandId& command, bool replaces) {
    if (!std::holds_alternative<domain::Card>(record))
        return;
    const auto key = domain::keyOf(record);
    const auto kind = protocol::toString(key.kind);
    auto named = blobsNamedBy(record);
    if (replaces)
        compare(transaction, named, kind, key.key);
    for (const BlobId& blob : named)
        transaction.execute("INSERT INTO blob_reference (sha256, kind, record_key, command) "
                            "VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (sha256, kind, record_key) DO NOTHING",
            blob.toString(), kind, key.key, command.toString());
}

std::vector<domain::RecordKey> recordsNaming(
    const ReadTransaction& transaction, const BlobId& blob) {
    std::vector<domain::RecordKey> records;
    for (const auto& [kind, key] : transaction.rows<std::string, std::string>(
             "SELECT kind, record_key FROM blob_reference WHERE sha256 = $1 "
             "ORDER BY kind, record_key",
             blob.toString()))
        records.push_back({stored(protocol::recordKindFromString(kind)), key});
    return records;
}

std::vector<MissingBlob> missingBlobsOf(
    const ReadTransaction& transaction, const domain::RecordKey& record) {
    std::vector<MissingBlob> missing;
    for (const auto& [sha256, station] : transaction.rows<std::string, std::string>(
             "SELECT r.sha256, COALESCE(s.name, '') FROM blob_reference r "
             "LEFT JOIN blob b ON b.sha256 = r.sha256 "
             "LEFT JOIN command c ON c.id = r.command LEFT JOIN station s ON s.id = c.station "
             "WHERE r.kind = $1 AND r.record_key = $2 AND COALESCE(b.damaged_at, 1) <> 0 "
             "ORDER BY r.sha256",
             protocol::toString(record.kind), record.key))
        missing.push_back({stored(BlobId::parse(sha256)), station});
    return missing;
}

std::vector<BlobId> wantedBlobs(
    const ReadTransaction& transaction, const std::string& after, int limit) {
    std::vector<BlobId> wanted;
    for (const auto& [sha256] : transaction.rows<std::string>(
             "SELECT DISTINCT r.sha256 FROM blob_reference r "
             "LEFT JOIN blob b ON b.sha256 = r.sha256 "
             "WHERE r.sha256 > $1 AND COALESCE(b.damaged_at, 1) <> 0 ORDER BY r.sha256 LIMIT $2",
             after, std::int64_t{limit}))
        wanted.push_back(stored(BlobId::parse(sha256)));
    return wanted;
}

bool isNamedBy(
    const ReadTransaction& transaction, const domain::StationId& station, const BlobId& blob) {
    return !transaction
                .rows<std::string>("SELECT r.sha256 FROM blob_reference r "
                                   "JOIN command c ON c.id = r.command "
                                   "WHERE r.sha256 = $1 AND c.station = $2 LIMIT 1",
                    blob.toString(), station.toString())
                .empty();
}

} // namespace okno::server::store
