// A small file that only its owner may read: keys and verifiers. Whole or as it was before.
#pragma once

#include "common/basics/result.h"

#include <QByteArray>

#include <filesystem>
#include <optional>

namespace okno::client::identity {

/// None when there is none or it cannot be read.
[[nodiscard]] std::optional<QByteArray> readPrivate(const std::filesystem::path& file);
/// On disk when it returns. `storage` "folder-not-writable" with the file's name.
[[nodiscard]] Result<void> writePrivate(
    const std::filesystem::path& file, const QByteArray& content);

} // namespace okno::client::identity
