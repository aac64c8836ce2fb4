#include "client/ui/hall/window_list.h"

#include "client/ui/joined.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr int windowRowHeight = 39;
constexpr int windowHeaderHeight = 32;
constexpr auto atLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto atRight = Qt::AlignRight | Qt::AlignVCenter;

class WindowDelegate : public RowDelegate {
public:
    explicit WindowDelegate(const Theme& theme)
        : RowDelegate(theme, windowRowHeight) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override {
        const auto row = index.data(Qt::UserRole).value<WindowRow>();
        const WindowColumns columns = windowColumns(theme(), option.rect);
        painter->save();
        paintGround(*painter, option, Mark::bar);
        painter->setPen(theme().color(Role::ink));
        painter->setFont(theme().font(15, QFont::Bold));
        painter->drawText(columns.number, atLeft, row.key);
        painter->setFont(theme().font(14));
        painter->drawText(columns.served, atRight, row.served);
        paintPerson(*painter, columns.person, row);
        painter->setFont(theme().font(14));
        painter->setPen(theme().color(Role::soft));
        paintElided(*painter, columns.lines, atLeft, row.lines);
        paintNow(*painter, columns.now, row);
        painter->setFont(theme().font(14, row.isOver ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme().color(row.isOver ? Role::bad : Role::ink));
        painter->drawText(columns.clock, atRight, row.clock);
        paintLoad(*painter, columns.load, row);
        painter->restore();
    }

private:
    void paintPerson(QPainter& painter, QRect place, const WindowRow& row) const {
        const QFont name = theme().font(14);
        const QFont small = theme().font(11.5);
        painter.setFont(name);
        painter.setPen(theme().color(Role::ink));
        if (row.note.isEmpty())
            return paintElided(painter, place, atLeft, row.person);
        const int upper = QFontMetrics(name).height();
        const int lower = QFontMetrics(small).height();
        place.setTop(place.center().y() - (upper + lower) / 2);
        place.setHeight(upper);
        paintElided(painter, place, atLeft, row.person);
        painter.setFont(small);
        painter.setPen(theme().color(Role::warn));
        paintElided(
            painter, {place.left(), place.bottom() + 1, place.width(), lower}, atLeft, row.note);
    }

    void paintNow(QPainter& painter, QRect place, const WindowRow& row) const {
        painter.setFont(theme().font(14, QFont::DemiBold));
        painter.setPen(theme().color(Role::ink));
        if (!row.ticket.isEmpty()) {
            painter.drawText(place, atLeft, row.ticket);
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(row.ticket)
                + theme().scaled(8));
        }
        QSize size = chipSize(theme(), row.chip);
        size.setWidth(std::min(size.width(), place.width()));
        paintChip(painter, theme(),
            {{place.left(), place.center().y() - size.height() / 2 + 1}, size}, row.chip, row.role);
        place.setLeft(place.left() + size.width() + theme().scaled(8));
        painter.setFont(theme().font(12.5));
        painter.setPen(theme().color(Role::soft));
        if (place.width() > theme().scaled(30))
            paintElided(painter, place, atLeft, row.reason);
    }

    void paintLoad(QPainter& painter, const QRect& place, const WindowRow& row) const {
        const int height = theme().scaled(7);
        const QRectF track(place.left(), place.center().y() - height / 2.0, place.width(), height);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Role::line));
        painter.drawRoundedRect(track, height / 2.0, height / 2.0);
        if (row.load == 0)
            return;
        QRectF bar = track;
        bar.setWidth(std::max<double>(height, track.width() * row.load / 100));
        painter.setBrush(theme().color(row.isOver ? Role::bad : Role::accent));
        painter.drawRoundedRect(bar, height / 2.0, height / 2.0);
    }
};

} // namespace

QString WindowModel::spoken(const WindowRow& row) const {
    return joined({row.key, row.person, row.note, row.chip, row.ticket, row.reason, row.clock});
}

WindowColumns windowColumns(const Theme& theme, const QRect& rect) {
    const QRect inside = rect.adjusted(theme.scaled(14), 0, -theme.scaled(14), -1);
    const int gap = theme.scaled(12);
    int left = inside.left();
    int right = inside.right() + 1;
    const auto fromLeft = [&](int width) {
        const QRect column(left, inside.top(), width, inside.height());
        left += width + gap;
        return column;
    };
    const auto fromRight = [&](int width) {
        right -= width;
        const QRect column(right, inside.top(), width, inside.height());
        right -= gap;
        return column;
    };
    WindowColumns columns;
    columns.number = fromLeft(theme.scaled(44));
    columns.served = fromRight(theme.scaled(66));
    columns.load = fromRight(theme.scaled(96));
    columns.clock = fromRight(theme.scaled(64));
    const int rest = right - left - 2 * gap;
    columns.person = fromLeft(rest * 29 / 100);
    columns.lines = fromLeft(rest * 34 / 100);
    columns.now = QRect(left, inside.top(), right - left, inside.height());
    return columns;
}

WindowHeader::WindowHeader(const Theme& theme, const WindowList& list, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(list) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(list.verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { update(); });
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize WindowHeader::sizeHint() const {
    return {m_theme.scaled(600), m_theme.scaled(windowHeaderHeight)};
}

void WindowHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Role::line));
    painter.setFont(m_theme.font(12.5));
    painter.setPen(m_theme.color(Role::soft));
    const WindowColumns columns
        = windowColumns(m_theme, {0, 0, m_list.viewport()->width(), height()});
    paintElided(painter, columns.number, atLeft, tr("Window"));
    paintElided(painter, columns.person, atLeft, tr("Specialist"));
    paintElided(painter, columns.lines, atLeft, tr("Lines"));
    paintElided(painter, columns.now, atLeft, tr("Now"));
    paintElided(painter, columns.clock, atRight, tr("Time"));
    paintElided(painter, columns.load, atLeft, tr("Load"));
    paintElided(painter, columns.served, atRight, tr("Served"));
}

WindowList::WindowList(const Theme& theme, QWidget* parent)
    : RowList(theme, new WindowDelegate(theme), parent)
    , m_model(new WindowModel(this)) {
    setObjectName(QStringLiteral("hallWindowList"));
    setAccessibleName(tr("Windows of the hall"));
    setModel(m_model);
    setUniformItemSizes(true);
}

void WindowList::setRows(const QList<WindowRow>& rows) {
    m_model->setRows(rows);
    if (!currentIndex().isValid() && !rows.isEmpty())
        setCurrentIndex(m_model->index(0));
}

QString WindowList::current() const {
    return currentIndex().isValid() ? currentIndex().data(Qt::UserRole).value<WindowRow>().key
                                    : QString();
}

void WindowList::choose(const QString& window) {
    if (const int row = m_model->rowOf(window); row >= 0)
        setCurrentIndex(m_model->index(row));
}

} // namespace okno::client::ui
