#include "client/ui/booking/booking_page.h"

#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/booking/alternatives.h"
#include "client/ui/booking/caller_form.h"
#include "client/ui/booking/consultation_sheet.h"
#include "client/ui/booking/offers.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/booking/service_list.h"
#include "client/ui/booking/ticket_panel.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"
#include "client/ui/joined.h"

#include <QAction>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace okno::client::ui {

using domain::Asking;
using domain::Purpose;
using printing::toText;

namespace {

/// With a place for the place.
QString whyLost(bool isKept) {
    return isKept ? BookingPage::tr("%1: cannot be given just now")
                  : BookingPage::tr("%1: just taken by somebody else");
}

} // namespace

void BookingPage::activate() {
    refresh();
    m_search->editor()->setFocus(Qt::OtherFocusReason);
}

Purpose BookingPage::purpose() const {
    return m_hand ? m_hand->purpose : static_cast<Purpose>(m_purpose->value().toInt());
}

std::vector<std::string> BookingPage::lines() const {
    return m_service ? std::vector{domain::lineOf(*m_service, purpose())}
                     : std::vector<std::string>();
}

void BookingPage::refresh() {
    const QSignalBlocker quiet(m_board); // nobody has chosen anything
    const store::Reader& reader = m_parts.store.reader();
    const auto before = m_board->chosen();
    m_services->setServices(reader.services());
    refreshHand();
    const LocalDate today = m_parts.tickets.localNow().date;
    const auto days = offeredDays(reader, today, lines());
    m_board->setDays(days, today);
    if (m_day)
        m_board->setCurrentDay(*m_day);
    showTimes();
    // Somebody else was faster while the caller was still speaking, or the registry has gone.
    if (before && m_service && !m_asked && !m_board->chosen() && m_day == before->date)
        offerOthers(*before, whyLost(m_parts.tickets.reach() == domain::Reach::alone),
            nearestPlaces(m_parts.tickets, days, *m_service, purpose(), *before));
    readVisits();
}

void BookingPage::begin() {
    ++m_call;
    m_asked.reset();
    m_slow->stop();
    m_hand.reset();
    m_consulted.clear();
    for (InlinePanel* panel : std::initializer_list<InlinePanel*>{m_question, m_alternatives})
        panel->dismiss();
    forgetBooked();
    Q_EMIT undoWithdrawn();
    m_search->setText({});
    m_found->setTyped({});
    m_caller->clear();
    m_purpose->setValue(QString::number(static_cast<int>(Purpose::submit)));
    m_board->clearChoice();
    m_services->clearChoice();
    showHand();
    showFound();
    turnTo(Side::services);
}

void BookingPage::stepBack() {
    for (InlinePanel* panel : std::initializer_list<InlinePanel*>{m_question, m_alternatives})
        if (panel->isVisible())
            return panel->dismiss();
    if (m_middle->currentWidget() == m_consultPanel)
        return leaveConsultation();
    if (m_hand)
        return release();
    const QWidget* cursor = focusWidget();
    if (m_caller->isAncestorOf(cursor) && m_board->chosen())
        m_board->focusTimes();
    else if (!m_search->editor()->hasFocus())
        turnTo(Side::services);
    else {
        m_search->setText({});
        m_services->clearChoice();
    }
}

void BookingPage::forgetBooked() {
    m_outcome->dismiss();
    if (std::exchange(m_booked, std::nullopt))
        m_consulted.clear();
    showPhrase();
}

void BookingPage::chooseService() {
    if (m_hand)
        return;
    const bool collecting = purpose() == Purpose::collect;
    const store::Reader& reader = m_parts.store.reader();
    m_services->setEnabled(!collecting);
    // A result is collected by the card's number: its service is known.
    m_card = collecting ? reader.cardByNumber(m_search->text().toStdString()) : std::nullopt;
    if (collecting)
        m_service = m_card ? reader.service(m_card->service) : std::nullopt;
    else
        m_service = m_services->chosen();
    leaveConsultation();
    chooseFreeDay();
    showTimes();
    showCaller();
}

void BookingPage::chooseFreeDay() {
    const LocalDate today = m_parts.tickets.localNow().date;
    const auto days = offeredDays(m_parts.store.reader(), today, lines());
    m_board->setDays(days, today);
    if (m_service)
        if (const auto day = firstFreeDay(m_parts.tickets, days, *m_service, purpose())) {
            m_day = day;
            m_board->setCurrentDay(*day);
        }
}

void BookingPage::goToTimes() {
    leaveConsultation();
    m_board->focusTimes();
}

void BookingPage::showTimes() {
    QString title = m_service           ? printing::Words().text(m_service->name)
        : purpose() == Purpose::collect ? tr("Type the number of the receipt, such as 01-12/004512")
        : m_search->text().isEmpty()    ? tr("Type what the caller wants")
                                        : tr("No service has these words");
    const bool isUsual = purpose() == Purpose::submit;
    QString note = m_service && !isUsual ? purposeText(purpose()) : QString();
    if (m_hand) {
        note = title;
        title = tr("Another time for %1").arg(toText(m_hand->number));
    }
    m_placesPanel->setHeader(title, note);
    m_board->setVisible(m_service.has_value());
    m_keysHint->setVisible(!m_service);
    m_board->setTimes(m_service && m_day
            ? offeredTimes(m_parts.store.reader(), m_parts.tickets, *m_service, purpose(), *m_day)
            : std::vector<OfferedTime>());
    showSoldOut();
    showPhrase();
}

void BookingPage::showSoldOut() {
    if (m_board->hasFreeTime()) // the other days need not be looked at
        return m_soldOut->dismiss();
    if (m_service && m_parts.tickets.reach() == domain::Reach::alone) {
        m_soldOut->setWords(tr("Nothing more can be given on this day just now"),
            tr("Without the registry only the times kept for this workplace can be given. Look at "
               "the other days."),
            InlinePanel::Tone::warn);
        return m_soldOut->open();
    }
    const store::Reader& reader = m_parts.store.reader();
    const LocalDate today = m_parts.tickets.localNow().date;
    const auto days = offeredDays(reader, today, lines());
    if (!m_service || !isSoldOut(m_parts.tickets, days, *m_service, purpose()))
        return m_soldOut->dismiss();
    const printing::Words words;
    const QString until = days.empty() ? QString() : words.dayAndMonth(days.back().date);
    const auto opening = nextOpening(reader, today, *m_service, purpose());
    m_soldOut->setWords(tr("Every place until %1 is taken").arg(until),
        opening ? tr("The next day is %1, %2; it can be booked from %3 on.",
            "weekday, date, date from which")
                      .arg(words.weekday(opening->day), words.dayAndMonth(opening->day),
                          words.dayAndMonth(opening->from))
                : tr("No day to come is open for this service yet."),
        InlinePanel::Tone::warn);
    m_soldOut->open();
}

void BookingPage::showPhrase() {
    const auto place = m_asked ? std::optional(m_asked->place) : m_board->chosen();
    if (m_booked)
        m_readBack->show(ReadBack::State::booked, *m_booked);
    else if (place)
        m_readBack->show(m_asked && !m_slow->isActive() ? ReadBack::State::confirming
                : m_hand                                ? ReadBack::State::moving
                                                        : ReadBack::State::proposed,
            spokenVisit(*place, m_service, purpose()));
    else if (m_hand) {
        SpokenVisit visit = spokenVisit(m_hand->place, m_service, purpose());
        visit.number = toText(m_hand->number);
        m_readBack->show(ReadBack::State::known, visit);
    } else
        m_readBack->showHint(tr("No time has been chosen yet."));
    enableActions();
}

void BookingPage::showCaller() {
    if (m_hand)
        return m_callerPanel->setHeader(tr("Ticket in hand"), tr("Esc lets it go"));
    const store::Reader& reader = m_parts.store.reader();
    const Asking name = askingOf(reader, lines(), &domain::Line::asksName);
    const Asking phone = askingOf(reader, lines(), &domain::Line::asksPhone);
    m_caller->setAsking(name, phone);
    QStringList needed;
    if (name == Asking::required)
        needed += tr("name needed");
    if (phone == Asking::required)
        needed += tr("telephone needed");
    m_callerPanel->setHeader(tr("Caller"), needed.isEmpty() ? tr("not required") : joined(needed));
}

void BookingPage::enableActions() {
    m_consult->setEnabled(m_service.has_value());
    const bool mayChange = m_hand && domain::isWaiting(*m_hand);
    m_cancel->setVisible(mayChange);
    m_phoned->setVisible(m_hand && m_hand->flags.contains(domain::TicketFlag::needsPhoneCall));
    m_confirm->setText(m_hand ? tr("Move") : tr("Book"));
    m_confirm->setEnabled(m_service && m_board->chosen() && !m_asked && (!m_hand || mayChange));
}

void BookingPage::consult() {
    if (!m_service)
        return;
    if (m_middle->currentWidget() == m_consultPanel)
        return leaveConsultation();
    const printing::Words words;
    m_sheet->setService(*m_service);
    m_consultPanel->setHeader(words.text(m_service->name), {});
    m_middle->setCurrentWidget(m_consultPanel);
    const QString code = toText(m_service->code);
    if (m_consulted.contains(code))
        return;
    m_consulted.insert(code);
    whenDone(m_parts.calls.noteConsultation(m_service->code, m_parts.channel), this,
        [this](const Result<domain::Consultation>& noted) {
            if (noted)
                return;
            m_outcome->setWords({}, errorText(noted.error()), InlinePanel::Tone::bad);
            m_outcome->open();
        });
}

void BookingPage::leaveConsultation() {
    m_middle->setCurrentWidget(m_placesPanel);
}

void BookingPage::confirm() {
    if (const auto place = m_board->chosen())
        confirmAt(*place);
}

void BookingPage::confirmAt(const domain::Place& place) {
    if (m_asked || !m_service || (!m_hand && !m_caller->check()))
        return;
    const desk::Caller caller = m_caller->caller();
    m_asked = Asked{m_call, place,
        joined({toText(caller.name), caller.phone ? toText(caller.phone->toString()) : QString()}),
        m_hand.has_value()};
    m_alternatives->dismiss();
    m_outcome->dismiss();
    m_booked.reset();
    m_slow->start();
    showPhrase();
    const auto booking = [&] {
        return m_parts.tickets.book({place, purpose(), {m_service->code}, m_parts.channel,
            caller.name, caller.phone, m_card ? std::optional(m_card->id) : std::nullopt});
    };
    whenDone(m_hand ? m_parts.tickets.move(m_hand->id, place) : booking(), this,
        [this, asked = *m_asked](const Outcome& outcome) { finish(asked, outcome); });
}

void BookingPage::finish(const Asked& asked, const Outcome& outcome) {
    const bool isOfThisCall = asked.call == m_call;
    if (isOfThisCall) {
        m_asked.reset();
        m_slow->stop();
    }
    if (!outcome)
        return refuse(asked, outcome.error());
    if (isOfThisCall)
        finishBooked(asked, *outcome);
    const QString number = toText(outcome->number);
    offerUndo(
        asked.isMove ? tr("move of %1").arg(number) : tr("booking of %1").arg(number),
        [this, id = outcome->id, isMove = asked.isMove] {
            return isMove ? m_parts.tickets.undo(id) : m_parts.tickets.cancel(id);
        },
        asked.isMove ? desk::whyToPhone(*outcome) : std::nullopt);
}

void BookingPage::finishBooked(const Asked& asked, const domain::Ticket& ticket) {
    m_board->clearChoice();
    m_booked = spokenVisit(ticket.place, m_service, purpose());
    m_booked->number = toText(ticket.number);
    if (asked.isMove) {
        if (desk::whyToPhone(ticket))
            whenDone(m_parts.calls.markPhoned(ticket.id), this, [](const Outcome&) {});
        m_hand = ticket;
        showHand();
        m_board->focusDay();
        return showTimes();
    }
    m_search->setText({});
    m_caller->clear();
    m_services->clearChoice();
    turnTo(Side::services);
    showPhrase();
}

void BookingPage::refuse(const Asked& asked, const Error& error) {
    if (asked.call != m_call) {
        m_outcome->setWords(tr("The booking of the call before was refused"),
            joined({placeWords(asked.place), asked.who, errorText(error)}), InlinePanel::Tone::bad);
        return m_outcome->open();
    }
    const bool isKept = error.reason == "slot-unavailable";
    const bool isLost = isKept || error.reason == "slot-taken" || error.reason == "slot-leased";
    if (!isLost || !m_service) {
        refresh();
        m_board->focusTimes();
        m_outcome->setWords({}, errorText(error), InlinePanel::Tone::bad);
        return m_outcome->open();
    }
    m_board->clearChoice();
    refresh();
    auto places = placesFrom(error.detail); // the registry knows best; then what is known here
    const auto known = nearestPlaces(m_parts.tickets,
        offeredDays(m_parts.store.reader(), m_parts.tickets.localNow().date, lines()), *m_service,
        purpose(), asked.place);
    places.insert(places.end(), known.begin(), known.end());
    offerOthers(asked.place, whyLost(isKept), std::move(places));
    if (!m_alternatives->focusFirst())
        m_board->focusDay();
}

void BookingPage::offerOthers(
    const domain::Place& lost, const QString& why, std::vector<domain::Place> places) {
    std::erase(places, lost);
    places = oneOfEachTime(std::move(places));
    m_alternatives->offer(why.arg(placeWords(lost)),
        places.empty() ? tr("Nothing else is free. Choose another day or service.")
                       : tr("The nearest free times; press the number that the caller chooses, "
                            "with Alt while typing."),
        places);
}

} // namespace okno::client::ui
