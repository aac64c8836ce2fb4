#include "client/virtual_scanner/sample_pages/paper.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace okno::client::virtual_scanner {

namespace {
constexpr double millimetresPerInch = 25.4;
constexpr double millimetresPerPoint = millimetresPerInch / 72;

QFont fontOf(const QString& family, double points, bool bold) {
    // A painter in millimetres needs letters of whole pixels before scaling: ten to the millimetre.
    QFont font(family);
    font.setPixelSize(int(std::lround(points * millimetresPerPoint * 10)));
    font.setBold(bold);
    return font;
}

QImage whiteSheet(int dpi) {
    QImage image(int(std::lround(paperWidth * dpi / millimetresPerInch)),
        int(std::lround(paperHeight * dpi / millimetresPerInch)), QImage::Format_RGB32);
    image.setDotsPerMeterX(int(std::lround(dpi * 1000 / millimetresPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    return image;
}

int grained(int channel, int light, int grain) {
    return std::clamp(channel * light / 256 + grain, 0, 255);
}
} // namespace

Paper::Paper(int dpi)
    : m_image(whiteSheet(dpi))
    , m_painter(&m_image) {
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_painter.scale(m_image.width() / paperWidth, m_image.height() / paperHeight);
}

void Paper::text(double x, double y, const QString& line, const QFont& font, Qt::Alignment side) {
    m_painter.save();
    m_painter.setFont(font);
    m_painter.translate(x, y);
    m_painter.scale(0.1, 0.1);
    const double width = m_painter.fontMetrics().horizontalAdvance(line);
    const double left = side == Qt::AlignHCenter ? -width / 2 : side == Qt::AlignRight ? -width : 0;
    m_painter.drawText(QPointF(left, 0), line);
    m_painter.restore();
}

void Paper::signature(double x, double y, unsigned seed) {
    std::minstd_rand random(seed);
    std::uniform_real_distribution<double> swing(-1, 1);
    QPainterPath stroke(QPointF(x, y));
    for (int loop = 0; loop < 7; ++loop) {
        const double from = x + loop * 5.2;
        stroke.cubicTo(from + 5 + swing(random), y - 9 + loop + swing(random) * 2,
            from - 1 + swing(random), y + 5 + swing(random) * 2, from + 5.2,
            y - 1.5 + swing(random));
    }
    m_painter.save();
    m_painter.setPen(QPen(pen, 0.45, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPath(stroke);
    m_painter.restore();
}

void Paper::stamp(double x, double y, const QString& around) {
    m_painter.save();
    const QColor ink(0x2b, 0x3f, 0xa8, 190);
    m_painter.setPen(QPen(ink, 0.6));
    m_painter.setBrush(Qt::NoBrush);
    for (const double radius : {19.0, 17.8, 11.0})
        m_painter.drawEllipse(QPointF(x, y), radius, radius);
    const double step = 360.0 / double(around.size());
    for (qsizetype at = 0; at < around.size(); ++at) {
        m_painter.save();
        m_painter.translate(x, y);
        m_painter.rotate(step * double(at));
        text(0, -12.8, around.mid(at, 1), sans(9, true), Qt::AlignHCenter);
        m_painter.restore();
    }
    text(x, y + 1.5, QStringLiteral("ОМСК"), sans(14, true), Qt::AlignHCenter);
    m_painter.restore();
}

QImage Paper::take() {
    m_painter.end();
    return std::move(m_image);
}

QFont sans(double points, bool bold) {
    return fontOf(QStringLiteral("PT Sans"), points, bold);
}

QFont serif(double points, bool bold) {
    return fontOf(QStringLiteral("PT Serif"), points, bold);
}

QImage scanned(const QImage& sheet, double degrees, std::mt19937& random) {
    QImage page(sheet.size(), QImage::Format_RGB32);
    page.setDotsPerMeterX(sheet.dotsPerMeterX());
    page.setDotsPerMeterY(sheet.dotsPerMeterY());
    page.fill(QColor(250, 250, 250));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(sheet.width() / 2.0, sheet.height() / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-sheet.width() / 2.0, -sheet.height() / 2.0), sheet);
    painter.end();

    constexpr unsigned tile = 1U << 18;
    std::vector<int> grain(tile);
    std::normal_distribution<float> spread(0.0F, 2.4F);
    for (int& value : grain)
        value = int(std::lround(std::clamp(spread(random), -9.0F, 9.0F)));
    for (int y = 0; y < page.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(page.scanLine(y));
        const int light = 251 - int(std::lround(4 * std::sin(y * 0.0011)));
        unsigned at = unsigned(random()) % tile;
        for (int x = 0; x < page.width(); ++x) {
            const int noise = grain[at++ % tile];
            row[x] = qRgb(grained(qRed(row[x]), light, noise - 1),
                grained(qGreen(row[x]), light, noise - 2),
                grained(qBlue(row[x]), light, noise - 6));
        }
    }
    return page;
}

} // namespace okno::client::virtual_scanner
