#include "client/ui/controls/two_line_list.h"

#include "client/ui/joined.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr int twoLineHeight = 50;
constexpr auto leftAligned = Qt::AlignLeft | Qt::AlignVCenter;

class TwoLineDelegate : public RowDelegate {
public:
    explicit TwoLineDelegate(const Theme& theme)
        : RowDelegate(theme, twoLineHeight) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override {
        const auto row = index.data(Qt::UserRole).value<TwoLineRow>();
        painter->save();
        paintGround(*painter, option, Mark::bar);
        QRect inside = option.rect.adjusted(theme().scaled(14), 0, -theme().scaled(14), -1);
        if (!row.chip.isEmpty()) {
            const QSize size = chipSize(theme(), row.chip);
            const QRect chip(QPoint(inside.right() + 1 - size.width(),
                                 inside.center().y() - size.height() / 2 + 1),
                size);
            paintChip(*painter, theme(), chip, row.chip, row.role);
            inside.setRight(chip.left() - theme().scaled(8));
        }
        paintWords(*painter, inside, row);
        painter->restore();
    }

private:
    void paintWords(QPainter& painter, const QRect& inside, const TwoLineRow& row) const {
        const QFont strong = theme().font(14.5, QFont::DemiBold);
        const QFont small = theme().font(12.5);
        const int upper = QFontMetrics(strong).height();
        const int lower = QFontMetrics(small).height();
        const int gap = theme().scaled(2);
        QRect line(
            inside.left(), inside.center().y() - (upper + gap + lower) / 2, inside.width(), upper);
        const QRect below(line.left(), line.bottom() + 1 + gap, line.width(), lower);
        painter.setFont(strong);
        painter.setPen(theme().color(Role::ink));
        painter.drawText(line, leftAligned, row.lead);
        line.setLeft(
            line.left() + QFontMetrics(strong).horizontalAdvance(row.lead) + theme().scaled(8));
        painter.setFont(theme().font(14));
        paintElided(painter, line, leftAligned, row.title);
        painter.setFont(small);
        painter.setPen(theme().color(Role::soft));
        paintElided(painter, below, leftAligned, row.note);
    }
};

} // namespace

QString TwoLineModel::spoken(const TwoLineRow& row) const {
    return joined({row.lead, row.title, row.chip, row.note});
}

TwoLineList::TwoLineList(const Theme& theme, const QString& name, QWidget* parent)
    : RowList(theme, new TwoLineDelegate(theme), parent)
    , m_model(new TwoLineModel(this)) {
    setObjectName(name);
    setModel(m_model);
    setUniformItemSizes(true);
}

/// Who comes and goes moves neither the chosen row nor the place that is being looked at.
void TwoLineList::setRows(const QList<TwoLineRow>& rows) {
    const QString chosen = current();
    const int row = currentIndex().row();
    const int shown = verticalScrollBar()->value();
    m_model->setRows(rows);
    if (row < 0 || (currentIndex().isValid() && current() == chosen))
        return;
    int now = m_model->rowOf(chosen);
    if (now < 0)
        now = std::min(row, static_cast<int>(rows.size()) - 1);
    if (now >= 0)
        setCurrentIndex(m_model->index(now));
    verticalScrollBar()->setValue(shown);
}

QString TwoLineList::current() const {
    return currentIndex().isValid() ? currentIndex().data(Qt::UserRole).value<TwoLineRow>().key
                                    : QString();
}

void TwoLineList::choose(const QString& key) {
    if (const int row = m_model->rowOf(key); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void TwoLineList::chooseFirst() {
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

FittedList::FittedList(const Theme& theme, const QString& name, int most, QWidget* parent)
    : TwoLineList(theme, name, parent)
    , m_most(most) {
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(NoSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(model(), &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
}

QSize FittedList::sizeHint() const {
    const auto shown = std::clamp(static_cast<int>(rows().size()), 1, m_most);
    return {TwoLineList::sizeHint().width(), shown * std::max(sizeHintForRow(0), 1) + 2};
}

} // namespace okno::client::ui
