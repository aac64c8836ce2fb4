#include "client/scanner/page_marks.h"

#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

namespace okno::client::scanner {

namespace {
constexpr std::string_view separatorPrefix = "OKNO-DOC:";
constexpr int inkContrast = 45; // how much darker than the paper ink is, of 255
constexpr std::size_t inkOfBlankPage = 160; // pixels at 100 dpi: some ten letters
constexpr std::size_t inkOfText = 2000;
constexpr int widestSkew = 6; // degrees

struct Point {
    int x;
    int y;
};

int paperLevel(const GrayImage& page) {
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t pixel : page.pixels)
        ++counts[pixel];
    return int(std::max_element(counts.begin() + 96, counts.end()) - counts.begin());
}

/// The lower edges of ink, away from the sheet's border, where scanners throw shadows.
std::vector<Point> inkEdges(const GrayImage& page, std::size_t& ink) {
    const int dark = paperLevel(page) - inkContrast;
    const int marginX = page.width / 40;
    const int marginY = page.height / 40;
    std::vector<Point> edges;
    ink = 0;
    for (int y = marginY; y < page.height - marginY - 1; ++y) {
        const std::uint8_t* row = page.pixels.data() + std::size_t(y) * std::size_t(page.width);
        for (int x = marginX; x < page.width - marginX; ++x) {
            if (row[x] >= dark)
                continue;
            ++ink;
            if (row[x + page.width] >= dark)
                edges.push_back({x, y});
        }
    }
    return edges;
}

/// High when the edges gather in lines that fall by `degrees`.
double gathering(const std::vector<Point>& edges, const GrayImage& page, double degrees) {
    const double slope = std::tan(degrees * std::numbers::pi / 180);
    const long shift = long(page.width * std::tan(widestSkew * std::numbers::pi / 180)) + 2;
    std::vector<std::uint32_t> lines(std::size_t(page.height + 2 * shift), 0);
    for (const Point& edge : edges)
        ++lines[std::size_t(std::lround(edge.y - edge.x * slope) + shift)];
    double sum = 0;
    for (const std::uint32_t count : lines)
        sum += double(count) * count;
    return sum;
}

double skewOf(const std::vector<Point>& edges, const GrayImage& page) {
    double best = 0;
    double bestScore = 0;
    double sum = 0;
    int tried = 0;
    const auto attempt = [&](double degrees) {
        const double score = gathering(edges, page, degrees);
        if (score > bestScore) {
            bestScore = score;
            best = degrees;
        }
        return score;
    };
    for (int halves = 1 - 2 * widestSkew; halves < 2 * widestSkew; ++halves, ++tried)
        sum += attempt(halves / 2.0);
    const double coarse = best;
    for (int tenths = -4; tenths <= 4; ++tenths)
        attempt(coarse + tenths / 10.0);
    constexpr double clearly = 1.35;
    return bestScore > clearly * sum / tried ? std::round(best * 10) / 10 : 0;
}

std::string separatorOn(const GrayImage& page) {
    const ZXing::ImageView view(
        page.pixels.data(), page.width, page.height, ZXing::ImageFormat::Lum);
    const ZXing::Result code = ZXing::ReadBarcode(view,
        ZXing::DecodeHints()
            .setFormats(ZXing::BarcodeFormat::QRCode)
            .setTryHarder(false)
            .setTryRotate(false)); // the code is large, and a QR code reads from every side
    if (!code.isValid())
        return {};
    const std::string text(code.bytes().begin(), code.bytes().end());
    if (text.rfind(separatorPrefix, 0) != 0)
        return {};
    return text.substr(separatorPrefix.size());
}
} // namespace

PageMarks readMarks(const GrayImage& page) {
    PageMarks marks;
    std::size_t ink = 0;
    const std::vector<Point> edges = inkEdges(page, ink);
    marks.blank = ink < inkOfBlankPage;
    if (marks.blank)
        return marks;
    marks.separator = separatorOn(page);
    if (marks.separator.empty() && ink > inkOfText)
        marks.skewDegrees = skewOf(edges, page);
    return marks;
}

} // namespace okno::client::scanner
