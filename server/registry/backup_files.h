// The files of a backup: copied once, checked against their names while they are copied. Used by
// backup and restore.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"
#include "server/store/database.h"

#include <filesystem>
#include <vector>

namespace okno::server::registry {

struct CopiedFiles {
    std::int64_t listed = 0;
    std::int64_t copied = 0; // that `to` did not have
    std::vector<BlobId> damaged{}; // not what they should be in `from`, or not there
};

/// Every file that the database lists, from one blob folder to another.
[[nodiscard]] Result<CopiedFiles> copyFiles(
    store::Database& database, const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace okno::server::registry
