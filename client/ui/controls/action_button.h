// A button of the action bar: it follows a QAction, whose key works while typing.
#pragma once

#include "client/ui/controls/key_button.h"

class QAction;

namespace okno::client::ui {

class ActionButton : public KeyButton {
    Q_OBJECT

public:
    /// Follows the action's text, shortcut, enabled state and visibility. An action named
    /// `registerAction` makes a button named `registerButton`.
    ActionButton(const Theme& theme, QAction* action, bool primary, QWidget* parent = nullptr);

private:
    void follow();

    QAction* m_action;
};

} // namespace okno::client::ui
