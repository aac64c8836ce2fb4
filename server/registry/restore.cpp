#include "server/registry/backup.h"

#include "server/registry/backup_files.h"
#include "server/registry/new_history.h"
#include "server/store/installation.h"
#include "server/store/table_copy.h"

namespace okno::server::registry {

namespace {
namespace fs = std::filesystem;
using store::ReadTransaction;
using store::WriteTransaction;

// As long as a registry that was killed still holds the fence.
constexpr std::chrono::seconds patienceWithFence(5);

/// The backup's database brought up to this program's schema, in a file that goes with it.
class Scratch {
public:
    explicit Scratch(fs::path file)
        : m_file(std::move(file)) { }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        m_database.reset();
        std::error_code ignored;
        for (const char* tail : {"", "-wal", "-shm"})
            fs::remove(m_file.string() + tail, ignored);
    }

    Result<void> take(const fs::path& backup) {
        std::error_code error;
        fs::copy_file(backup, m_file, fs::copy_options::overwrite_existing, error);
        if (error)
            return failure(ErrorCode::storage, "file-not-written", m_file.string());
        auto opened = store::Database::open(store::Location(m_file));
        if (!opened)
            return tl::unexpected(opened.error());
        m_database = std::move(*opened);
        return {};
    }

    [[nodiscard]] store::Database& database() { return *m_database; }

private:
    fs::path m_file;
    std::unique_ptr<store::Database> m_database;
};

/// The last table makes it a registry, in the transaction that gives it its new epoch.
Result<std::int64_t> beginAnew(const ReadTransaction& from, const store::Table& installationTable,
    store::Database& to, Instant now, IdSource& ids) {
    return to.write([&](WriteTransaction& transaction) -> Result<std::int64_t> {
        store::copyTable(from, transaction, installationTable);
        if (!store::findInstallation(transaction))
            return failure(ErrorCode::storage, "backup-damaged");
        return beginHistory(transaction, store::head(transaction), "restored", now, ids);
    });
}

Result<std::int64_t> copyInto(
    store::Database& to, const ReadTransaction& from, Instant now, IdSource& ids) {
    const auto tables = store::registryTables(from);
    for (const store::Table& table : tables) {
        if (&table == &tables.back())
            break;
        const auto copied = to.write([&](WriteTransaction& transaction) -> Result<void> {
            store::copyTable(from, transaction, table);
            return {};
        });
        if (!copied)
            return tl::unexpected(copied.error());
    }
    return beginAnew(from, tables.back(), to, now, ids);
}
} // namespace

Result<RestoreReport> restore(const fs::path& folder, const protocol::BackupManifest& manifest,
    const RestoreTarget& target, const Clock& clock, IdSource& ids) {
    Scratch scratch(target.scratch / "restoring.db");
    auto taken = scratch.take(folder / fs::path(manifest.database).filename());
    if (!taken)
        return tl::unexpected(taken.error());
    const auto database = store::Database::open(target.database);
    if (!database)
        return tl::unexpected(database.error());
    if (!(*database)->waitForFence(patienceWithFence))
        return failure(ErrorCode::conflict, "registry-running", "its database");
    const auto empty = (*database)->read([](const ReadTransaction& transaction) -> Result<void> {
        if (store::findInstallation(transaction))
            return failure(ErrorCode::conflict, "registry-exists");
        return {};
    });
    if (!empty)
        return tl::unexpected(empty.error());
    auto files = copyFiles(scratch.database(), folder / "blobs", target.blobs);
    if (!files)
        return tl::unexpected(files.error());
    return scratch.database()
        .read([&](const ReadTransaction& from) -> Result<std::int64_t> {
            return copyInto(**database, from, clock.now(), ids);
        })
        .map([&](std::int64_t awaited) {
            return RestoreReport{files->listed, std::move(files->damaged), awaited};
        });
}

} // namespace okno::server::registry
