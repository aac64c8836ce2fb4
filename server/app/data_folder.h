// The folder of one registry: database, files, lock. The database may also be a PostgreSQL server;
// the folder then holds its URL, so that every subcommand finds it.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"
#include "server/store/location.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace okno::server::store {
class Database;
}

namespace okno::server::app {

/// Held as long as somebody writes there: a second registry on the same data is refused.
class DataLock {
public:
    explicit DataLock(int file)
        : m_file(file) { }
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;
    ~DataLock();

private:
    int m_file;
};

class DataFolder {
public:
    explicit DataFolder(std::filesystem::path path)
        : m_path(std::move(path)) { }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] store::Location database() const;
    [[nodiscard]] std::filesystem::path blobs() const { return m_path / "blobs"; }
    [[nodiscard]] std::filesystem::path demoClock() const { return m_path / "demo-clock"; }

    /// Beside whoever writes there. `notFound` "no-registry-here".
    [[nodiscard]] Result<std::unique_ptr<store::Database>> reader() const;
    /// `notFound` "no-registry-here" where the folder neither holds nor names a database.
    [[nodiscard]] Result<void> requireDatabase() const;
    /// Makes the folder for a new registry, readable by its owner alone.
    [[nodiscard]] Result<void> create() const;
    /// The database of this folder is there from now on. `invalidInput` "database-url-malformed",
    /// `conflict` "registry-exists" where the folder has another.
    [[nodiscard]] Result<void> useDatabase(const std::string& url) const;
    /// When the data were last backed up, for whoever watches the registry; nothing: never.
    [[nodiscard]] std::optional<Instant> lastBackup() const;
    /// `storage` "file-not-written".
    [[nodiscard]] Result<void> noteBackup(Instant at) const;
    /// `conflict` "registry-running" while another process holds it.
    [[nodiscard]] Result<std::unique_ptr<DataLock>> lock() const;

private:
    [[nodiscard]] std::filesystem::path databaseFile() const { return m_path / "registry.db"; }
    [[nodiscard]] std::filesystem::path urlFile() const { return m_path / "database-url"; }
    [[nodiscard]] std::filesystem::path lastBackupFile() const { return m_path / "last-backup"; }

    std::filesystem::path m_path;
};

} // namespace okno::server::app
