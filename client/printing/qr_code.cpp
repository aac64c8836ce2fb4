#include "client/printing/qr_code.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <stdexcept>

namespace okno::client::printing {

namespace {

constexpr int levelM = 4; // ZXing's 0 to 8 stand for L, M, Q and H in steps of two

QImage imageOf(const ZXing::BitMatrix& matrix) {
    QImage image(matrix.width(), matrix.height(), QImage::Format_RGB32);
    for (int y = 0; y < matrix.height(); ++y)
        for (int x = 0; x < matrix.width(); ++x)
            image.setPixel(x, y, matrix.get(x, y) ? 0xFF000000U : 0xFFFFFFFFU);
    return image;
}

} // namespace

QImage qrCode(const QString& text) {
    if (text.isEmpty())
        return {};
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(levelM);
        return imageOf(writer.encode(text.toStdWString(), 0, 0));
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace okno::client::printing
