#include "common/protocol/backup_manifest.h"

#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<BackupManifest> {
    static constexpr auto table = std::make_tuple(field("format", &BackupManifest::format),
        field("program", &BackupManifest::program), field("made_at", &BackupManifest::madeAt),
        field("database", &BackupManifest::database), field("sha256", &BackupManifest::sha256),
        field("bytes", &BackupManifest::bytes), field("epoch", &BackupManifest::epoch),
        field("head", &BackupManifest::head), field("audit_head", &BackupManifest::auditHead),
        field("files", &BackupManifest::files));
};

Json toJson(const BackupManifest& manifest) {
    return write(manifest);
}

Result<BackupManifest> backupManifestFromJson(const Json& json) {
    return messageFrom<BackupManifest>(json, Reading::lenient);
}

} // namespace okno::protocol
