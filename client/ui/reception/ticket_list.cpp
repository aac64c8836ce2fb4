#include "client/ui/reception/ticket_list.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRegularExpression>

namespace okno::client::ui {

QString TicketModel::spoken(const TicketRow& row) const {
    return QStringList{row.time, row.number, row.purpose, row.note, row.chip}
        .filter(QRegularExpression(QStringLiteral(".")))
        .join(QStringLiteral(", "));
}

TicketDelegate::TicketDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) { }

QSize TicketDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<TicketRow>();
    return {m_theme.scaled(200), m_theme.scaled(row.number.isEmpty() ? 44 : 56)};
}

void TicketDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<TicketRow>();
    const bool current = option.state.testFlags(QStyle::State_Selected | QStyle::State_HasFocus);
    painter->save();
    if (current)
        painter->fillRect(option.rect, m_theme.color(Role::rowSelected));
    else if (row.next || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(Role::hover));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
        m_theme.color(Role::line));
    painter->setOpacity(row.past ? 0.55 : 1.0);

    auto place = option.rect.adjusted(m_theme.scaled(16), 0, -m_theme.scaled(16), -1);
    painter->setFont(m_theme.font(16, QFont::Bold));
    painter->setPen(m_theme.color(Role::ink));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, row.time);
    place.setLeft(place.left() + m_theme.scaled(64));
    if (!row.chip.isEmpty()) {
        const auto size = chipSize(m_theme, row.chip);
        const QPoint corner(
            place.right() + 1 - size.width(), place.center().y() - size.height() / 2 + 1);
        paintChip(*painter, m_theme, QRect(corner, size), row.chip, row.role);
        place.setRight(corner.x() - m_theme.scaled(10));
    }
    paintWords(*painter, place, row);
    painter->restore();
}

void TicketDelegate::paintWords(QPainter& painter, const QRect& place, const TicketRow& row) const {
    const auto small = m_theme.font(12.5);
    if (row.number.isEmpty()) {
        painter.setFont(small);
        painter.setPen(m_theme.color(Role::soft));
        paintElided(painter, place, Qt::AlignLeft | Qt::AlignVCenter, row.note);
        return;
    }
    const auto strong = m_theme.font(14, QFont::Bold);
    const QFontMetrics metrics(strong);
    const auto gap = m_theme.scaled(2);
    const auto height = metrics.height() + gap + QFontMetrics(small).height();
    QRect line(place.left(), place.center().y() - height / 2, place.width(), metrics.height());
    painter.setFont(strong);
    painter.setPen(m_theme.color(Role::ink));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.number);
    painter.setFont(m_theme.font(13.5));
    line.setLeft(line.left() + metrics.horizontalAdvance(row.number));
    paintElided(
        painter, line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral(" · ") + row.purpose);
    painter.setFont(small);
    painter.setPen(m_theme.color(Role::soft));
    const QRect below(
        place.left(), line.bottom() + 1 + gap, place.width(), QFontMetrics(small).height());
    paintElided(painter, below, Qt::AlignLeft | Qt::AlignVCenter, row.note);
}

} // namespace okno::client::ui
