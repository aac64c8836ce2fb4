#include "client/ui/terminal/ticket_view.h"

#include "client/printing/wording.h"
#include "client/ui/terminal/large_label.h"

#include <QVBoxLayout>

namespace okno::client::ui {

using printing::toText;

namespace {

QString afterTicket(const domain::Ticket& ticket, TicketView::Paper paper) {
    if (paper == TicketView::Paper::printing)
        return ticket.unbooked
            ? TicketView::tr("The ticket is being printed…")
            : TicketView::tr("The time is held for you. The ticket is being printed…");
    if (ticket.state == domain::TicketState::arrived)
        return TicketView::tr("Take the printed ticket and stay in the hall: you are noted as "
                              "being here, and the board calls your number.");
    return TicketView::tr(
        "Take the printed ticket. Come a few minutes early and tell this terminal that you have "
        "come; the board calls your number.");
}

} // namespace

TicketView::TicketView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_number(
          largeLabel(theme, QStringLiteral("ticketNumberLabel"), {230, Role::accent, QFont::Bold}))
    , m_visit(largeLabel(theme, QStringLiteral("visitLabel"), {36, Role::ink, QFont::DemiBold}))
    , m_paper(largeLabel(theme, QStringLiteral("printedLabel"), {27, Role::soft}))
    , m_missing(largeNotice(theme, QStringLiteral("notPrintedLabel"), Role::warnSoft, Role::ink)) {
    m_missing->setStyleSheet(m_missing->styleSheet()
        + QStringLiteral("font-size: %1pt;").arg(theme.font(27).pointSizeF()));
    m_missing->setText(tr("<b>There is no paper ticket.</b> Your number is valid all the same: "
                          "remember it or take a picture of it. The board calls you by it, and the "
                          "staff have been told."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 40, 0, 0);
    column->setSpacing(18);
    column->addWidget(m_number);
    column->addWidget(m_visit);
    column->addWidget(m_paper);
    column->addWidget(m_missing);
    column->addStretch(1);
}

void TicketView::setTicket(const domain::Ticket& ticket, Paper paper) {
    const printing::Words words;
    m_number->setText(toText(ticket.number));
    if (ticket.unbooked)
        m_visit->setText(
            tr("Without a booked time: wait in the hall, the board calls you to a free window."));
    else
        m_visit->setText(tr("%1, %2, at %3 · window %4", "weekday, date, time, window")
                             .arg(words.weekday(ticket.place.date), words.date(ticket.place.date),
                                 toText(ticket.place.start), toText(ticket.place.window)));
    m_paper->setText(afterTicket(ticket, paper));
    m_paper->setVisible(paper != Paper::missing);
    m_missing->setVisible(paper == Paper::missing);
}

QString TicketView::spoken() const {
    const QLabel* paper = m_missing->isHidden() ? m_paper : m_missing;
    QString words = paper->text();
    words.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    return QStringList{m_number->text(), m_visit->text(), words}.join(QStringLiteral(". "));
}

} // namespace okno::client::ui
