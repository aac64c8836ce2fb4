// Shapes that widgets and list delegates paint alike: chips, key caps, rounded panels, elided text.
#pragma once

#include "client/ui/theme.h"

#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace okno::client::ui {

/// A word on a tinted ground. The word carries the meaning; the colour only repeats it.
enum class ChipRole { neutral, good, warn, bad, accent };

[[nodiscard]] QColor inkOf(const Theme& theme, ChipRole role);
[[nodiscard]] QColor groundOf(const Theme& theme, ChipRole role);

[[nodiscard]] QSize chipSize(const Theme& theme, const QString& word);
void paintChip(
    QPainter& painter, const Theme& theme, const QRect& rect, const QString& word, ChipRole role);

[[nodiscard]] QSize keyCapSize(const Theme& theme, const QString& key);
/// `onAccent`: the cap sits on an accent-coloured button.
void paintKeyCap(
    QPainter& painter, const Theme& theme, const QRect& rect, const QString& key, bool onAccent);

void paintElided(
    QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text);

} // namespace okno::client::ui
