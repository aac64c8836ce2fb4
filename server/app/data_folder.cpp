#include "server/app/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace okno::server::app {

DataLock::~DataLock() {
    ::close(m_file);
}

Result<void> DataFolder::requireDatabase() const {
    std::error_code error;
    if (!std::filesystem::exists(database(), error))
        return failure(ErrorCode::notFound, "no-registry-here", m_path.string());
    return {};
}

Result<void> DataFolder::create() const {
    std::error_code error;
    if (std::filesystem::create_directories(m_path, error))
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, error);
    if (error)
        return failure(ErrorCode::storage, "folder-not-made", m_path.string());
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
