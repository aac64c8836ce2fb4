#include "client/ui/controls/action_button.h"

#include <QAction>

namespace okno::client::ui {

ActionButton::ActionButton(const Theme& theme, QAction* action, bool primary, QWidget* parent)
    : KeyButton(theme, primary ? Rank::primary : Rank::plain, {}, {}, parent)
    , m_action(action) {
    setObjectName(action->objectName().replace(QStringLiteral("Action"), QStringLiteral("Button")));
    // A press must not take the cursor out of the field that is being typed in.
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow() {
    auto key = m_action->shortcut().toString(QKeySequence::NativeText);
    setWords(m_action->text(), key.replace(QStringLiteral("Return"), QStringLiteral("Enter")));
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    setToolTip(m_action->toolTip());
}

} // namespace okno::client::ui
