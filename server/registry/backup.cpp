#include "server/registry/backup.h"

#include "common/basics/durable.h"
#include "server/registry/backup_files.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/table_copy.h"

#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>

#include <fstream>

namespace okno::server::registry {

namespace {
namespace fs = std::filesystem;
using store::ReadTransaction;
using store::WriteTransaction;

std::string nameAt(Instant now) {
    return fmt::format(
        "{:%Y-%m-%dT%H-%M-%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(now)));
}

tl::unexpected<Error> notWritten(const fs::path& file) {
    return failure(ErrorCode::storage, "backup-not-written", file.string());
}

/// Where the source's view ended.
struct Extent {
    std::string epoch;
    std::int64_t head;
    std::string auditHead;
};

Result<void> copyTables(const ReadTransaction& from, store::Database& to) {
    const auto tables
        = to.read([](const ReadTransaction& transaction) -> Result<std::vector<store::Table>> {
              return store::registryTables(transaction);
          });
    if (!tables)
        return tl::unexpected(tables.error());
    for (const store::Table& table : *tables) {
        const auto copied = to.write([&](WriteTransaction& transaction) -> Result<void> {
            store::copyTable(from, transaction, table);
            return {};
        });
        if (!copied)
            return copied;
    }
    return {};
}

struct Copied {
    Extent extent;
    CopiedFiles files;
};

/// A new SQLite file with all that the database has; and, after it, so that every file it names was
/// there before, the files.
Result<Copied> copyRegistry(store::Database& database, const fs::path& file, const fs::path& blobs,
    const fs::path& blobsCopy) {
    return database.read([&](const ReadTransaction& transaction) -> Result<Copied> {
        const auto installation = store::findInstallation(transaction);
        if (!installation)
            return failure(ErrorCode::notFound, "no-registry-here");
        std::error_code ignored;
        fs::remove(file, ignored);
        const auto copy = store::Database::open(store::Location(file));
        if (!copy)
            return tl::unexpected(copy.error());
        const Extent extent{installation->epoch, store::head(transaction),
            store::auditHead(transaction).toString()};
        return copyTables(transaction, **copy)
            .and_then([&] { return copyFiles(**copy, blobs, blobsCopy); })
            .map([&](CopiedFiles files) {
                return Copied{extent, std::move(files)};
            });
    });
}

Result<void> writeManifest(const fs::path& file, const protocol::BackupManifest& manifest) {
    const fs::path part = file.string() + ".part";
    std::ofstream text(part, std::ios::trunc);
    text << protocol::toJson(manifest).dump(2) << '\n';
    text.close();
    if (!text || syncToDisk(part))
        return notWritten(file);
    std::error_code error;
    fs::rename(part, file, error);
    if (error || syncToDisk(file.parent_path()))
        return notWritten(file);
    return {};
}

Result<protocol::BackupManifest> described(
    const fs::path& file, const Extent& extent, Instant now, std::int64_t files) {
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(fs::file_size(file, error));
    if (error || syncToDisk(file))
        return notWritten(file);
    return sha256OfFile(file).map([&](const BlobId& hash) {
        return protocol::BackupManifest{protocol::backupFormat, OKNO_VERSION, now,
            file.filename().string(), hash, bytes, extent.epoch, extent.head, extent.auditHead,
            files};
    });
}
} // namespace

Result<BackupReport> backUp(
    store::Database& database, const fs::path& blobs, const fs::path& folder, const Clock& clock) {
    const Instant now = clock.now();
    const std::string name = nameAt(now);
    std::error_code error;
    if (makeDurableFolder(folder))
        return notWritten(folder);
    fs::permissions(folder, fs::perms::owner_all, error);
    const fs::path file = folder / (name + ".db");
    if (fs::exists(file, error))
        return failure(ErrorCode::conflict, "backup-exists", file.string());
    const fs::path part = folder / "unfinished.db";
    auto copied = copyRegistry(database, part, blobs, folder / "blobs");
    if (!copied)
        return tl::unexpected(copied.error());
    fs::rename(part, file, error);
    if (error)
        return notWritten(file);
    auto manifest = described(file, copied->extent, now, copied->files.listed);
    if (!manifest)
        return tl::unexpected(manifest.error());
    return writeManifest(folder / (name + ".json"), *manifest).map([&] {
        return BackupReport{
            std::move(*manifest), copied->files.copied, std::move(copied->files.damaged)};
    });
}

Result<protocol::BackupManifest> findBackup(const fs::path& folder, const std::string& name) {
    std::string newest = name;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (name.empty() && entry.path().extension() == ".json")
            newest = std::max(newest, entry.path().stem().string());
    std::ifstream text(folder / (newest + ".json"));
    const std::string json{std::istreambuf_iterator<char>(text), {}};
    if (newest.empty() || json.empty())
        return failure(ErrorCode::notFound, "no-backup-here", folder.string());
    const auto manifest = protocol::parseJson(json).and_then(protocol::backupManifestFromJson);
    if (!manifest)
        return failure(ErrorCode::storage, "backup-damaged", newest + ".json");
    if (manifest->format > protocol::backupFormat)
        return failure(ErrorCode::incompatible, "backup-newer-than-program", manifest->program);
    const auto hash = sha256OfFile(folder / fs::path(manifest->database).filename());
    if (!hash || *hash != manifest->sha256)
        return failure(ErrorCode::storage, "backup-damaged", manifest->database);
    return *manifest;
}

} // namespace okno::server::registry
