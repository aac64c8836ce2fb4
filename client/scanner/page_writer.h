// Turns the strips of one page into its file, on a thread of the page's own.
#pragma once

#include "client/scanner/gray_image.h"
#include "client/scanner/page_strips.h"
#include "common/basics/sha256.h"

namespace okno::client::scanner {

/// A page whose bytes are on the disk under a name for the time being.
struct WrittenPage {
    std::filesystem::path part;
    BlobId id;
    std::int64_t bytes;
    int width;
    int height;
    int dpi;
    GrayImage gray;
};

/// Returns when the page is on the disk or has failed; then no file is left and the strips are
/// abandoned. "page-abandoned" is the reading side's own doing.
[[nodiscard]] Result<WrittenPage> writePage(PageStrips& strips, const std::filesystem::path& part);

} // namespace okno::client::scanner
