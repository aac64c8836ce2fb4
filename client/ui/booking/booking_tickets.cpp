// The tickets that callers have already: found, taken in hand, moved, cancelled, phoned about.
#include "client/desk/callers.h"
#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/booking/alternatives.h"
#include "client/ui/booking/booking_page.h"
#include "client/ui/booking/call_words.h"
#include "client/ui/booking/caller_form.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/booking/ticket_in_hand.h"
#include "client/ui/booking/ticket_panel.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/error_text.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

namespace {

constexpr int bookingUndoSeconds = 10;
constexpr std::size_t mostFound = 100; // who sees so many types another letter

} // namespace

void BookingPage::readVisits() {
    const int reading = ++m_readings;
    whenDone(m_parts.calls.comingVisits(), this,
        [this, reading](const Result<desk::CallDesk::Visits>& visits) {
            if (reading != m_readings || !visits)
                return;
            m_visits = *visits;
            showOthers();
            showFound();
            showToPhone();
        });
}

void BookingPage::showOthers() {
    QList<CallerTicketRow> rows;
    if (m_visits && !m_caller->isEmpty())
        for (const domain::Ticket& ticket :
            desk::ticketsOfCaller(m_visits->tickets, m_caller->caller()))
            rows += callerTicketRow(ticket, m_parts.store.reader());
    m_caller->setOthers(rows);
}

void BookingPage::showFound() {
    const QString typed = m_found->typed();
    QList<CallerTicketRow> rows;
    if (m_visits) {
        auto found = desk::ticketsLike(m_visits->tickets, typed.toStdString());
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), mostFound)),
            found.end());
        for (const domain::Ticket& ticket : found)
            rows += callerTicketRow(ticket, m_parts.store.reader());
    }
    m_found->setRows(rows,
        typed.isEmpty() ? tr("Type digits of the telephone, the name in any order, or the number "
                             "of the ticket.")
                        : tr("No ticket of today or the days to come is like this."));
}

void BookingPage::showToPhone() {
    QList<CallerTicketRow> rows;
    if (m_visits)
        for (const desk::PhoneCall& call : m_visits->toPhone)
            rows += phoneCallRow(call, m_parts.store.reader());
    const auto count = static_cast<int>(rows.size());
    m_toPhone->setRows(rows, tr("Nobody waits for a call."));
    m_phoneList->setText(count == 0 ? tr("To &phone") : tr("To &phone: %1").arg(count));
    const QString chip = count == 0 ? QString() : tr("to phone: %1").arg(count);
    for (Panel* panel : std::initializer_list<Panel*>{m_servicesPanel, m_found, m_toPhone})
        panel->setChip(chip, ChipRole::warn);
}

void BookingPage::turnTo(Side side) {
    QWidget* const panels[]{m_servicesPanel, m_found, m_toPhone};
    m_left->setCurrentWidget(panels[static_cast<std::size_t>(side)]);
    if (side == Side::services) {
        m_search->editor()->setFocus(Qt::OtherFocusReason);
        m_search->editor()->selectAll();
    } else {
        (side == Side::found ? m_found : m_toPhone)->focusFirst();
    }
}

void BookingPage::toggleFound() {
    turnTo(m_left->currentWidget() == m_found ? Side::services : Side::found);
}

void BookingPage::toggleToPhone() {
    turnTo(m_left->currentWidget() == m_toPhone ? Side::services : Side::toPhone);
}

void BookingPage::find(const QString& text) {
    m_found->setTyped(text.simplified());
    showFound();
    turnTo(Side::found);
    m_found->focusList();
}

void BookingPage::takeInHand(const domain::TicketId& id) {
    const store::Reader& reader = m_parts.store.reader();
    const auto ticket = reader.ticket(id);
    if (!ticket)
        return;
    m_question->dismiss();
    m_hand = ticket;
    m_booked.reset();
    m_board->clearChoice();
    m_card = ticket->card ? reader.card(*ticket->card) : std::nullopt;
    const std::string code = !ticket->services.empty() ? ticket->services.front()
        : m_card                                       ? m_card->service
                                                       : std::string();
    m_service = reader.service(code);
    leaveConsultation();
    chooseFreeDay();
    const LocalDate& own = ticket->place.date;
    if (m_service && !m_parts.tickets.freePlaces(*m_service, purpose(), own).empty())
        m_board->setCurrentDay(own);
    showTimes();
    m_board->focusDay(); // before the list that has the cursor is hidden
    showHand();
}

void BookingPage::showHand() {
    m_caller->setVisible(!m_hand);
    m_handCard->setVisible(m_hand.has_value());
    showCaller();
    if (!m_hand)
        return;
    QString reason;
    if (m_visits)
        for (const desk::PhoneCall& call : m_visits->toPhone)
            if (call.ticket.id == m_hand->id)
                reason = callReasonText(call);
    m_handCard->setTicket(*m_hand, callerTicketRow(*m_hand, m_parts.store.reader()), reason);
}

void BookingPage::release() {
    m_hand.reset();
    m_booked.reset();
    m_question->dismiss();
    m_alternatives->dismiss();
    m_board->clearChoice();
    showHand();
    chooseService();
    if (m_left->currentWidget() == m_found)
        m_found->focusList();
    else if (m_left->currentWidget() == m_toPhone)
        m_toPhone->focusList();
    else if (m_caller->hasOthers())
        m_caller->focusOthers();
    else
        turnTo(Side::services);
}

void BookingPage::refreshHand() {
    if (!m_hand)
        return;
    const auto ticket = m_parts.store.reader().ticket(m_hand->id);
    if (!ticket)
        return release();
    m_hand = ticket;
    showHand();
}

void BookingPage::askToCancel() {
    if (!m_hand)
        return;
    m_question->setWords(tr("Cancel ticket %1?").arg(toText(m_hand->number)),
        tr("%1 will be free for others at once.").arg(placeWords(m_hand->place)),
        InlinePanel::Tone::warn);
    m_question->open(m_question->findChild<QPushButton*>(QStringLiteral("cancelTicketButton")));
}

void BookingPage::cancel() {
    if (!m_hand)
        return;
    whenDone(m_parts.tickets.cancel(m_hand->id), this, [this](const Outcome& outcome) {
        m_question->dismiss();
        if (!outcome) {
            m_outcome->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
            return m_outcome->open();
        }
        release();
        const QString number = toText(outcome->number);
        m_outcome->setWords(tr("Ticket %1 is cancelled").arg(number),
            tr("%1 is free again.").arg(placeWords(outcome->place)), InlinePanel::Tone::good);
        m_outcome->open();
        offerUndo(tr("cancelling of %1").arg(number),
            [this, id = outcome->id] { return m_parts.tickets.undo(id); });
    });
}

void BookingPage::markPhoned() {
    if (!m_hand)
        return;
    const std::string reason = desk::whyToPhone(*m_hand).value_or(std::string());
    whenDone(m_parts.calls.markPhoned(m_hand->id), this, [this, reason](const Outcome& outcome) {
        if (!outcome) {
            m_outcome->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
            return m_outcome->open();
        }
        release();
        offerUndo(tr("call about %1").arg(toText(outcome->number)),
            [this, id = outcome->id, reason] { return m_parts.calls.putBackOnList(id, reason); });
    });
}

void BookingPage::offerUndo(const QString& what, const std::function<QFuture<Outcome>()>& undo,
    const std::optional<std::string>& whyToPhone) {
    Q_EMIT undoOffered(what, bookingUndoSeconds, [this, undo, whyToPhone] {
        whenDone(undo(), this, [this, whyToPhone](const Outcome& outcome) {
            if (outcome && whyToPhone)
                m_parts.calls.putBackOnList(outcome->id, *whyToPhone);
            if (outcome)
                return forgetBooked();
            m_outcome->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
            m_outcome->open();
        });
    });
}

} // namespace okno::client::ui
