#include "client/ui/cards/card_list.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace okno::client::ui {

CardDelegate::CardDelegate(const Theme& theme)
    : RowDelegate(theme, 64) { }

void CardDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<CardRow>();
    painter->save();
    paintGround(*painter, option, Mark::bar);

    const QRect inside = option.rect.adjusted(theme().scaled(16), 0, -theme().scaled(16), -1);
    const QFont strong = theme().font(15, QFont::DemiBold);
    const QFont small = theme().font(12.5);
    const int gap = theme().scaled(3);
    const int upper = QFontMetrics(strong).height();
    const int lower = QFontMetrics(small).height();
    QRect line(
        inside.left(), inside.center().y() - (upper + gap + lower) / 2, inside.width(), upper);
    if (!row.chip.isEmpty()) {
        const QSize size = chipSize(theme(), row.chip);
        const QRect chip(
            QPoint(inside.right() + 1 - size.width(), line.center().y() - size.height() / 2), size);
        paintChip(*painter, theme(), chip, row.chip, row.role);
        line.setRight(chip.left() - theme().scaled(8));
    }
    painter->setFont(strong);
    painter->setPen(theme().color(Role::ink));
    paintElided(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, row.number);
    painter->setFont(small);
    painter->setPen(theme().color(Role::soft));
    paintElided(*painter, QRect(inside.left(), line.bottom() + 1 + gap, inside.width(), lower),
        Qt::AlignLeft | Qt::AlignVCenter, row.note);
    painter->restore();
}

CardList::CardList(const Theme& theme, const store::Reader& reader, QWidget* parent)
    : RowList(theme, new CardDelegate(theme), parent)
    , m_model(new CardListModel(reader, this)) {
    setObjectName(QStringLiteral("cardList"));
    setAccessibleName(tr("Cards"));
    setModel(m_model);
    setUniformItemSizes(true);
}

void CardList::setWording(CardListModel::Wording wording) {
    m_model->setWording(std::move(wording));
}

void CardList::setFilter(const store::CardFilter& filter) {
    m_key.clear();
    m_model->setFilter(filter);
    choose(0);
}

void CardList::refresh() {
    const int before = currentIndex().row();
    const QString key = m_key;
    m_refreshing = true;
    m_model->refresh();
    const int now = key.isEmpty() ? -1 : m_model->rowOf(key, before);
    // The same card stays the chosen one without a word: the page may be showing another.
    if (now >= 0)
        setCurrentIndex(m_model->index(now));
    m_refreshing = false;
    if (now < 0 && !(key.isEmpty() && m_model->rowCount() == 0))
        choose(std::max(before, 0));
}

void CardList::choose(int row) {
    const int last = m_model->rowCount() - 1;
    const QModelIndex index = last < 0 ? QModelIndex() : m_model->index(std::clamp(row, 0, last));
    const bool same = index == currentIndex();
    setCurrentIndex(index);
    if (same || !index.isValid())
        currentChanged(index, index);
}

void CardList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowList::currentChanged(current, previous);
    if (m_refreshing)
        return;
    m_key = current.isValid() ? current.data(Qt::UserRole).value<CardRow>().key : QString();
    Q_EMIT cardChosen(m_key);
}

} // namespace okno::client::ui
