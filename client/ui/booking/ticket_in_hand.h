// The ticket that the operator has in hand, to move or cancel it, in the place of the caller's
// fields: whose it is, where it stands, and why the person is to be phoned.
#pragma once

#include "client/ui/booking/caller_tickets.h"

#include <QWidget>

class QLabel;

namespace okno::client::ui {

class Chip;

class TicketInHand : public QWidget {
    Q_OBJECT

public:
    explicit TicketInHand(const Theme& theme, QWidget* parent = nullptr);

    /// `reason` of a person who is to be phoned; else empty.
    void setTicket(const domain::Ticket& ticket, const CallerTicketRow& row, const QString& reason);

private:
    QLabel* m_number;
    Chip* m_chip;
    QLabel* m_who;
    QLabel* m_where;
    QLabel* m_service;
};

} // namespace okno::client::ui
