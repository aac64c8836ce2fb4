// Files on their way in: what was announced, by whom, and until when the beginning is kept. How
// much has arrived is told by the file itself.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/sha256.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct UploadRow {
    Uuid id;
    domain::StationId station;
    BlobId blob;
    std::int64_t bytes; // of the whole file
    Instant expiresAt;
};

/// An upload announced again begins its term anew.
void putUpload(WriteTransaction& transaction, const UploadRow& upload);
[[nodiscard]] std::optional<UploadRow> findUpload(
    const ReadTransaction& transaction, const Uuid& id);
void removeUpload(WriteTransaction& transaction, const Uuid& id);
/// Of that station, other than this one, that have not expired and whose file did not come by
/// another way.
[[nodiscard]] std::int64_t countUploadsBeside(
    const ReadTransaction& transaction, const UploadRow& upload, Instant now);
/// Those that have, and those whose file did.
[[nodiscard]] std::vector<Uuid> expiredUploads(
    const ReadTransaction& transaction, Instant now, int limit);

} // namespace okno::server::store
