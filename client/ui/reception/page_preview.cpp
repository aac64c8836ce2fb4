#include "client/ui/reception/page_preview.h"

#include <QPainter>

namespace okno::client::ui {

namespace {

void paintShadow(QPainter& painter, const QRect& paper) {
    painter.setPen(Qt::NoPen);
    for (int spread = 6; spread > 0; --spread) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(
            paper.adjusted(-spread, -spread + 2, spread, spread + 2), spread, spread);
    }
}

} // namespace

PagePreview::PagePreview(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("pagePreview"));
    setMinimumHeight(160);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PagePreview::setPicture(const QImage& picture, const QString& words) {
    m_picture = picture;
    m_words = words;
    setAccessibleName(words);
    update();
}

void PagePreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_theme.color(Role::scanGround));
    const auto space = rect().adjusted(20, 20, -20, -20);
    if (m_picture.isNull()) {
        painter.setFont(m_theme.font(14));
        painter.setPen(m_theme.color(Role::soft));
        painter.drawText(space, Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    QRect paper(QPoint(0, 0), m_picture.size().scaled(space.size(), Qt::KeepAspectRatio));
    paper.moveCenter(rect().center());
    paintShadow(painter, paper);
    const auto ratio = devicePixelRatioF();
    const auto scaled
        = m_picture.scaled(paper.size() * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(paper, scaled);
}

} // namespace okno::client::ui
