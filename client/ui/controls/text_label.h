// A label with words that a person may mark and copy.
#pragma once

#include <QLabel>

namespace okno::client::ui {

/// Wrapped, in the look of `role` (see the style sheet). What people have typed is plain text.
[[nodiscard]] QLabel* makeLabel(
    const char* role, const QString& text = {}, Qt::TextFormat format = Qt::PlainText);

} // namespace okno::client::ui
