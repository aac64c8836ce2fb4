// What a power cut does not take back.
#pragma once

#include <filesystem>
#include <system_error>

namespace okno {

/// The bytes of a file or the names in a folder: on the disk when it returns. A new file needs
/// both.
[[nodiscard]] std::error_code syncToDisk(const std::filesystem::path& path);

/// Makes a folder, and those above it, unless they are there; its name is on the disk.
[[nodiscard]] std::error_code makeDurableFolder(const std::filesystem::path& folder);

} // namespace okno
