#include "common/basics/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace okno {

namespace fs = std::filesystem;

std::error_code syncToDisk(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {errno, std::generic_category()};
    std::error_code failed;
    if (::fsync(file) != 0)
        failed = {errno, std::generic_category()};
    ::close(file);
    return failed;
}

// Also where it is there: whoever made it may have been killed before its name was safe.
std::error_code makeDurableFolder(const fs::path& folder) {
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : ".";
    std::error_code error;
    if (parent != folder && !fs::exists(parent, error))
        error = makeDurableFolder(parent);
    if (error)
        return error;
    const bool made = fs::create_directory(folder, error);
    if (error)
        return error;
    const std::error_code unsafe = syncToDisk(parent);
    const bool isOfOthers = !made && unsafe == std::errc::permission_denied;
    return isOfOthers ? std::error_code() : unsafe;
}

} // namespace okno
