#include "client/ui/controls/panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace okno::client::ui {

Panel::Panel(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this)) {
    setProperty("role", QStringLiteral("panel"));
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void Panel::setHeader(const QString& title, const QString& note) {
    if (m_header == nullptr)
        makeHeader();
    m_title->setText(title);
    m_note->setText(note);
}

void Panel::setChip(const QString& word, ChipRole role) {
    if (m_header == nullptr)
        makeHeader();
    m_chip->setWord(word, role);
}

void Panel::addContent(QWidget* widget, int stretch) {
    m_layout->addWidget(widget, stretch);
}

QString Panel::title() const {
    return m_title == nullptr ? QString() : m_title->text();
}

void Panel::makeHeader() {
    m_header = new QFrame;
    m_header->setProperty("role", QStringLiteral("header"));
    m_title = new ElidedLabel(m_theme, Role::ink, 15, QFont::DemiBold);
    m_note = new ElidedLabel(m_theme, Role::soft, 12.5, QFont::Normal);
    m_chip = new Chip(m_theme);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(15, 11, 15, 11);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch(1);
    row->addWidget(m_chip);
    m_header->setMinimumHeight(46);
    m_layout->addWidget(m_header);
}

} // namespace okno::client::ui
