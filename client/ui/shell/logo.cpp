#include "client/ui/shell/logo.h"

#include <QFontMetrics>
#include <QPainter>

namespace okno::client::ui {

Logo::Logo(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Okno"));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize Logo::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(19, QFont::Bold));
    return {m_theme.scaled(30) + metrics.horizontalAdvance(tr("Okno")) + 2, metrics.height()};
}

void Logo::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto pane = m_theme.scaled(9);
    const auto step = pane + m_theme.scaled(2);
    const auto top = (height() - step - pane) / 2;
    for (const auto& [column, row] : {std::pair(0, 0), {1, 0}, {0, 1}, {1, 1}}) {
        const bool lit = column + row == 2;
        painter.setBrush(m_theme.color(lit ? Role::accentSecond : Role::accent));
        painter.drawRoundedRect(column * step, top + row * step, pane, pane, 2, 2);
    }
    painter.setPen(m_theme.color(Role::ink));
    painter.setFont(m_theme.font(19, QFont::Bold));
    painter.drawText(rect().adjusted(m_theme.scaled(30), 0, 0, 0), Qt::AlignVCenter, tr("Okno"));
}

} // namespace okno::client::ui
