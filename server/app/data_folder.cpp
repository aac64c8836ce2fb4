#include "server/app/data_folder.h"

#include "common/basics/durable.h"
#include "server/store/database.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace okno::server::app {

DataLock::~DataLock() {
    ::close(m_file);
}

store::Location DataFolder::database() const {
    std::string url;
    std::getline(std::ifstream(urlFile()), url);
    return store::Location::parse(url).value_or(store::Location(databaseFile()));
}

Result<void> DataFolder::useDatabase(const std::string& url) const {
    if (const auto location = store::Location::parse(url); !location)
        return tl::unexpected(location.error());
    std::error_code error;
    if (std::filesystem::exists(databaseFile(), error)
        || (std::filesystem::exists(urlFile(), error) && database().url() != url))
        return failure(ErrorCode::conflict, "registry-exists");
    std::ofstream file(urlFile(), std::ios::trunc);
    // It may hold a password.
    std::filesystem::permissions(
        urlFile(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    file << url << '\n';
    file.close();
    if (!file || error || syncToDisk(urlFile()) || syncToDisk(m_path))
        return failure(ErrorCode::storage, "file-not-written", urlFile().string());
    return {};
}

Result<void> DataFolder::requireDatabase() const {
    std::error_code error;
    if (database().isFile() && !std::filesystem::exists(databaseFile(), error))
        return failure(ErrorCode::notFound, "no-registry-here", m_path.string());
    return {};
}

Result<std::unique_ptr<store::Database>> DataFolder::reader() const {
    return requireDatabase().and_then(
        [this] { return store::Database::open(database(), store::Database::Access::readOnly); });
}

Result<void> DataFolder::create() const {
    std::error_code error;
    const bool known = std::filesystem::exists(m_path, error);
    error = makeDurableFolder(m_path);
    if (!known && !error)
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, error);
    if (error)
        return failure(ErrorCode::storage, "folder-not-made", m_path.string());
    return {};
}

std::optional<Instant> DataFolder::lastBackup() const {
    std::int64_t seconds = 0;
    if (std::ifstream(lastBackupFile()) >> seconds)
        return Instant(std::chrono::seconds(seconds));
    return std::nullopt;
}

Result<void> DataFolder::noteBackup(Instant at) const {
    // The registry may be reading it: a new file takes the place of the old one.
    const std::filesystem::path part = lastBackupFile().string() + ".part";
    std::ofstream file(part, std::ios::trunc);
    file << std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() << '\n';
    file.close();
    std::error_code error;
    if (file)
        std::filesystem::rename(part, lastBackupFile(), error);
    if (!file || error)
        return failure(ErrorCode::storage, "file-not-written", lastBackupFile().string());
    return {};
}

Result<std::unique_ptr<DataLock>> DataFolder::lock() const {
    const auto path = m_path / "registry.lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(ErrorCode::storage, "folder-not-writable", m_path.string());
    auto lock = std::make_unique<DataLock>(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return failure(ErrorCode::conflict, "registry-running", m_path.string());
    return lock;
}

} // namespace okno::server::app
