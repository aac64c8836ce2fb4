// The registry's list of the files it has: a row appears after the file is safe on disk.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/sha256.h"
#include "server/store/transaction.h"

#include <optional>
#include <vector>

namespace okno::server::store {

struct BlobRow {
    BlobId id;
    std::int64_t bytes;
    Instant storedAt;
};

[[nodiscard]] std::optional<BlobRow> findBlob(const ReadTransaction& transaction, const BlobId& id);
[[nodiscard]] std::vector<BlobRow> allBlobs(const ReadTransaction& transaction);
/// A blob that is already listed stays as it is.
void addBlob(WriteTransaction& transaction, const BlobRow& blob);

} // namespace okno::server::store
