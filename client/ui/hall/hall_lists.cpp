#include "client/ui/hall/hall_lists.h"

#include "client/ui/joined.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr int lineRowHeight = 48;
constexpr int personRowHeight = 52;
constexpr int linesAtOnce = 4;
constexpr int flagsAtOnce = 2;
constexpr auto leftAligned = Qt::AlignLeft | Qt::AlignVCenter;

/// Two lines of words, the upper strong after its `lead`, and a chip at the right.
class TwoLineDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    struct Content {
        QString lead;
        QString title;
        QString note;
        QString chip;
        ChipRole role;
    };

    void paintContent(
        QPainter& painter, const QStyleOptionViewItem& option, const Content& content) const {
        painter.save();
        paintGround(painter, option, Mark::bar);
        QRect inside = option.rect.adjusted(theme().scaled(14), 0, -theme().scaled(14), -1);
        if (!content.chip.isEmpty()) {
            const QSize size = chipSize(theme(), content.chip);
            const QRect chip(QPoint(inside.right() + 1 - size.width(),
                                 inside.center().y() - size.height() / 2 + 1),
                size);
            paintChip(painter, theme(), chip, content.chip, content.role);
            inside.setRight(chip.left() - theme().scaled(8));
        }
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
        painter.drawText(line, leftAligned, content.lead);
        line.setLeft(
            line.left() + QFontMetrics(strong).horizontalAdvance(content.lead) + theme().scaled(8));
        painter.setFont(theme().font(14));
        paintElided(painter, line, leftAligned, content.title);
        painter.setFont(small);
        painter.setPen(theme().color(Role::soft));
        paintElided(painter, below, leftAligned, content.note);
        painter.restore();
    }
};

class LineDelegate : public TwoLineDelegate {
public:
    explicit LineDelegate(const Theme& theme)
        : TwoLineDelegate(theme, lineRowHeight) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override {
        const auto row = index.data(Qt::UserRole).value<LineRow>();
        paintContent(*painter, option, {row.letter, row.name, row.note, row.chip, row.role});
    }
};

class PersonDelegate : public TwoLineDelegate {
public:
    explicit PersonDelegate(const Theme& theme)
        : TwoLineDelegate(theme, personRowHeight) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override {
        const auto row = index.data(Qt::UserRole).value<PersonRow>();
        paintContent(*painter, option, {row.number, row.title, row.note, row.chip, row.role});
    }
};

/// Of all rows, up to so many.
int heightOf(const QListView& list, int most) {
    const int rows = list.model() == nullptr ? 0 : list.model()->rowCount();
    return std::clamp(rows, 1, most) * std::max(list.sizeHintForRow(0), 1) + 2;
}

} // namespace

QString LineModel::spoken(const LineRow& row) const {
    return joined({row.letter, row.name, row.chip, row.note});
}

QString PersonModel::spoken(const PersonRow& row) const {
    return joined({row.number, row.title, row.chip, row.note});
}

LineList::LineList(const Theme& theme, QWidget* parent)
    : RowList(theme, new LineDelegate(theme), parent)
    , m_model(new LineModel(this)) {
    setObjectName(QStringLiteral("hallLineList"));
    setAccessibleName(tr("Lines of the queue"));
    setModel(m_model);
    setUniformItemSizes(true);
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(NoSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LineList::setRows(const QList<LineRow>& rows) {
    const auto before = m_model->rows().size();
    m_model->setRows(rows);
    if (rows.size() != before)
        updateGeometry();
}

QSize LineList::sizeHint() const {
    return {RowList::sizeHint().width(), heightOf(*this, linesAtOnce)};
}

PersonList::PersonList(const Theme& theme, const QString& name, QWidget* parent)
    : RowList(theme, new PersonDelegate(theme), parent)
    , m_model(new PersonModel(this)) {
    setObjectName(name);
    setModel(m_model);
    setUniformItemSizes(true);
}

/// Who comes and goes moves neither the chosen row nor the place that is being looked at.
void PersonList::setRows(const QList<PersonRow>& rows) {
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

void PersonList::chooseFirst() {
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

FlagList::FlagList(const Theme& theme, QWidget* parent)
    : PersonList(theme, QStringLiteral("hallFlagList"), parent) {
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(NoSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(model(), &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
}

QSize FlagList::sizeHint() const {
    return {PersonList::sizeHint().width(), heightOf(*this, flagsAtOnce)};
}

QString PersonList::current() const {
    return currentIndex().isValid() ? currentIndex().data(Qt::UserRole).value<PersonRow>().key
                                    : QString();
}

void PersonList::choose(const QString& ticket) {
    if (const int row = m_model->rowOf(ticket); row >= 0)
        setCurrentIndex(m_model->index(row));
}

} // namespace okno::client::ui
