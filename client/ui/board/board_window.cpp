#include "client/ui/board/board_window.h"

#include "client/printing/wording.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

namespace {

constexpr int boardRefreshMs = 50; // changes of one page come together
constexpr int boardRows = 6;

// The display hangs in a lit hall: its own colours, whatever the desks wear. White on all three
// stands out at least 9:1.
constexpr QRgb boardFront = 0xff12324b;
constexpr QRgb boardCalling = 0xff1b5078; // while the number is being said
constexpr QRgb boardBack = 0xff0e2233;
constexpr QRgb boardWarning = 0xffffd27a;

constexpr QColor boardInk(int alpha = 255) {
    return {255, 255, 255, alpha};
}

} // namespace

BoardWindow::BoardWindow(const Theme& theme, const store::Store& store, const Clock& clock,
    sound::Speaker& speaker, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(store)
    , m_clock(clock)
    , m_announcer(speaker)
    , m_refresh(new QTimer(this)) {
    setObjectName(QStringLiteral("boardWindow"));
    setWindowTitle(tr("Board"));
    setAccessibleName(tr("Called tickets"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::BlankCursor);
    resize(1600, 900);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(boardRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &BoardWindow::refresh);
    connect(&store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(
        &m_announcer, &sound::Announcer::currentChanged, m_refresh, qOverload<>(&QTimer::start));
    auto* second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &BoardWindow::tick);
    second->start(std::chrono::seconds(1));
    refresh();
}

LocalDateTime BoardWindow::localNow() const {
    return m_store.reader().zone().toLocal(m_clock.now());
}

void BoardWindow::refresh() {
    const store::Reader& reader = m_store.reader();
    const LocalDateTime now = localNow();
    m_date = now.date;
    m_time = toText(now.time);
    if (const auto office = reader.office())
        m_office = printing::Words().text(office->name);
    const auto tickets = reader.ticketsOn(now.date);
    m_announcer.update(tickets);
    const auto& current = m_announcer.current();
    m_face = boardFace(tickets,
        current ? std::optional(current->ticket) : std::optional<domain::TicketId>(),
        reader.zone());
    update();
}

void BoardWindow::tick() {
    const LocalDateTime now = localNow();
    if (now.date != m_date || toText(now.time) != m_time)
        refresh();
}

void BoardWindow::setConnected(bool connected) {
    m_connected = connected;
    update();
}

double BoardWindow::unit() const {
    return std::min(width() / 1600.0, height() / 900.0);
}

QFont BoardWindow::font(double pixels, QFont::Weight weight) const {
    return m_theme.font(pixels * unit(), weight);
}

void BoardWindow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double u = unit();
    const QRectF all(rect());
    const QRectF left(all.topLeft(), QSizeF(all.width() * 0.546, all.height()));
    const QRectF right(left.topRight(), all.bottomRight());
    painter.fillRect(rect(), QColor(boardBack)); // no seam where the halves meet
    painter.fillRect(left, QColor(m_announcer.current() ? boardCalling : boardFront));
    const QRectF front = left.adjusted(64 * u, 56 * u, -56 * u, -44 * u);
    if (m_face.latest)
        paintLatest(painter, front);
    else
        paintWaiting(painter, front);
    paintNote(painter, front);
    paintEarlier(painter, right.adjusted(56 * u, 44 * u, -56 * u, -40 * u));
}

void BoardWindow::paintLatest(QPainter& painter, const QRectF& area) const {
    const double u = unit();
    const BoardCall& call = m_face.latest.value();
    painter.setPen(boardInk(215));
    painter.setFont(font(38));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, tr("Please come"));

    QFont number = font(250, QFont::Bold);
    number.setLetterSpacing(QFont::PercentageSpacing, 96);
    const double wide = QFontMetricsF(number).horizontalAdvance(call.number);
    if (wide > area.width())
        number.setPointSizeF(number.pointSizeF() * area.width() / wide);
    painter.setPen(boardInk());
    painter.setFont(number);
    painter.drawText(
        QRectF(area.left() - 6 * u, area.top() + 46 * u, area.width() + 12 * u, 290 * u),
        Qt::AlignLeft | Qt::AlignVCenter, call.number);
    painter.setFont(font(112, QFont::Bold));
    painter.drawText(QRectF(area.left(), area.top() + 340 * u, area.width(), 150 * u),
        Qt::AlignLeft | Qt::AlignVCenter, tr("window %1").arg(call.window));
    painter.setPen(boardInk(222));
    painter.setFont(font(34));
    painter.drawText(QRectF(area.left(), area.top() + 530 * u, area.width(), 110 * u),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        call.booked.isEmpty() ? tr("Called at %1.").arg(call.called)
                              : tr("Booked for %1, called at %2.\nWe call by the booked time.")
                                    .arg(call.booked, call.called));
}

void BoardWindow::paintWaiting(QPainter& painter, const QRectF& area) const {
    const double u = unit();
    painter.setPen(boardInk(215));
    painter.setFont(font(38));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, m_office);
    painter.setPen(boardInk());
    painter.setFont(font(96, QFont::Bold));
    painter.drawText(area.adjusted(0, 90 * u, 0, 0),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, tr("Please wait for your call"));
    painter.setPen(boardInk(222));
    painter.setFont(font(34));
    painter.drawText(area.adjusted(0, 390 * u, 0, 0),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        tr("Your number and the window appear here.\nWe call by the booked time."));
}

void BoardWindow::paintNote(QPainter& painter, const QRectF& area) const {
    if (m_connected)
        return;
    painter.setPen(QColor(boardWarning));
    painter.setFont(font(34, QFont::DemiBold));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
        tr("The board has no connection just now.\nThe specialists call by voice."));
}

void BoardWindow::paintEarlier(QPainter& painter, const QRectF& area) const {
    const double u = unit();
    painter.setPen(boardInk(190));
    painter.setFont(font(32));
    if (!m_face.earlier.isEmpty())
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, tr("Called before"));
    painter.drawText(area, Qt::AlignRight | Qt::AlignTop, m_time);
    const double top = area.top() + 50 * u;
    const double height = (area.bottom() - top) / boardRows;
    const int rows = std::min<int>(boardRows, static_cast<int>(m_face.earlier.size()));
    for (int i = 0; i < rows; ++i)
        paintRow(painter, QRectF(area.left(), top + i * height, area.width(), height),
            m_face.earlier.at(i));
}

void BoardWindow::paintRow(QPainter& painter, const QRectF& row, const BoardCall& call) const {
    const double u = unit();
    painter.setPen(QPen(boardInk(40), std::max(1.0, u)));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    const QFont strong = font(66, QFont::Bold);
    painter.setFont(strong);
    painter.setPen(boardInk());
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, call.number);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, call.window);
    const double wide = QFontMetricsF(strong).horizontalAdvance(call.window);
    painter.setPen(boardInk(200));
    painter.setFont(font(38, QFont::Medium));
    painter.drawText(row.adjusted(0, 14 * u, -wide - 18 * u, 0), Qt::AlignRight | Qt::AlignVCenter,
        tr("window", "before its number"));
    painter.setPen(boardInk(130));
    painter.setFont(font(44));
    painter.drawText(row, Qt::AlignCenter, QStringLiteral("→"));
}

} // namespace okno::client::ui
