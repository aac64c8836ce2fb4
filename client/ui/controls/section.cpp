#include "client/ui/controls/section.h"

#include "client/ui/controls/key_cap.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace okno::client::ui {

Section::Section(const Theme& theme, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel(theme, Role::soft, 13, QFont::DemiBold))
    , m_summary(new ElidedLabel(theme, Role::soft, 12.5, QFont::Normal))
    , m_heading(new QHBoxLayout)
    , m_column(new QVBoxLayout(this)) {
    setProperty("role", QStringLiteral("header"));
    m_title->setText(title);
    m_heading->setSpacing(12);
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_summary, 1);
    m_column->setContentsMargins(20, 12, 20, 14);
    m_column->setSpacing(8);
    m_column->addLayout(m_heading);
}

void Section::setTitle(const QString& title) {
    m_title->setText(title);
}

void Section::setSummary(const QString& summary) {
    m_summary->setText(summary);
}

void Section::setKey(const QString& key) {
    m_heading->insertWidget(1, new KeyCap(m_theme, key));
}

void Section::setCorner(QWidget* widget) {
    m_heading->addWidget(widget);
}

void Section::setBody(QWidget* body) {
    m_body = body;
    m_column->addWidget(body);
}

void Section::setFolded(bool folded) {
    if (m_body == nullptr || isFolded() == folded)
        return;
    m_body->setVisible(!folded);
    m_column->setContentsMargins(20, folded ? 9 : 12, 20, folded ? 9 : 14);
}

bool Section::isFolded() const {
    return m_body != nullptr && m_body->isHidden();
}

void Section::mousePressEvent(QMouseEvent* event) {
    if (event->position().y() <= m_heading->geometry().bottom() + m_heading->spacing())
        Q_EMIT headingPressed();
    QFrame::mousePressEvent(event);
}

} // namespace okno::client::ui
