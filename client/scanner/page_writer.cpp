#include "client/scanner/page_writer.h"

#include "client/scanner/jpeg_file.h"

#include <algorithm>

namespace okno::client::scanner {

namespace {
/// A driver may promise more rows than it gives, or fewer: the file has what was promised, the
/// rest is white.
bool writeRows(PageStrips& strips, JpegFile& file, GrayReduction& gray, int height) {
    const PageFormat& format = strips.format();
    int written = 0;
    const auto put = [&](const std::uint8_t* row) {
        gray.addRow(row);
        ++written;
        return file.writeRow(row);
    };
    while (std::optional<Strip> strip = strips.pop()) {
        for (int row = 0; row < strip->rows && written < height; ++row) {
            if (!put(strip->bytes.get() + std::size_t(row) * format.bytesPerLine))
                return false;
        }
    }
    const std::vector<std::uint8_t> white(format.bytesPerLine, 0xff);
    while (written < height && !strips.isAbandoned()) {
        if (!put(white.data()))
            return false;
    }
    return true;
}
} // namespace

Result<WrittenPage> writePage(PageStrips& strips, const std::filesystem::path& part) {
    const auto abandoned = [] { return failure(ErrorCode::unavailable, "page-abandoned"); };
    const std::optional<int> height = strips.height();
    if (!height)
        return abandoned();
    const PageFormat& format = strips.format();
    JpegFile file(part, {format.width, *height, format.channels, format.dpi});
    GrayReduction gray(format.width, format.channels, format.dpi);
    const bool whole = writeRows(strips, file, gray, *height);
    if (whole && strips.isAbandoned())
        return abandoned();
    const Result<JpegFile::Written> written = file.finish();
    if (!written) {
        strips.abandon();
        return tl::unexpected(written.error());
    }
    return WrittenPage{
        part, written->id, written->bytes, format.width, *height, format.dpi, gray.take()};
}

} // namespace okno::client::scanner
