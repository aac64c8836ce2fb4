// Files of 0.1 to 100 MB: announced, sent, verified by SHA-256 and safe on the disk.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/registry/wire_station.h"

#include <memory>
#include <vector>

namespace okno::bench {

/// Beside nginx, which takes the file by WebDAV PUT; then its SHA-256 is computed and the file is
/// synced, both in this process. @tus/server is printed for context. `folder` is for their data.
void measureUploads(WireStation& station, const QString& folder, const Report& report);

/// The small ones by all of them at once, as windows that scan; nginx's beside it are as safe as
/// ours, with their names.
void measureUploadsTogether(const std::vector<std::unique_ptr<WireStation>>& stations,
    const QString& folder, const Report& report);

} // namespace okno::bench
