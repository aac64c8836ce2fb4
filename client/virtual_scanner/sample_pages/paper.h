// One sheet of A4 to draw on, in millimetres, with the marks that people and machines leave on
// paper. Used by okno-sample-pages alone, on its only thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>
#include <random>

namespace okno::client::virtual_scanner {

constexpr double paperWidth = 210;
constexpr double paperHeight = 297;
inline const QColor pen(0x1c, 0x2f, 0x86);

class Paper {
public:
    explicit Paper(int dpi);

    /// The drawing surface; one unit is one millimetre.
    [[nodiscard]] QPainter& painter() { return m_painter; }
    /// Text with its baseline's left end, middle or right end at (x, y).
    void text(double x, double y, const QString& line, const QFont& font,
        Qt::Alignment side = Qt::AlignLeft);
    /// An ink signature about 40 mm wide; another seed is another hand.
    void signature(double x, double y, unsigned seed);
    /// The round stamp of an office, 38 mm across.
    void stamp(double x, double y, const QString& around);
    /// The sheet as it is drawn; the paper is not to be drawn on any more.
    [[nodiscard]] QImage take();

private:
    QImage m_image;
    QPainter m_painter;
};

/// Point sizes as print has them, for use on a Paper.
[[nodiscard]] QFont sans(double points, bool bold = false);
[[nodiscard]] QFont serif(double points, bool bold = false);

/// What a scanner makes of a clean sheet: tinted paper, grain, uneven light, and the sheet turned
/// by `degrees` where it was drawn in askew.
[[nodiscard]] QImage scanned(const QImage& sheet, double degrees, std::mt19937& random);

} // namespace okno::client::virtual_scanner
