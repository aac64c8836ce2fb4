#include "client/ui/reception/queue_panel.h"

#include "client/ui/reception/next_up.h"
#include "client/ui/reception/now_served.h"

#include <QListView>

namespace okno::client::ui {

QueuePanel::QueuePanel(const Theme& theme, QWidget* parent)
    : Panel(theme, parent)
    , m_served(new NowServed(theme))
    , m_next(new NextUpBar(theme))
    , m_tickets(new TicketModel(this))
    , m_list(new QListView) {
    setObjectName(QStringLiteral("queuePanel"));
    addContent(m_served);
    addContent(m_next);
    setHeader(tr("Today"), {});
    m_list->setObjectName(QStringLiteral("ticketList"));
    m_list->setAccessibleName(tr("Tickets of today at this window"));
    m_list->setModel(m_tickets);
    m_list->setItemDelegate(new TicketDelegate(theme, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    addContent(m_list, 1);
    connect(m_list, &QListView::activated, this, &QueuePanel::choose);
    connect(&theme, &Theme::changed, m_list, &QListView::doItemsLayout);
}

void QueuePanel::setServed(const ServedTicket& ticket) {
    m_served->setTicket(ticket);
}

void QueuePanel::setClock(const VisitClock& clock) {
    m_served->setClock(clock);
}

void QueuePanel::setNext(const NextUp& next) {
    m_next->setNext(next);
}

void QueuePanel::setTickets(
    const QString& title, const QString& note, const QList<TicketRow>& rows) {
    setHeader(title, note);
    m_tickets->setRows(rows);
}

void QueuePanel::focusTickets() {
    m_list->setFocus(Qt::OtherFocusReason);
}

QString QueuePanel::current() const {
    const auto row = m_list->currentIndex().data(Qt::UserRole).value<TicketRow>();
    return row.number.isEmpty() ? QString() : row.key; // a free place has none
}

void QueuePanel::choose(const QModelIndex& index) {
    const auto row = index.data(Qt::UserRole).value<TicketRow>();
    if (row.number.isEmpty())
        Q_EMIT freePlaceChosen(row.key);
    else if (!row.past)
        Q_EMIT ticketChosen(row.key);
}

} // namespace okno::client::ui
