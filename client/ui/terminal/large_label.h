// A line of text in the sizes of the lobby terminal, which the style sheet of the desks does not
// have.
#pragma once

#include "client/ui/theme.h"

#include <QLabel>

namespace okno::client::ui {

struct LargeLook {
    double pixels;
    Role ink = Role::ink;
    QFont::Weight weight = QFont::Normal;
};

/// A wrapping label; `name` is its object name.
[[nodiscard]] inline QLabel* largeLabel(
    const Theme& theme, const QString& name, const LargeLook& look) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setStyleSheet(QStringLiteral("font-size: %1pt; font-weight: %2; color: %3;")
                             .arg(theme.font(look.pixels).pointSizeF())
                             .arg(static_cast<int>(look.weight))
                             .arg(theme.color(look.ink).name()));
    return label;
}

/// The same on a tinted ground.
[[nodiscard]] inline QLabel* largeNotice(
    const Theme& theme, const QString& name, Role ground, Role ink) {
    auto* label = largeLabel(theme, name, {21, ink});
    label->setStyleSheet(label->styleSheet()
        + QStringLiteral("background: %1; border-radius: 12px; padding: 22px;")
              .arg(theme.color(ground).name()));
    return label;
}

} // namespace okno::client::ui
