#include "client/printing/sheet.h"

#include "client/printing/qr_code.h"

#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QTextLayout>
#include <QTextOption>

namespace okno::client::printing {

namespace {

constexpr double mmPerInch = 25.4;

Qt::Alignment alignmentOf(Flow flow) {
    switch (flow) {
    case Flow::left:
        return Qt::AlignLeft;
    case Flow::centre:
        return Qt::AlignHCenter;
    case Flow::right:
        return Qt::AlignRight;
    }
    return Qt::AlignLeft;
}

} // namespace

Sheet::Sheet(QPagedPaintDevice& device)
    : m_device(device)
    , m_painter(&device)
    , m_dotsPerMm(device.logicalDpiX() / mmPerInch)
    , m_width(device.pageLayout().fullRect(QPageLayout::Millimeter).width())
    , m_height(device.pageLayout().fullRect(QPageLayout::Millimeter).height()) { }

void Sheet::newPage() {
    m_device.newPage();
    ++m_page;
}

double Sheet::text(double x, double y, double width, const QString& text, const Type& type) {
    m_painter.setPen(type.ink);
    return lay(QPointF(x, y), width, text, type, &m_painter);
}

double Sheet::heightOf(double width, const QString& text, const Type& type) const {
    return lay(QPointF(), width, text, type, nullptr);
}

double Sheet::widthOf(const QString& text, const Type& type) const {
    return QFontMetricsF(fontOf(type), &m_device).horizontalAdvance(text) / m_dotsPerMm;
}

double Sheet::lay(const QPointF& at, double width, const QString& text, const Type& type,
    QPainter* painter) const {
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    QTextLayout layout(lines, fontOf(type), &m_device);
    QTextOption option(alignmentOf(type.flow));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double step = type.points * type.leading / 72.0 * mmPerInch * m_dotsPerMm;
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * m_dotsPerMm);
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at * m_dotsPerMm);
    return y / m_dotsPerMm;
}

QFont Sheet::fontOf(const Type& type) const {
    QFont font(type.face == Face::sans ? QStringLiteral("PT Sans") : QStringLiteral("PT Serif"));
    font.setPointSizeF(type.points);
    font.setBold(type.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QRectF Sheet::toDevice(const QRectF& area) const {
    return {area.topLeft() * m_dotsPerMm, area.size() * m_dotsPerMm};
}

void Sheet::line(double x1, double y1, double x2, double y2, double thickness, const QColor& ink) {
    QPen pen(ink, thickness * m_dotsPerMm);
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(x1, y1) * m_dotsPerMm, QPointF(x2, y2) * m_dotsPerMm);
}

void Sheet::box(const QRectF& area, const QColor& fill, double radius) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(toDevice(area), radius * m_dotsPerMm, radius * m_dotsPerMm);
    m_painter.setBrush(Qt::NoBrush);
}

void Sheet::frame(const QRectF& area, double thickness, const QColor& ink, double radius) {
    m_painter.setPen(QPen(ink, thickness * m_dotsPerMm));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(toDevice(area), radius * m_dotsPerMm, radius * m_dotsPerMm);
}

void Sheet::code(const QRectF& area, const QString& text) {
    const QImage modules = qrCode(text);
    if (modules.isNull())
        return;
    const double module = area.width() / modules.width();
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0, end = 0; x < modules.width(); x = end) {
            // One rectangle a run: neighbouring ones would show hair lines in some viewers.
            const QRgb ink = modules.pixel(x, y);
            for (end = x + 1; end < modules.width() && modules.pixel(end, y) == ink; ++end) { }
            if (qRed(ink) == 0)
                box(QRectF(area.x() + x * module, area.y() + y * module, (end - x) * module,
                        module * 1.02),
                    Qt::black);
        }
}

bool Sheet::close() {
    return m_painter.end();
}

} // namespace okno::client::printing
