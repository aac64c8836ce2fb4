// Marks on pages drawn for the purpose: 100 dpi of gray, as the scanner's worker reduces them to.
#include "client/scanner/page_marks.h"

#include <QImage>
#include <QPainter>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gtest/gtest.h>
#include <random>

namespace okno::tests {
namespace {

using namespace client::scanner;

GrayImage asScanned(const QImage& drawn) {
    const QImage gray = drawn.convertToFormat(QImage::Format_Grayscale8);
    GrayImage page{gray.width(), gray.height(), 100, {}};
    std::minstd_rand random(7);
    for (int y = 0; y < gray.height(); ++y) {
        for (int x = 0; x < gray.width(); ++x)
            page.pixels.push_back(
                std::uint8_t(std::max(0, gray.constScanLine(y)[x] - int(random() % 9))));
    }
    return page;
}

QImage emptyPage() {
    QImage page(827, 1169, QImage::Format_RGB32);
    page.fill(QColor(246, 246, 240));
    return page;
}

/// Lines of strokes, as print looks from afar.
QImage printedPage(double degrees) {
    QImage page = emptyPage();
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(page.rect()).center());
    painter.rotate(degrees);
    std::minstd_rand random(3);
    for (int line = -16; line < 16; ++line) {
        for (int letter = 0; letter < 60; ++letter)
            painter.fillRect(
                QRectF(-300 + letter * 10, line * 30, 6, -4 - double(random() % 5)), Qt::black);
    }
    return page;
}

QImage pageWithCode(const std::string& content, double degrees) {
    QImage page = emptyPage();
    const ZXing::BitMatrix code
        = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(0).encode(content, 1, 1);
    QPainter painter(&page);
    painter.translate(QRectF(page.rect()).center());
    painter.rotate(degrees);
    const double dot = 300.0 / code.width();
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            if (code.get(x, y))
                painter.fillRect(QRectF(x * dot - 150, y * dot - 150, dot, dot), Qt::black);
        }
    }
    return page;
}

TEST(PageMarks, knowABlankPageBySmallSpecks) {
    QImage page = emptyPage();
    page.setPixel(300, 300, qRgb(0, 0, 0));
    for (int y = 0; y < page.height(); ++y)
        page.setPixel(3, y, qRgb(90, 90, 90)); // the shadow of the edge

    EXPECT_TRUE(readMarks(asScanned(page)).blank);
}

TEST(PageMarks, doNotTakeALineOfPrintForABlank) {
    QImage page = emptyPage();
    QPainter painter(&page);
    for (int letter = 0; letter < 20; ++letter)
        painter.fillRect(100 + letter * 10, 200, 6, 8, QColor(60, 60, 60));
    painter.end();

    EXPECT_FALSE(readMarks(asScanned(page)).blank);
}

TEST(PageMarks, measureTheSkewEitherWay) {
    for (const double degrees : {-4.0, -1.5, 0.0, 0.7, 1.5, 5.0}) {
        const PageMarks marks = readMarks(asScanned(printedPage(degrees)));

        EXPECT_FALSE(marks.blank);
        EXPECT_NEAR(marks.skewDegrees, degrees, 0.15);
    }
}

TEST(PageMarks, findASeparatorHoweverItLies) {
    for (const double degrees : {0.0, 3.0, 180.0})
        EXPECT_EQ(readMarks(asScanned(pageWithCode("OKNO-DOC:TITLE", degrees))).separator, "TITLE");
}

TEST(PageMarks, takeNoOtherCodeForASeparator) {
    EXPECT_EQ(readMarks(asScanned(pageWithCode("https://example.org", 0))).separator, "");
}

TEST(GrayReduction, keepsTheMiddleOfEveryPatch) {
    GrayReduction reduction(7, 3, 300);
    std::array<std::uint8_t, 21> row{};
    for (const int level : {30, 60, 90}) {
        for (std::size_t pixel = 0; pixel < 7; ++pixel)
            row[pixel * 3 + 1] = std::uint8_t(pixel < 3 ? level + pixel * 3 : 200);
        reduction.addRow(row.data());
    }

    const GrayImage image = reduction.take();

    EXPECT_EQ(image.width, 2);
    EXPECT_EQ(image.height, 1);
    EXPECT_EQ(image.dpi, 100);
    EXPECT_EQ(image.pixels, (std::vector<std::uint8_t>{63, 200}));
}

} // namespace
} // namespace okno::tests
