#include "client/ui/controls/chip.h"

#include <QPainter>

namespace okno::client::ui {

Chip::Chip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    setVisible(false);
}

void Chip::setWord(const QString& word, ChipRole role) {
    m_word = word;
    m_role = role;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    return chipSize(m_theme, m_word);
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintChip(painter, m_theme, rect(), m_word, m_role);
}

} // namespace okno::client::ui
