#include "client/ui/statistics/bar_chart.h"

#include "client/ui/controls/paint.h"
#include "client/ui/statistics/figure_columns.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace okno::client::ui {

namespace {

constexpr int leastSlot = 54;
constexpr int widestBar = 46;
constexpr int mostLines = 5;
constexpr int leftMargin = 64;
constexpr int rightMargin = 110; // for the words of the limits
constexpr int topMargin = 24;
constexpr int bottomMargin = 30;
constexpr double smallPixels = 12.5;

/// The smallest of the steps people count in that needs no more than `mostLines` lines.
double niceStep(double top, bool isTime) {
    if (isTime)
        for (const double seconds : {10., 30., 60., 120., 300., 600., 900., 1800., 3600.})
            if (top / seconds <= mostLines)
                return seconds;
    const double unit = isTime ? 3600 : 1;
    for (double ten = unit;; ten *= 10)
        for (const double factor : {1., 2., 5.})
            if (top / (ten * factor) <= mostLines)
                return ten * factor;
}

} // namespace

BarChart::BarChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("barChart"));
    setAccessibleName(tr("Chart"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarChart::setContent(const ChartContent& content) {
    m_content = content;
    QStringList words;
    for (const ChartBar& bar : content.bars)
        words += bar.explanation;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize BarChart::minimumSizeHint() const {
    return {m_theme.scaled(320), m_theme.scaled(150)};
}

QRect BarChart::plot() const {
    return rect().adjusted(m_theme.scaled(leftMargin), m_theme.scaled(topMargin),
        -m_theme.scaled(rightMargin), -m_theme.scaled(bottomMargin));
}

int BarChart::shown() const {
    const int room = std::max(1, plot().width() / m_theme.scaled(leastSlot));
    return std::min(room, static_cast<int>(m_content.bars.size()));
}

double BarChart::top() const {
    double most = m_content.isTime ? 60 : mostLines;
    for (const ChartBar& bar : m_content.bars)
        most = std::max({most, bar.back, bar.front});
    for (const ChartLimit& limit : m_content.limits)
        most = std::max(most, limit.value);
    return most;
}

double BarChart::step() const {
    return niceStep(top(), m_content.isTime);
}

int BarChart::yOf(double value) const {
    const double whole = std::ceil(top() / step()) * step();
    return plot().bottom() - static_cast<int>(std::lround(value / whole * plot().height()));
}

QRect BarChart::slotOf(int bar) const {
    const int count = std::max(shown(), 1);
    const int left = plot().left() + plot().width() * bar / count;
    const int right = plot().left() + plot().width() * (bar + 1) / count;
    return {left, plot().top(), right - left, plot().height()};
}

QString BarChart::valueText(double value) const {
    const auto whole = std::llround(value);
    return m_content.isTime ? clockText(std::chrono::seconds(whole)) : QLocale().toString(whole);
}

void BarChart::paintScale(QPainter& painter) const {
    painter.setFont(m_theme.font(smallPixels));
    const int gap = m_theme.scaled(8);
    const int half = painter.fontMetrics().height() / 2 + 1;
    for (double value = 0; value <= top() + step() / 2 || value < step() * 1.5; value += step()) {
        const int y = yOf(value);
        painter.fillRect(plot().left(), y, plot().width(), 1, m_theme.color(Role::line));
        painter.setPen(m_theme.color(Role::soft));
        painter.drawText(QRect(0, y - half, plot().left() - gap, 2 * half),
            Qt::AlignRight | Qt::AlignVCenter, valueText(value));
    }
}

void BarChart::paintBar(QPainter& painter, int bar) const {
    const ChartBar& one = m_content.bars.at(bar);
    const QRect place = slotOf(bar);
    const int width = std::min(m_theme.scaled(widestBar), place.width() * 3 / 5);
    const int left = place.center().x() - width / 2;
    const double round = m_theme.scaled(3);
    painter.setPen(Qt::NoPen);
    const auto fill = [&](double value, Role role) {
        const int y = yOf(value);
        if (y >= plot().bottom())
            return;
        painter.setBrush(m_theme.color(role));
        painter.drawRoundedRect(QRect(left, y, width, plot().bottom() - y), round, round);
    };
    fill(one.back, Role::accentSecond);
    fill(one.front, Role::accent);
}

/// Over the lines, which would go through the figures.
void BarChart::paintWords(QPainter& painter, int bar) const {
    const ChartBar& one = m_content.bars.at(bar);
    const QRect place = slotOf(bar);
    painter.setFont(m_theme.font(smallPixels));
    painter.setPen(m_theme.color(Role::ink));
    const int line = painter.fontMetrics().height();
    const QString value = one.isMeasured ? valueText(one.back) : QStringLiteral("–");
    QRect ground(0, 0, painter.fontMetrics().horizontalAdvance(value) + 6, line);
    ground.moveCenter({place.center().x(), yOf(one.back) - line / 2 - 1});
    painter.fillRect(ground, m_theme.color(Role::panel));
    painter.drawText(
        QRect(place.left(), yOf(one.back) - line - 1, place.width(), line), Qt::AlignCenter, value);
    painter.setPen(m_theme.color(Role::soft));
    paintElided(painter,
        QRect(place.left() + 3, plot().bottom() + m_theme.scaled(6), place.width() - 6, line),
        Qt::AlignCenter, one.name);
}

void BarChart::paintLimits(QPainter& painter) const {
    painter.setFont(m_theme.font(smallPixels));
    for (const ChartLimit& limit : m_content.limits) {
        const int y = yOf(limit.value);
        painter.setPen(QPen(m_theme.color(Role::bad), 1, Qt::DashLine));
        painter.drawLine(plot().left(), y, plot().right(), y);
        const int line = painter.fontMetrics().height();
        painter.drawText(QRect(plot().right() + m_theme.scaled(8), y - line / 2,
                             m_theme.scaled(rightMargin), line),
            Qt::AlignLeft | Qt::AlignVCenter, limit.words);
    }
}

void BarChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (int bar = 0; bar < shown(); ++bar)
        paintBar(painter, bar);
    paintLimits(painter);
    for (int bar = 0; bar < shown(); ++bar)
        paintWords(painter, bar);
    const int hidden = static_cast<int>(m_content.bars.size()) - shown();
    if (hidden == 0)
        return;
    painter.setPen(m_theme.color(Role::soft));
    painter.drawText(QRect(plot().left(), 2, plot().width(), m_theme.scaled(topMargin) - 4),
        Qt::AlignRight | Qt::AlignVCenter, tr("%n more in the table", nullptr, hidden));
}

bool BarChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int bar = 0; bar < shown(); ++bar)
        if (slotOf(bar).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), m_content.bars.at(bar).explanation, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace okno::client::ui
