#include "client/ui/shell/page.h"

#include <QAction>

namespace okno::client::ui {

QAction* Page::makeAction(const char* name, const QString& words, const QKeySequence& key,
    const std::function<void()>& act) {
    auto* action = new QAction(words, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

} // namespace okno::client::ui
