// Several facts in one line, as the lists and panels show them.
#pragma once

#include <QString>
#include <QStringList>

namespace okno::client::ui {

/// What is empty leaves no gap.
inline QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace okno::client::ui
