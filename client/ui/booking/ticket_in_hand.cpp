#include "client/ui/booking/ticket_in_hand.h"

#include "client/printing/wording.h"
#include "client/ui/booking/call_words.h"
#include "client/ui/controls/chip.h"
#include "client/ui/controls/text_label.h"
#include "client/ui/joined.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

using printing::toText;

TicketInHand::TicketInHand(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_number(makeLabel("spokenNumber"))
    , m_chip(new Chip(theme))
    , m_who(makeLabel("fact"))
    , m_where(makeLabel("strong"))
    , m_service(makeLabel("explanation")) {
    setObjectName(QStringLiteral("ticketInHand"));
    m_number->setObjectName(QStringLiteral("handNumberLabel"));
    m_where->setObjectName(QStringLiteral("handPlaceLabel"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_number, 1);
    head->addWidget(m_chip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_where);
    column->addWidget(m_who);
    column->addWidget(m_service);
}

void TicketInHand::setTicket(
    const domain::Ticket& ticket, const CallerTicketRow& row, const QString& reason) {
    m_number->setText(row.number);
    if (reason.isEmpty())
        m_chip->setWord(row.chip, row.role);
    else
        m_chip->setWord(reason, ChipRole::warn);
    m_where->setText(tr("now: %1", "place").arg(placeWords(ticket.place)));
    m_who->setText(joined(
        {toText(ticket.visitorName), ticket.phone ? toText(ticket.phone->toString()) : QString()}));
    m_who->setVisible(!m_who->text().isEmpty());
    m_service->setText(row.service);
}

} // namespace okno::client::ui
