#include "client/ui/controls/key_cap.h"

#include "client/ui/controls/paint.h"

#include <QPainter>

namespace okno::client::ui {

KeyCap::KeyCap(const Theme& theme, const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_key(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize KeyCap::sizeHint() const {
    return keyCapSize(m_theme, m_key);
}

void KeyCap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintKeyCap(painter, m_theme, rect(), m_key, false);
}

} // namespace okno::client::ui
