#include "client/virtual_scanner/page_image.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <png.h>
#include <string>
#include <turbojpeg.h>
#include <vector>

namespace okno::client::virtual_scanner {

namespace {
using Bytes = std::vector<std::uint8_t>;

constexpr double millimetresPerInch = 25.4;
constexpr double a4WidthMillimetres = 210;

Bytes readFile(const std::filesystem::path& file) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(file, failed);
    std::ifstream in(file, std::ios::binary);
    Bytes bytes(failed ? 0 : size);
    in.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(in.gcount()));
    return bytes;
}

PageImage blankPage(int width, int height, int channels, int dpi) {
    PageImage page{width, height, channels, dpi};
    page.pixels = scanner::allocatePageMemory(page.bytes());
    return page;
}

int a4Dpi(int width) {
    return int(std::lround(width * millimetresPerInch / a4WidthMillimetres));
}

/// The JFIF header's density; 0 where it names none.
int jpegDpi(const Bytes& file) {
    constexpr std::size_t unitAt = 13;
    if (file.size() < 18 || std::memcmp(file.data() + 6, "JFIF", 5) != 0)
        return 0;
    const int density = file[unitAt + 1] << 8 | file[unitAt + 2];
    if (file[unitAt] == 1)
        return density;
    return file[unitAt] == 2 ? int(std::lround(density * 2.54)) : 0;
}

std::optional<PageImage> decodeJpeg(const Bytes& file, int channels) {
    const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), tjDestroy);
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int colours = 0;
    if (!decoder
        || tjDecompressHeader3(
               decoder.get(), file.data(), file.size(), &width, &height, &subsampling, &colours)
            != 0)
        return std::nullopt;
    const int dpi = jpegDpi(file);
    PageImage page = blankPage(width, height, channels, dpi > 1 ? dpi : a4Dpi(width));
    const int format = channels == 1 ? TJPF_GRAY : TJPF_RGB;
    if (tjDecompress2(
            decoder.get(), file.data(), file.size(), page.pixels.get(), width, 0, height, format, 0)
            != 0
        && tjGetErrorCode(decoder.get()) == TJERR_FATAL)
        return std::nullopt;
    return page;
}

std::optional<PageImage> decodePng(const Bytes& file, int channels) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&header, file.data(), file.size()) == 0)
        return std::nullopt;
    header.format = channels == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    const int width = int(header.width);
    PageImage page = blankPage(width, int(header.height), channels, a4Dpi(width));
    const png_color paper{255, 255, 255};
    const int read = png_image_finish_read(&header, &paper, page.pixels.get(), 0, nullptr);
    png_image_free(&header);
    if (read == 0)
        return std::nullopt;
    return page;
}

/// Binary PPM in colour, as QImage and netpbm write it. Nothing to decode: for measurements, where
/// the feeder must never be what is waited for.
std::optional<PageImage> readPpm(const std::filesystem::path& path, int channels) {
    std::ifstream file(path, std::ios::binary);
    std::string magic;
    int width = 0;
    int height = 0;
    int levels = 0;
    if (!(file >> magic >> width >> height >> levels) || magic != "P6" || levels != 255
        || width <= 0 || height <= 0)
        return std::nullopt;
    file.ignore(1);
    PageImage page = blankPage(width, height, 3, a4Dpi(width));
    if (!file.read(reinterpret_cast<char*>(page.pixels.get()), std::streamsize(page.bytes())))
        return std::nullopt;
    if (channels == 3)
        return page;
    PageImage gray = blankPage(width, height, 1, page.dpi);
    const std::uint8_t* from = page.pixels.get();
    for (std::size_t at = 0; at < gray.bytes(); ++at, from += 3)
        gray.pixels[at] = std::uint8_t((from[0] * 77 + from[1] * 151 + from[2] * 28) >> 8);
    return gray;
}

/// The mean of the source pixels under one target pixel, so that small print survives.
std::uint8_t meanUnder(const PageImage& page, int channel, int x0, int x1, int y0, int y1) {
    unsigned sum = 0;
    for (int y = y0; y < y1; ++y) {
        const std::uint8_t* row = page.pixels.get() + std::size_t(y) * page.rowBytes();
        for (int x = x0; x < x1; ++x)
            sum += row[x * page.channels + channel];
    }
    const auto count = unsigned((x1 - x0) * (y1 - y0));
    return std::uint8_t((sum + count / 2) / count);
}

PageImage scaled(const PageImage& page, int dpi) {
    const auto newSize
        = [&](int size) { return std::max(1, int(std::lround(double(size) * dpi / page.dpi))); };
    PageImage result = blankPage(newSize(page.width), newSize(page.height), page.channels, dpi);
    std::uint8_t* out = result.pixels.get();
    for (int y = 0; y < result.height; ++y) {
        const int y0 = int(std::int64_t(y) * page.height / result.height);
        const int y1 = std::max(y0 + 1, int(std::int64_t(y + 1) * page.height / result.height));
        for (int x = 0; x < result.width; ++x) {
            const int x0 = int(std::int64_t(x) * page.width / result.width);
            const int x1 = std::max(x0 + 1, int(std::int64_t(x + 1) * page.width / result.width));
            for (int channel = 0; channel < page.channels; ++channel)
                *out++ = meanUnder(page, channel, x0, x1, y0, y1);
        }
    }
    return result;
}

PageImage cut(const PageImage& page, int left, int top, int width, int height) {
    PageImage result = blankPage(width, height, page.channels, page.dpi);
    std::memset(result.pixels.get(), 0xff, result.bytes());
    const int columns = std::clamp(page.width - left, 0, width);
    const int rows = std::clamp(page.height - top, 0, height);
    for (int y = 0; y < rows; ++y) {
        const std::uint8_t* from = page.pixels.get() + std::size_t(top + y) * page.rowBytes()
            + std::size_t(left) * std::size_t(page.channels);
        std::memcpy(result.pixels.get() + std::size_t(y) * result.rowBytes(), from,
            std::size_t(columns) * std::size_t(page.channels));
    }
    return result;
}
} // namespace

int pixelsOf(double millimetres, int dpi) {
    return int(std::lround(millimetres * dpi / millimetresPerInch));
}

std::optional<PageImage> decodePage(const std::filesystem::path& file, int channels) {
    if (file.extension() == ".ppm")
        return readPpm(file, channels);
    const Bytes bytes = readFile(file);
    if (bytes.size() > 8 && png_sig_cmp(bytes.data(), 0, 8) == 0)
        return decodePng(bytes, channels);
    return decodeJpeg(bytes, channels);
}

PageImage renderPage(PageImage page, const RenderOptions& options) {
    if (page.dpi != options.dpi)
        page = scaled(page, options.dpi);
    const ScanArea& area = options.area;
    const int left = pixelsOf(area.left, options.dpi);
    const int top = pixelsOf(area.top, options.dpi);
    const int width = std::max(1, pixelsOf(area.right, options.dpi) - left);
    const int asked = std::max(1, pixelsOf(area.bottom, options.dpi) - top);
    const int height = options.ownHeight ? std::max(1, page.height - top) : asked;
    if (left == 0 && top == 0 && page.width == width && page.height == height)
        return page;
    return cut(page, left, top, width, height);
}

} // namespace okno::client::virtual_scanner
