#include "client/ui/controls/elided_label.h"

#include "client/ui/controls/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace okno::client::ui {

ElidedLabel::ElidedLabel(
    const Theme& theme, Role ink, double pixels, QFont::Weight weight, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ink(ink)
    , m_pixels(pixels)
    , m_weight(weight) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

void ElidedLabel::setInk(Role ink) {
    m_ink = ink;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(m_pixels, m_weight));
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics(m_theme.font(m_pixels, m_weight));
    return {metrics.horizontalAdvance(QStringLiteral("…")), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(m_theme.font(m_pixels, m_weight));
    painter.setPen(m_theme.color(m_ink));
    paintElided(painter, rect(), m_alignment, m_text);
}

} // namespace okno::client::ui
