#include "client/ui/controls/row_list.h"

#include <QPainter>

namespace okno::client::ui {

RowDelegate::RowDelegate(const Theme& theme, int height)
    : m_theme(theme)
    , m_height(height) { }

QSize RowDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {m_theme.scaled(200), m_theme.scaled(m_height)};
}

void RowDelegate::paintGround(
    QPainter& painter, const QStyleOptionViewItem& option, Mark mark) const {
    const QRect& place = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen)
        painter.fillRect(
            place, m_theme.color(mark == Mark::bar ? Role::rowSelected : Role::accentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(place, m_theme.color(Role::hover));
    if (chosen && mark == Mark::bar)
        painter.fillRect(place.left(), place.top(), m_theme.scaled(3), place.height(),
            m_theme.color(Role::accent));
    painter.fillRect(place.left(), place.bottom(), place.width(), 1, m_theme.color(Role::line));
}

RowList::RowList(const Theme& theme, RowDelegate* delegate, QWidget* parent)
    : QListView(parent) {
    delegate->setParent(this);
    setItemDelegate(delegate);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

} // namespace okno::client::ui
