// Who comes with a ticket, and who comes without one when no time is left today.
#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"
#include "client/ui/error_text.h"
#include "client/ui/terminal/arrival_view.h"
#include "client/ui/terminal/number_pad.h"
#include "client/ui/terminal/press_list.h"
#include "client/ui/terminal/terminal_window.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

void TerminalWindow::showTicketNumber() {
    m_title->setText(tr("The number of your ticket"));
    m_subtitle->setText(tr("Its digits are enough: 17 for А-017."));
    m_next->setText(tr("I have come"));
    m_next->setEnabled(false);
    m_ticketNumber->begin();
}

void TerminalWindow::findTicket() {
    const auto found = ticketsTyped(
        m_store.reader().ticketsOn(m_desk.localNow().date), m_ticketNumber->number());
    if (found.empty()) {
        m_ticketNumber->showProblem(tr("No ticket of today has this number. Look at the date on "
                                       "your ticket, or ask the administrator."));
        return;
    }
    if (found.size() == 1)
        return noteArrival(found.front());
    m_visit.tickets = found;
    go(Step::tickets);
}

/// Lines share numbers, so the letter is chosen.
void TerminalWindow::showTickets() {
    m_title->setText(tr("Which ticket is yours?"));
    m_subtitle->setText(tr("Several lines have this number today."));
    QList<PressRow> rows;
    for (const domain::Ticket& ticket : m_visit.tickets)
        rows += {toText(ticket.id.toString()), toText(ticket.number),
            ticket.unbooked ? purposeText(ticket.purpose)
                            : tr("%1 · %2", "time, purpose")
                                  .arg(toText(ticket.place.start), purposeText(ticket.purpose))};
    m_ticketList->setRows(rows);
    m_ticketList->focusFirst();
}

void TerminalWindow::noteArrival(const domain::Ticket& ticket) {
    m_next->setEnabled(false);
    whenDone(
        m_desk.markArrived(ticket.id), this, [this, ticket](const Result<domain::Ticket>& noted) {
            m_visit.ticket = ticket;
            m_visit.answer = arrivalAnswer(ticket, noted);
            go(Step::arrived);
        });
}

void TerminalWindow::showArrival() {
    m_title->setText(m_visit.answer.title);
    m_subtitle->setText(purposeText(m_visit.ticket->purpose));
    m_arrival->setAnswer(toText(m_visit.ticket->number), m_visit.answer);
    m_back->setVisible(false);
    m_next->setText(tr("Done"));
    m_next->setFocus(Qt::OtherFocusReason);
}

void TerminalWindow::admit() {
    if (!m_visit.service)
        return;
    m_wait->setEnabled(false);
    whenDone(m_desk.admit({m_visit.purpose, {m_visit.service->code}, domain::Channel::terminal, {},
                 std::nullopt, m_visit.card}),
        this, [this](const Result<domain::Ticket>& ticket) {
            m_wait->setEnabled(true);
            finish(ticket);
        });
}

} // namespace okno::client::ui
