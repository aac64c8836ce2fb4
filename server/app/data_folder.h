// The folder of one registry: database, files, lock.
#pragma once

#include "common/basics/result.h"

#include <filesystem>
#include <memory>

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
    [[nodiscard]] std::filesystem::path database() const { return m_path / "registry.db"; }
    [[nodiscard]] std::filesystem::path blobs() const { return m_path / "blobs"; }
    [[nodiscard]] std::filesystem::path demoClock() const { return m_path / "demo-clock"; }

    /// `notFound` "no-registry-here" where there is no database.
    [[nodiscard]] Result<void> requireDatabase() const;
    /// Makes the folder for a new registry, readable by its owner alone.
    [[nodiscard]] Result<void> create() const;
    /// `conflict` "registry-running" while another process holds it.
    [[nodiscard]] Result<std::unique_ptr<DataLock>> lock() const;

private:
    std::filesystem::path m_path;
};

} // namespace okno::server::app
