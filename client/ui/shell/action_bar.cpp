#include "client/ui/shell/action_bar.h"

#include "client/ui/controls/action_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

namespace okno::client::ui {

namespace {

void clear(QHBoxLayout* row) {
    while (auto* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ActionBar::ActionBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout) {
    setObjectName(QStringLiteral("actionBar"));
    setProperty("role", QStringLiteral("actions"));
    m_rows->setContentsMargins(16, 0, 16, 0);
    m_rows->setSpacing(10);
    m_rows->addLayout(m_left);
    m_rows->addLayout(m_right);
    for (auto* row : {m_left, m_right})
        row->setSpacing(10);
    connect(&theme, &Theme::changed, this, &ActionBar::fit);
    fit();
}

void ActionBar::setActions(const PageActions& actions) {
    clear(m_left);
    clear(m_right);
    for (auto* action : actions.left)
        m_left->addWidget(new ActionButton(m_theme, action, false));
    m_left->addStretch(1);
    m_right->addStretch(1);
    for (auto* action : actions.right) {
        const bool primary
            = action == actions.right.last() || action->priority() == QAction::HighPriority;
        m_right->addWidget(new ActionButton(m_theme, action, primary));
    }
    fit();
}

bool ActionBar::event(QEvent* event) {
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void ActionBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void ActionBar::fit() {
    const bool oneRow = fitsOneRow();
    m_rows->setDirection(oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setFixedHeight((oneRow ? 1 : 2) * (m_theme.scaled(42) + 11) + 11);
}

bool ActionBar::fitsOneRow() const {
    return m_left->sizeHint().width() + m_right->sizeHint().width() + 52 <= width();
}

} // namespace okno::client::ui
