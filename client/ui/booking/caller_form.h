// Who rings: name and telephone, typed before or after a time was chosen; and the tickets that the
// same caller has already. It warns and forbids nothing.
#pragma once

#include "client/desk/callers.h"
#include "client/ui/booking/caller_tickets.h"
#include "common/domain/office/office.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace okno::client::ui {

class Field;

class CallerForm : public QWidget {
    Q_OBJECT

public:
    explicit CallerForm(const Theme& theme, QWidget* parent = nullptr);

    void setAsking(domain::Asking name, domain::Asking phone);
    [[nodiscard]] desk::Caller caller() const;
    [[nodiscard]] bool isEmpty() const;
    /// Says aloud what is missing or wrong; the cursor goes there.
    bool check();
    void clear();
    void focusName();
    /// Tickets of the same caller: a warning with a list; none: nothing.
    void setOthers(const QList<CallerTicketRow>& rows);
    [[nodiscard]] bool hasOthers() const;
    void focusOthers();

Q_SIGNALS:
    void edited();
    /// Enter in the last field.
    void confirmed();
    void ticketChosen(const okno::domain::TicketId& ticket);

private:
    Field* m_name;
    Field* m_phone;
    QFrame* m_warning;
    QLabel* m_words;
    CallerTicketList* m_others;
};

} // namespace okno::client::ui
