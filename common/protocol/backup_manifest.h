// The page that lies beside each backup of a registry: what the backup is, and how to tell that its
// database is still as it was written.
#pragma once

#include "common/basics/sha256.h"
#include "common/protocol/record_json.h"

#include <string>

namespace okno::protocol {

struct BackupManifest {
    int format; // 1
    std::string program; // version that wrote it
    Instant madeAt;
    std::string database; // file beside this one
    BlobId sha256; // of the database
    std::int64_t bytes;
    std::string epoch;
    std::int64_t head; // of the feed
    std::string auditHead;
    std::int64_t files; // scans and answers under "blobs"
};

inline constexpr int backupFormat = 1;

[[nodiscard]] Json toJson(const BackupManifest& manifest);
[[nodiscard]] Result<BackupManifest> backupManifestFromJson(const Json& json);

} // namespace okno::protocol
