#include "client/ui/reception/next_up.h"

#include <QVBoxLayout>

namespace okno::client::ui {

NextUpBar::NextUpBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_ticket(new ElidedLabel(theme, Role::ink, 14, QFont::DemiBold))
    , m_reason(new ElidedLabel(theme, Role::soft, 13, QFont::Normal))
    , m_limit(new ElidedLabel(theme, Role::soft, 13, QFont::Medium)) {
    setObjectName(QStringLiteral("nextUp"));
    setProperty("role", QStringLiteral("header"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 9, 16, 9);
    column->setSpacing(2);
    for (auto* line : {m_ticket, m_reason, m_limit})
        column->addWidget(line);
}

void NextUpBar::setNext(const NextUp& next) {
    if (next == m_next)
        return;
    m_next = next;
    m_ticket->setText(next.ticket);
    m_reason->setText(next.reason);
    m_reason->setVisible(!next.reason.isEmpty());
    m_limit->setText(next.limit);
    m_limit->setInk(next.breached ? Role::bad : Role::soft);
    m_limit->setVisible(!next.limit.isEmpty());
    QStringList words{next.ticket, next.reason, next.limit};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
}

} // namespace okno::client::ui
