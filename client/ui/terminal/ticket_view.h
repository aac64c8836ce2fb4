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
    enum class Paper {
        printing, // the place is held meanwhile
        printed,
        missing, // no paper, no printer, or the person says that nothing came out
    };

    explicit TicketView(const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const domain::Ticket& ticket, Paper paper);
    [[nodiscard]] QString spoken() const;

private:
    QLabel* m_number;
    QLabel* m_visit;
    QLabel* m_paper;
    QLabel* m_missing;
};

} // namespace okno::client::ui
