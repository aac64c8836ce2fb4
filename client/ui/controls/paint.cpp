#include "client/ui/controls/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace okno::client::ui {

QColor inkOf(const Theme& theme, ChipRole role) {
    switch (role) {
    case ChipRole::neutral:
        return theme.color(Role::chipInk);
    case ChipRole::good:
        return theme.color(Role::good);
    case ChipRole::warn:
        return theme.color(Role::warn);
    case ChipRole::bad:
        return theme.color(Role::bad);
    case ChipRole::accent:
        return theme.color(Role::accent);
    }
    return {};
}

QColor groundOf(const Theme& theme, ChipRole role) {
    switch (role) {
    case ChipRole::neutral:
        return theme.color(Role::chip);
    case ChipRole::good:
        return theme.color(Role::goodSoft);
    case ChipRole::warn:
        return theme.color(Role::warnSoft);
    case ChipRole::bad:
        return theme.color(Role::badSoft);
    case ChipRole::accent:
        return theme.color(Role::accentSoft);
    }
    return {};
}

QSize chipSize(const Theme& theme, const QString& word) {
    const QFontMetrics metrics(theme.font(12.5, QFont::DemiBold));
    return {metrics.horizontalAdvance(word) + theme.scaled(18), metrics.height() + theme.scaled(6)};
}

void paintChip(
    QPainter& painter, const Theme& theme, const QRect& rect, const QString& word, ChipRole role) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOf(theme, role));
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setFont(theme.font(12.5, QFont::DemiBold));
    painter.setPen(inkOf(theme, role));
    const auto inset = theme.scaled(8);
    paintElided(painter, rect.adjusted(inset, 0, -inset, 0), Qt::AlignCenter, word);
    painter.restore();
}

QSize keyCapSize(const Theme& theme, const QString& key) {
    const QFontMetrics metrics(theme.font(11.5, QFont::DemiBold));
    return {metrics.horizontalAdvance(key) + theme.scaled(12), metrics.height() + theme.scaled(4)};
}

void paintKeyCap(
    QPainter& painter, const Theme& theme, const QRect& rect, const QString& key, bool onAccent) {
    auto ink = onAccent ? theme.color(Role::accentInk) : theme.color(Role::soft);
    auto ground = onAccent ? theme.color(Role::accentInk) : theme.color(Role::key);
    auto frame = onAccent ? theme.color(Role::accentInk) : theme.color(Role::line);
    if (onAccent) {
        ground.setAlphaF(0.13F);
        frame.setAlphaF(0.33F);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme.font(11.5, QFont::DemiBold));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

void paintElided(
    QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text) {
    const auto elided = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, elided);
}

} // namespace okno::client::ui
