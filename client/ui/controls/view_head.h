// The upper edge of a view: a title with a line below it at the left, a state at the right.
#pragma once

#include <QFrame>

namespace okno::client::ui {

/// The widgets become the head's.
[[nodiscard]] QFrame* viewHead(QWidget* title, QWidget* subtitle, QWidget* state);

} // namespace okno::client::ui
