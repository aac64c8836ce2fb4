// Tickets in the place of the services: those that fit what is typed, or those whose people are to
// be phoned. It shows what it is given and tells which ticket is taken in hand.
#pragma once

#include "client/ui/booking/caller_tickets.h"
#include "client/ui/controls/panel.h"

class QLabel;

namespace okno::client::ui {

class Field;

class TicketPanel : public Panel {
    Q_OBJECT

public:
    enum class Search { none, byText };

    /// `name` begins the object names: "found" gives `foundPanel`, `foundList`, `foundEdit`.
    TicketPanel(const Theme& theme, const QString& name, Search search, QWidget* parent = nullptr);

    void setRows(const QList<CallerTicketRow>& rows, const QString& whenEmpty);
    [[nodiscard]] QString typed() const;
    void setTyped(const QString& text);
    /// The cursor goes to the search, or to the first row of the list.
    void focusFirst();
    void focusList();

Q_SIGNALS:
    void edited();
    void ticketChosen(const okno::domain::TicketId& ticket);

private:
    Field* m_search = nullptr;
    CallerTicketList* m_list;
    QLabel* m_empty;
};

} // namespace okno::client::ui
