#include "client/printing/qr_code.h"

#include <ZXing/ReadBarcode.h>

#include <gtest/gtest.h>

namespace okno::client::printing {

TEST(QrCode, readsBackAsTheNumber) {
    const QImage code = qrCode(QStringLiteral("01-12/004512"));
    const QImage large = code.scaled(code.size() * 8).convertToFormat(QImage::Format_Grayscale8);
    QImage page(large.size() + QSize(80, 80), QImage::Format_Grayscale8);
    page.fill(Qt::white);
    for (int y = 0; y < large.height(); ++y)
        std::copy_n(large.constScanLine(y), large.width(), page.scanLine(y + 40) + 40);

    const ZXing::Result read = ZXing::ReadBarcode(ZXing::ImageView(page.constBits(), page.width(),
        page.height(), ZXing::ImageFormat::Lum, static_cast<int>(page.bytesPerLine())));

    ASSERT_TRUE(read.isValid());
    EXPECT_EQ(read.text(), L"01-12/004512");
}

TEST(QrCode, holdsNoEmptyAndNoEndlessText) {
    EXPECT_TRUE(qrCode(QString()).isNull());
    EXPECT_TRUE(qrCode(QString(9000, QLatin1Char('x'))).isNull());
}

} // namespace okno::client::printing
