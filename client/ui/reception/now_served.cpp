#include "client/ui/reception/now_served.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace okno::client::ui {

namespace {

QString clockText(int seconds) {
    return QStringLiteral("%1:%2")
        .arg(seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

NowServed::NowServed(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("nowServed"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    describe();
}

void NowServed::setTicket(const ServedTicket& ticket) {
    m_ticket = ticket;
    describe();
    update();
}

void NowServed::setClock(const VisitClock& clock) {
    m_clock = clock;
    describe();
    update();
}

QSize NowServed::sizeHint() const {
    return {m_theme.scaled(240), m_theme.scaled(144)};
}

void NowServed::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Rounded above as the panel around it, square where the list begins.
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, 8), 7, 7);
    painter.setClipRect(rect());
    painter.fillPath(ground, m_theme.color(Role::accent));

    const auto margin = m_theme.scaled(16);
    const auto inner = rect().adjusted(margin, margin, -margin, -margin);
    painter.setPen(m_theme.color(Role::accentInk));
    painter.setFont(m_theme.font(40, QFont::Bold));
    const bool nobody = m_ticket.number.isEmpty();
    painter.drawText(
        QRect(inner.left(), inner.top() - m_theme.scaled(3), inner.width(), m_theme.scaled(42)),
        Qt::AlignLeft | Qt::AlignVCenter, nobody ? QStringLiteral("—") : m_ticket.number);
    painter.setFont(m_theme.font(14));
    const auto top = inner.top() + m_theme.scaled(46);
    const auto line = m_theme.scaled(20);
    painter.setFont(m_theme.font(12.5, QFont::Medium));
    const auto beside
        = inner.width() - painter.fontMetrics().horizontalAdvance(stateWords()) - m_theme.scaled(8);
    painter.setFont(m_theme.font(14));
    paintElided(painter, QRect(inner.left(), top, nobody ? inner.width() : beside, line),
        Qt::AlignLeft, nobody ? tr("Nobody is at the window") : m_ticket.visit);
    paintElided(painter, QRect(inner.left(), top + line, inner.width(), line), Qt::AlignLeft,
        nobody && m_ticket.service.isEmpty() ? tr("Call the next ticket with F5")
                                             : m_ticket.service);
    if (nobody)
        return;
    paintClock(painter, inner);
    const auto foot = [&](int height) {
        return QRect(inner.left(), inner.bottom() + 1 - height, inner.width(), height);
    };
    if (m_clock.inService)
        paintBar(painter, foot(m_theme.scaled(6)));
    else
        paintWait(painter, foot(m_theme.scaled(22)));
}

void NowServed::paintClock(QPainter& painter, const QRect& place) const {
    painter.setFont(m_theme.font(26, QFont::Bold));
    painter.drawText(QRect(place.left(), place.top(), place.width(), m_theme.scaled(32)),
        Qt::AlignRight | Qt::AlignVCenter, clockText(m_clock.seconds));
    painter.setFont(m_theme.font(12.5, QFont::Medium));
    painter.setPen(m_theme.color(Role::accentInkSoft));
    const QRect words(
        place.left(), place.top() + m_theme.scaled(46), place.width(), m_theme.scaled(20));
    if (m_clock.inService && m_clock.breached) {
        const auto size = chipSize(m_theme, stateWords());
        paintChip(painter, m_theme,
            QRect(QPoint(words.right() + 1 - size.width(), words.center().y() - size.height() / 2),
                size),
            stateWords(), ChipRole::bad);
        painter.setPen(m_theme.color(Role::accentInk));
        return;
    }
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, stateWords());
    painter.setPen(m_theme.color(Role::accentInk));
}

void NowServed::paintWait(QPainter& painter, const QRect& place) const {
    if (m_clock.breached) {
        paintChip(painter, m_theme, QRect(place.topLeft(), chipSize(m_theme, m_clock.words)),
            m_clock.words, ChipRole::bad);
        return;
    }
    painter.setFont(m_theme.font(13, QFont::Medium));
    painter.setPen(m_theme.color(Role::accentInkSoft));
    paintElided(painter, place, Qt::AlignLeft | Qt::AlignVCenter, m_clock.words);
}

QString NowServed::stateWords() const {
    if (!m_clock.inService)
        return tr("since the call");
    return m_clock.breached ? tr("over %n minute(s)", nullptr, m_ticket.minutes)
                            : tr("of %n minute(s)", nullptr, m_ticket.minutes);
}

void NowServed::paintBar(QPainter& painter, const QRect& place) const {
    auto track = m_theme.color(Role::accentInk);
    track.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    const auto radius = place.height() / 2.0;
    painter.drawRoundedRect(place, radius, radius);
    const auto share = std::min(1.0, m_clock.seconds / (60.0 * std::max(1, m_ticket.minutes)));
    if (share <= 0)
        return;
    painter.setBrush(m_theme.color(Role::accentInk));
    painter.drawRoundedRect(QRectF(place.left(), place.top(),
                                std::max(place.width() * share, 2 * radius), place.height()),
        radius, radius);
}

void NowServed::describe() {
    setAccessibleName(m_ticket.number.isEmpty()
            ? tr("Nobody is at the window")
            : tr("Now served: %1, %2, %3").arg(m_ticket.number, m_ticket.visit, m_ticket.service));
}

} // namespace okno::client::ui
