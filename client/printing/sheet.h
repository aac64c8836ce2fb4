// A sheet of paper to draw on, in millimetres from its upper left corner: what tickets and receipts
// are laid out with. One thread at a time, any thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

class QPagedPaintDevice;

namespace okno::client::printing {

enum class Face { sans, serif };
enum class Flow { left, centre, right };

/// How a piece of text looks.
struct Type {
    Face face = Face::sans;
    double points = 10;
    bool bold = false;
    QColor ink = Qt::black;
    Flow flow = Flow::left;
    double leading = 1.25; // of the size
};

class Sheet {
public:
    /// Starts painting; check `isOpen`. The device has no margins of its own and outlives the
    /// sheet.
    explicit Sheet(QPagedPaintDevice& device);

    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    /// Pages begun, 1 at first.
    [[nodiscard]] int page() const { return m_page; }
    void newPage();

    /// Draws a paragraph wrapped to `width`; words that do not fit break. Returns its height.
    double text(double x, double y, double width, const QString& text, const Type& type);
    [[nodiscard]] double heightOf(double width, const QString& text, const Type& type) const;
    /// Width of the text on one line.
    [[nodiscard]] double widthOf(const QString& text, const Type& type) const;

    void line(double x1, double y1, double x2, double y2, double thickness, const QColor& ink);
    void box(const QRectF& area, const QColor& fill, double radius = 0);
    void frame(const QRectF& area, double thickness, const QColor& ink, double radius = 0);
    /// A QR code as vectors; `area` is square.
    void code(const QRectF& area, const QString& text);

    /// Finishes the paper; false when the device refused to take it.
    [[nodiscard]] bool close();

private:
    [[nodiscard]] double lay(const QPointF& at, double width, const QString& text, const Type& type,
        QPainter* painter) const;
    [[nodiscard]] QFont fontOf(const Type& type) const;
    [[nodiscard]] QRectF toDevice(const QRectF& area) const;

    QPagedPaintDevice& m_device;
    QPainter m_painter;
    double m_dotsPerMm;
    double m_width;
    double m_height;
    int m_page = 1;
};

} // namespace okno::client::printing
