#include "client/ui/booking/tile.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace okno::client::ui {

Tile::Tile(const Theme& theme, const TileFace& face, double scale, QWidget* parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_face(face)
    , m_scale(scale) {
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringList{face.words, face.above, face.below}.join(QLatin1Char(' ')));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Tile::setLook(Chosen chosen, Unavailable unavailable) {
    m_chosen = chosen;
    m_unavailable = unavailable;
    update();
}

double Tile::px(double pixels) const {
    return pixels * m_scale;
}

QSize Tile::sizeHint() const {
    const bool tall = !m_face.above.isEmpty() || !m_face.below.isEmpty();
    return {m_theme.scaled(static_cast<int>(px(84))),
        m_theme.scaled(static_cast<int>(px(tall ? 82 : 50)))};
}

QSize Tile::minimumSizeHint() const {
    return {m_theme.scaled(static_cast<int>(px(62))), sizeHint().height()};
}

bool Tile::filled() const {
    return isChecked() && m_chosen == Chosen::filled;
}

QColor Tile::ink(Role otherwise) const {
    if (!isEnabled())
        return m_theme.color(Role::faint);
    if (filled())
        return m_theme.color(Role::accentInk);
    return m_theme.color(isChecked() ? Role::accent : otherwise);
}

void Tile::paintGround(QPainter& painter) const {
    Role ground = Role::panel;
    if (filled())
        ground = isDown() ? Role::accentPressed : Role::accent;
    else if (isChecked() || isDown())
        ground = Role::accentSoft;
    else if (!isEnabled() && m_unavailable == Unavailable::greyed)
        ground = Role::sunken;
    else if (isEnabled() && underMouse())
        ground = Role::hover;
    const bool strong = isChecked() || hasFocus();
    const double frame = px(strong ? 2 : 1);
    painter.setPen(QPen(m_theme.color(strong ? Role::accent : Role::line), frame));
    painter.setBrush(m_theme.color(ground));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2), px(8), px(8));
}

void Tile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const bool tall = !m_face.above.isEmpty() || !m_face.below.isEmpty();
    QFont strong = m_theme.font(px(tall ? 22 : 19), isEnabled() ? QFont::DemiBold : QFont::Normal);
    strong.setStrikeOut(!isEnabled() && m_unavailable == Unavailable::struck);
    const QFont small = m_theme.font(px(13));
    painter.setFont(strong);
    painter.setPen(ink(Role::ink));
    painter.drawText(rect(), Qt::AlignCenter, m_face.words);
    painter.setFont(small);
    painter.setPen(ink(Role::soft));
    const int inset = static_cast<int>(px(9));
    painter.drawText(
        rect().adjusted(2, inset, -2, -inset), Qt::AlignHCenter | Qt::AlignTop, m_face.above);
    painter.drawText(
        rect().adjusted(2, inset, -2, -inset), Qt::AlignHCenter | Qt::AlignBottom, m_face.below);
}

void Tile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    else
        QPushButton::keyPressEvent(event);
}

void Tile::focusInEvent(QFocusEvent* event) {
    QPushButton::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        setChecked(true);
}

} // namespace okno::client::ui
