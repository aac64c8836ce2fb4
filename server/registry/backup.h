// A copy of the whole registry in a folder, taken while it works, and the way back from it. The
// folder keeps one database and one page of description for each backup, and every file once:
//   2026-11-22T19-00-00Z.db, 2026-11-22T19-00-00Z.json, blobs/
// Called by the administrator's commands.
#pragma once

#include "common/basics/uuid.h"
#include "common/protocol/backup_manifest.h"
#include "server/store/database.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace okno::server::registry {

struct BackupReport {
    protocol::BackupManifest manifest;
    std::int64_t copied = 0; // files that the folder did not have before
    std::vector<BlobId> damaged{}; // files that are not what they are listed as, or not there
};

/// Beside a running registry: one view of its data, and every file that this view names. `conflict`
/// "backup-exists" where there is one of this second, `storage` where the folder cannot be written.
[[nodiscard]] Result<BackupReport> backUp(store::Database& database,
    const std::filesystem::path& blobs, const std::filesystem::path& folder, const Clock& clock);

/// The newest backup of the folder, or the named one ("2026-11-22T19-00-00Z"). `notFound`
/// "no-backup-here"; `storage` "backup-damaged" when its database is not what was written;
/// `incompatible` "backup-newer-than-program".
[[nodiscard]] Result<protocol::BackupManifest> findBackup(
    const std::filesystem::path& folder, const std::string& name);

struct RestoreReport {
    std::int64_t files = 0;
    std::vector<BlobId> missing{}; // files that the backup should have and has not, or damaged
    std::int64_t awaited = 0; // stations that have something to give back
};

struct RestoreTarget {
    store::Location database; // has no registry
    std::filesystem::path blobs;
    std::filesystem::path scratch; // a folder for a copy of the backup's database
};

/// The registry goes on under a new epoch and awaits what its stations know beyond the backup.
/// `conflict` "registry-exists".
[[nodiscard]] Result<RestoreReport> restore(const std::filesystem::path& folder,
    const protocol::BackupManifest& manifest, const RestoreTarget& target, const Clock& clock,
    IdSource& ids);

} // namespace okno::server::registry
