// The ticket at the terminal: the place is held first, then the paper is printed, then the person
// says that it came out. Without paper the number stays valid, large on the screen.
#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/error_text.h"
#include "client/ui/terminal/terminal_window.h"

#include <QLabel>
#include <QPushButton>

namespace okno::client::ui {

using domain::Purpose;

namespace {
constexpr int mostAttempts = 2; // to print, before a person must look at the printer
} // namespace

void TerminalWindow::book() {
    if (const auto place = m_board->chosen(); place && m_next->isEnabled())
        book(*place);
}

void TerminalWindow::book(const domain::Place& place) {
    if (m_visit.isWaiting || !m_visit.service)
        return;
    m_visit.isWaiting = true;
    for (QPushButton* button : {m_back, m_next})
        button->setEnabled(false);
    m_next->setText(tr("One moment…"));
    whenDone(m_desk.book({place, m_visit.purpose, {m_visit.service->code},
                 domain::Channel::terminal, {}, std::nullopt, m_visit.card}),
        this, [this, visit = m_visits](const Result<domain::Ticket>& ticket) {
            if (visit == m_visits)
                finish(ticket);
            else if (ticket)
                m_desk.cancel(ticket->id); // nobody is there to take it
        });
}

void TerminalWindow::finish(const Result<domain::Ticket>& outcome) {
    m_visit.isWaiting = false;
    if (outcome) {
        m_visit.ticket = *outcome;
        m_visit.attempts = 0;
        return print();
    }
    m_visit.others = alternatives(outcome.error());
    if (!m_visit.others.empty())
        return go(Step::others);
    go(Step::time);
    m_problem->setText(errorText(outcome.error()));
    m_problem->setVisible(true);
}

/// The same ticket however often: only the paper is made again.
void TerminalWindow::print() {
    const domain::Ticket ticket = m_visit.ticket.value();
    ++m_visit.attempts;
    m_visit.paper = TicketView::Paper::printing;
    go(Step::done);
    whenDone(m_printer.printTicket(ticket), this,
        [this, id = ticket.id](const Result<QString>& printed) {
            takePaper(id, printed ? TicketView::Paper::printed : TicketView::Paper::missing);
        });
}

/// The person says that nothing came out, whatever the printer says.
void TerminalWindow::reprint() {
    if (m_visit.paper == TicketView::Paper::printed && m_visit.attempts >= mostAttempts)
        takePaper(m_visit.ticket->id, TicketView::Paper::missing);
    else if (m_visit.paper != TicketView::Paper::printing)
        print();
}

/// Also after the person has gone: the staff must know in any case.
void TerminalWindow::takePaper(const domain::TicketId& ticket, TicketView::Paper paper) {
    const bool here = m_visit.ticket && m_visit.ticket->id == ticket;
    if (paper == TicketView::Paper::missing)
        m_desk.markPrinted(ticket, false);
    else if (here && m_visit.flagged)
        m_desk.markPrinted(ticket, true);
    if (!here)
        return;
    m_visit.flagged = paper == TicketView::Paper::missing;
    m_visit.paper = paper;
    go(Step::done);
}

void TerminalWindow::showTicket() {
    const printing::Words words;
    m_title->setText(tr("Your ticket"));
    m_subtitle->setText(m_visit.service && m_visit.purpose != Purpose::collect
            ? words.text(m_visit.service->name)
            : purposeText(m_visit.purpose));
    m_ticket->setTicket(*m_visit.ticket, m_visit.paper);
    m_back->setEnabled(m_visit.paper != TicketView::Paper::printing);
    m_back->setText(m_visit.paper == TicketView::Paper::missing ? tr("Print once more")
                                                                : tr("Nothing came out"));
    m_next->setText(tr("Done"));
    m_next->setFocus(Qt::OtherFocusReason);
}

} // namespace okno::client::ui
