// A sheet of paper in the virtual scanner: an image file decoded, then cut and scaled to what the
// scan asks for. Called by the feeder on its decoding threads; nothing here is shared.
#pragma once

#include "client/scanner/page_memory.h"

#include <filesystem>
#include <optional>

namespace okno::client::virtual_scanner {

/// Rows without padding; one channel (gray) or three (RGB), eight bits each.
struct PageImage {
    int width = 0;
    int height = 0;
    int channels = 0;
    int dpi = 0;
    scanner::PageMemory pixels{};

    [[nodiscard]] std::size_t rowBytes() const {
        return std::size_t(width) * std::size_t(channels);
    }
    [[nodiscard]] std::size_t bytes() const { return rowBytes() * std::size_t(height); }
};

/// The part of the page to scan, in millimetres from its upper left corner.
struct ScanArea {
    double left = 0;
    double top = 0;
    double right = 210;
    double bottom = 297;

    bool operator==(const ScanArea&) const = default;
};

struct RenderOptions {
    int dpi = 300;
    int channels = 3;
    ScanArea area{};
    /// The page's own height instead of the area's: what a feeder without a length sensor gives.
    bool ownHeight = false;

    bool operator==(const RenderOptions&) const = default;
};

/// Pixels of a length, rounded as every scan at that resolution rounds it.
[[nodiscard]] int pixelsOf(double millimetres, int dpi);

/// Reads a JPEG, PNG or binary PPM file; nothing where the file is no image. A file that does not
/// tell its resolution is taken to be as wide as A4.
[[nodiscard]] std::optional<PageImage> decodePage(const std::filesystem::path& file, int channels);

/// The page as the scan asks for it; white where the area reaches beyond the paper.
[[nodiscard]] PageImage renderPage(PageImage page, const RenderOptions& options);

} // namespace okno::client::virtual_scanner
