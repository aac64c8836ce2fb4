// The last step at the lobby terminal: the number in the largest letters there are, where and when,
// and whether the paper came out.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/queue/ticket.h"

#include <QWidget>

class QLabel;

namespace okno::client::ui {

class TicketView : public QWidget {
    Q_OBJECT

public:
    explicit TicketView(const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const domain::Ticket& ticket);
    void setPrinted(bool printed);

private:
    QLabel* m_number;
    QLabel* m_visit;
    QLabel* m_printed;
};

} // namespace okno::client::ui
