// Which files the records name: who may see such a record may read the file, and a file that no
// record names becomes garbage. Kept up to date in the transaction that writes the record.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/commands.h"
#include "server/store/transaction.h"

#include <string>
#include <vector>

namespace okno::server::store {

/// Scans, the agencies' answers and the result of a card, each once; other records name none.
[[nodiscard]] std::vector<BlobId> blobsNamedBy(const domain::Record& record);

/// Call with every record that is written. `replaces`: it was there before, perhaps with other
/// files. A file keeps the command by which the record first named it.
void noteReferences(WriteTransaction& transaction, const domain::Record& record,
    const domain::CommandId& command, bool replaces);

[[nodiscard]] std::vector<domain::RecordKey> recordsNaming(
    const ReadTransaction& transaction, const BlobId& blob);

/// A file that a record names and the registry does not hold, or not whole.
struct MissingBlob {
    BlobId blob;
    std::string station; // name of the one that named it, which has the file; empty: unknown
};
[[nodiscard]] std::vector<MissingBlob> missingBlobsOf(
    const ReadTransaction& transaction, const domain::RecordKey& record);

/// Files that some record names and nobody has brought, or that are damaged, after `after` in order
/// of their hash.
[[nodiscard]] std::vector<BlobId> wantedBlobs(
    const ReadTransaction& transaction, const std::string& after, int limit);
/// Whether a command of the station was the first to name the file.
[[nodiscard]] bool isNamedBy(
    const ReadTransaction& transaction, const domain::StationId& station, const BlobId& blob);

} // namespace okno::server::store
