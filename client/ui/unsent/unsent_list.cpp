#include "client/ui/unsent/unsent_list.h"

#include "client/ui/controls/paint.h"

#include <QPainter>

#include <algorithm>

namespace okno::client::ui {

namespace {
constexpr int headingHeight = 40;
} // namespace

Qt::ItemFlags UnsentModel::flags(const QModelIndex& index) const {
    return index.isValid() && rows().at(index.row()).note.isEmpty() ? Qt::NoItemFlags
                                                                    : RowModel::flags(index);
}

QString UnsentModel::spoken(const CardRow& row) const {
    return row.note.isEmpty() ? row.number : tr("%1, %2, %3").arg(row.number, row.note, row.chip);
}

QSize UnsentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return index.flags() == Qt::NoItemFlags
        ? QSize(theme().scaled(200), theme().scaled(headingHeight))
        : CardDelegate::sizeHint(option, index);
}

void UnsentDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.flags() != Qt::NoItemFlags)
        return CardDelegate::paint(painter, option, index);
    painter->save();
    painter->fillRect(option.rect, theme().color(Role::sunken));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
        theme().color(Role::line));
    painter->setFont(theme().font(13, QFont::DemiBold));
    painter->setPen(theme().color(Role::soft));
    paintElided(*painter, option.rect.adjusted(theme().scaled(16), 0, -theme().scaled(16), 0),
        Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::UserRole).value<CardRow>().number);
    painter->restore();
}

UnsentList::UnsentList(const Theme& theme, QWidget* parent)
    : RowList(theme, new UnsentDelegate(theme), parent)
    , m_model(new UnsentModel(this)) {
    setObjectName(QStringLiteral("unsentList"));
    setAccessibleName(tr("What has not left this station"));
    setModel(m_model);
}

void UnsentList::setRows(const QList<CardRow>& rows) {
    const QString before = currentKey();
    const int place = currentIndex().row();
    m_model->setRows(rows);
    const int same = m_model->rowOf(before);
    if (same >= 0)
        setCurrentIndex(m_model->index(same));
    else
        chooseNear(place);
}

void UnsentList::chooseNear(int row) {
    const int count = m_model->rowCount();
    const int start = std::clamp(row, 0, std::max(count - 1, 0));
    for (int step = 0; step < 2 * count; ++step) {
        const int candidate = start + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
        if (candidate >= 0 && candidate < count
            && m_model->flags(m_model->index(candidate)) != Qt::NoItemFlags) {
            setCurrentIndex(m_model->index(candidate));
            return;
        }
    }
    Q_EMIT entryChosen({});
}

QString UnsentList::currentKey() const {
    return currentIndex().isValid() ? currentIndex().data(Qt::UserRole).value<CardRow>().key
                                    : QString();
}

void UnsentList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowList::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT entryChosen(currentKey());
}

} // namespace okno::client::ui
