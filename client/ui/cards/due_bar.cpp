#include "client/ui/cards/due_bar.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace okno::client::ui {

DueBar::DueBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("dueBar"));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void DueBar::setScale(const DueScale& scale) {
    m_scale = scale;
    setAccessibleName(QStringList{scale.first, scale.now, scale.last}.join(QStringLiteral(", ")));
    update();
}

QSize DueBar::sizeHint() const {
    return {m_theme.scaled(240), m_theme.scaled(20) + QFontMetrics(m_theme.font(12.5)).height()};
}

void DueBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto bar = [&](double from, double until, double top, double height, Role role) {
        painter.setBrush(m_theme.color(role));
        const QRectF area(from * width(), top, (until - from) * width(), height);
        painter.drawRoundedRect(area, height / 2, height / 2);
    };
    const double track = m_theme.scaled(8);
    const double top = m_theme.scaled(6);
    if (m_scale.queriesUntil > m_scale.queriesFrom)
        bar(m_scale.queriesFrom, m_scale.queriesUntil, 0, m_theme.scaled(4), Role::accentSecond);
    bar(0, 1, top, track, Role::line);
    if (m_scale.today > 0)
        bar(0, m_scale.today, top, track, m_scale.late ? Role::bad : Role::accent);
    paintWords(painter, m_theme.scaled(18));
}

void DueBar::paintWords(QPainter& painter, int top) const {
    const QFont font = m_theme.font(12.5);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::soft));
    const QRect line(0, top, width(), metrics.height());
    painter.drawText(line, Qt::AlignLeft, m_scale.first);
    painter.drawText(line, Qt::AlignRight, m_scale.last);
    const int gap = m_theme.scaled(12);
    const int word = metrics.horizontalAdvance(m_scale.now);
    const int least = metrics.horizontalAdvance(m_scale.first) + gap;
    const int most = width() - metrics.horizontalAdvance(m_scale.last) - gap - word;
    if (m_scale.now.isEmpty() || most < least)
        return;
    const int wanted = static_cast<int>(m_scale.today * width()) - word / 2;
    painter.drawText(QRect(std::clamp(wanted, least, most), top, word + 1, metrics.height()),
        Qt::AlignLeft, m_scale.now);
}

} // namespace okno::client::ui
