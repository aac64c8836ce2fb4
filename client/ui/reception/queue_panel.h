// The left panel of the reception page: who is at the window now and everybody of today.
#pragma once

#include "client/ui/controls/panel.h"
#include "client/ui/reception/ticket_list.h"

class QListView;

namespace okno::client::ui {

class NextUpBar;
class NowServed;

class QueuePanel : public Panel {
    Q_OBJECT

public:
    explicit QueuePanel(const Theme& theme, QWidget* parent = nullptr);

    void setServed(const ServedTicket& ticket);
    void setClock(const VisitClock& clock);
    void setNext(const NextUp& next);
    /// `title`: "Today, 23 November"; `note`: "13 ahead".
    void setTickets(const QString& title, const QString& note, const QList<TicketRow>& rows);

    void focusTickets();
    /// Key of the ticket under the list's cursor; empty without one.
    [[nodiscard]] QString current() const;

Q_SIGNALS:
    /// Enter or a click on a ticket that can be called, or on "+ book".
    void ticketChosen(const QString& key);
    void freePlaceChosen(const QString& key);

private:
    void choose(const QModelIndex& index);

    NowServed* m_served;
    NextUpBar* m_next;
    TicketModel* m_tickets;
    QListView* m_list;
};

} // namespace okno::client::ui
