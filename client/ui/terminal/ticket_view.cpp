#include "client/ui/terminal/ticket_view.h"

#include "client/printing/wording.h"
#include "client/ui/terminal/large_label.h"

#include <QVBoxLayout>

namespace okno::client::ui {

using printing::toText;

TicketView::TicketView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_number(
          largeLabel(theme, QStringLiteral("ticketNumberLabel"), {120, Role::accent, QFont::Bold}))
    , m_visit(largeLabel(theme, QStringLiteral("visitLabel"), {28, Role::ink, QFont::DemiBold}))
    , m_printed(largeLabel(theme, QStringLiteral("printedLabel"), {23, Role::soft})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 60, 0, 0);
    column->setSpacing(18);
    column->addWidget(m_number);
    column->addWidget(m_visit);
    column->addWidget(m_printed);
    column->addStretch(1);
}

void TicketView::setTicket(const domain::Ticket& ticket) {
    const printing::Words words;
    m_number->setText(toText(ticket.number));
    m_visit->setText(tr("%1, %2, at %3 · window %4", "weekday, date, time, window")
                         .arg(words.weekday(ticket.place.date), words.date(ticket.place.date),
                             toText(ticket.place.start), toText(ticket.place.window)));
    m_printed->setText(tr("The ticket is being printed…"));
}

void TicketView::setPrinted(bool printed) {
    m_printed->setText(printed
            ? tr("Take the printed ticket. Come a few minutes early; the board calls your number.")
            : tr("The ticket could not be printed. You are booked all the same: note down number, "
                 "day and time."));
}

} // namespace okno::client::ui
