// What each step of the terminal shows, and what a choice there leads to.
#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/terminal/arrival_view.h"
#include "client/ui/terminal/number_pad.h"
#include "client/ui/terminal/press_list.h"
#include "client/ui/terminal/service_search.h"
#include "client/ui/terminal/service_sheet.h"
#include "client/ui/terminal/terminal_window.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace okno::client::ui {

using domain::Purpose;
using printing::toText;

namespace {

const QString submitKey = QStringLiteral("submit");
const QString consultKey = QStringLiteral("consult");
const QString collectKey = QStringLiteral("collect");
const QString arrivedKey = QStringLiteral("arrived");
const QString aboutKey = QStringLiteral("about");

} // namespace

void TerminalWindow::showPurposes() {
    m_title->setText(tr("What brings you here?"));
    m_subtitle->setText(tr("You get an exact time, and the window calls you by your ticket."));
    m_purposes->setRows({{submitKey, purposeText(Purpose::submit),
                             tr("hand in an application for a service")},
        {consultKey, purposeText(Purpose::consult), tr("ask what is needed and how long it takes")},
        {collectKey, purposeText(Purpose::collect), tr("you have been told that it is ready")},
        {arrivedKey, tr("I have a ticket"), tr("tell that you have come")},
        {aboutKey, tr("About the services"),
            tr("papers, order, term and place, without a ticket")}});
    m_purposes->focusFirst();
}

void TerminalWindow::choosePurpose(const QString& key) {
    if (key == arrivedKey)
        return go(Step::ticketNumber);
    m_visit.informing = key == aboutKey;
    m_visit.purpose = key == submitKey || key == aboutKey
        ? Purpose::submit
        : (key == consultKey ? Purpose::consult : Purpose::collect);
    go(m_visit.purpose == Purpose::collect ? Step::number : Step::category);
}

void TerminalWindow::showNumber() {
    m_title->setText(tr("The number of your receipt"));
    m_subtitle->setText(tr("It stands under the title, such as 01-12/004512."));
    m_next->setText(tr("Go on"));
    m_next->setEnabled(false);
    m_number->begin();
}

void TerminalWindow::findCard() {
    const auto card = m_store.reader().cardByNumber(m_number->number().toStdString());
    if (!card) {
        m_number->showProblem(tr("No card has this number. Compare it with the receipt, or ask at "
                                 "the information desk."));
        return;
    }
    const auto service = m_store.reader().service(card->service);
    if (card->state != domain::CardState::ready || !service) {
        m_number->showProblem(tr("The result is not ready yet, or it has been given out. We will "
                                 "tell you as soon as it is ready."));
        return;
    }
    m_visit.card = card->id;
    offer(*service);
}

void TerminalWindow::showCategories() {
    m_title->setText(tr("What is it about?"));
    m_subtitle->setText(
        m_visit.informing ? tr("About the services") : purposeText(m_visit.purpose));
    m_next->setText(tr("Find by name"));
    m_visit.category.clear();
    const printing::Words words;
    QList<PressRow> rows;
    for (const domain::Service& service : m_services) {
        // By the Russian wording, which stays when the language changes.
        const QString key = toText(service.category.ru);
        if (std::ranges::find(rows, key, &PressRow::key) == rows.end())
            rows += {key, words.text(service.category), {}};
    }
    m_categories->setRows(rows);
    m_categories->focusFirst();
}

void TerminalWindow::showServices() {
    const printing::Words words;
    QString category;
    QList<PressRow> rows;
    for (const domain::Service& service : m_services)
        if (toText(service.category.ru) == m_visit.category) {
            category = words.text(service.category);
            rows += {toText(service.code), words.text(service.name), {}};
        }
    m_title->setText(tr("Which service?"));
    m_subtitle->setText(
        tr("%1 · %2", "purpose, category")
            .arg(m_visit.informing ? tr("About the services") : purposeText(m_visit.purpose),
                category));
    m_next->setText(tr("Find by name"));
    m_serviceList->setRows(rows);
    m_serviceList->focusFirst();
}

void TerminalWindow::showSearch() {
    m_title->setText(tr("Which service?"));
    m_subtitle->setText(tr("Type the beginning of any word of its name."));
    m_search->begin(m_services, m_visit.typed);
}

void TerminalWindow::chooseService(const QString& code) {
    const auto service = std::ranges::find(m_services, code.toStdString(), &domain::Service::code);
    if (service == m_services.end())
        return;
    m_visit.service = *service;
    if (m_visit.informing)
        go(Step::about);
    else
        offer(*service);
}

void TerminalWindow::showAbout() {
    const auto office = m_store.reader().office();
    m_title->setText(tr("About the service"));
    m_subtitle->setText(printing::Words().text(m_visit.service->name));
    if (office)
        m_about->setParts(sheetParts(*m_visit.service, *office));
    m_next->setText(tr("Get a ticket"));
    m_next->setFocus(Qt::OtherFocusReason);
}

void TerminalWindow::offer(const domain::Service& service) {
    m_visit.service = service;
    m_visit.day = firstFreeDay(
        m_desk, offeredDays(m_store.reader(), m_desk.localNow().date), service, m_visit.purpose);
    go(Step::time);
    m_board->focusTimes();
}

void TerminalWindow::showTimes() {
    if (!m_visit.service || m_visit.step != Step::time)
        return;
    m_title->setText(tr("Choose day and time"));
    m_subtitle->setText(m_visit.purpose == Purpose::collect
            ? purposeText(m_visit.purpose)
            : tr("%1 · %2", "service, purpose")
                  .arg(
                      printing::Words().text(m_visit.service->name), purposeText(m_visit.purpose)));
    const LocalDate today = m_desk.localNow().date;
    m_board->setDays(offeredDays(m_store.reader(), today), today);
    if (m_visit.day) {
        m_board->setCurrentDay(*m_visit.day);
        m_board->setTimes(offeredTimes(
            m_store.reader(), m_desk, *m_visit.service, m_visit.purpose, *m_visit.day));
    }
    m_wait->setVisible(m_desk.mayAdmit(*m_visit.service, m_visit.purpose));
    const QString words = papers();
    m_papers->setText(words);
    m_papers->setVisible(!words.isEmpty());
    showPlace();
}

QString TerminalWindow::papers() const {
    const auto listed
        = [](const QStringList& names) { return names.join(QStringLiteral("; ")).toHtmlEscaped(); };
    QString words;
    if (const auto bring = papersToBring(*m_visit.service, m_visit.purpose); !bring.isEmpty())
        words += tr("<b>Bring with you:</b> %1.").arg(listed(bring));
    if (const auto asked = papersAsked(*m_visit.service, m_visit.purpose); !asked.isEmpty())
        words += QLatin1Char(' ') + tr("We ask for the rest ourselves: %1.").arg(listed(asked));
    if (m_visit.purpose == Purpose::collect)
        words
            = tr("<b>Bring with you:</b> your passport and the receipt; a power of attorney if you "
                 "act for somebody else.");
    return words;
}

void TerminalWindow::showPlace() {
    const auto place = m_board->chosen();
    m_next->setEnabled(place.has_value());
    m_next->setText(
        place ? tr("Get a ticket for %1").arg(toText(place->start)) : tr("Choose a time"));
}

void TerminalWindow::showOthers() {
    m_title->setText(tr("This time is gone"));
    m_subtitle->setText(tr("These are the nearest free times. Touch one to get a ticket for it."));
    const printing::Words words;
    QList<PressRow> rows;
    for (const domain::Place& place : m_visit.others)
        rows += {QStringLiteral("otherPlace%1").arg(rows.size()),
            tr("%1, window %2", "time, number of the window")
                .arg(toText(place.start), toText(place.window)),
            tr("%1, %2", "weekday, date")
                .arg(words.weekday(place.date), words.dayAndMonth(place.date))};
    m_others->setRows(rows);
    m_others->focusFirst();
    m_next->setText(tr("All times"));
}

void TerminalWindow::readAloud() {
    m_speaker.say({spokenPage(), QLocale().name().section(QLatin1Char('_'), 0, 0)});
}

QString TerminalWindow::spokenPage() const {
    QStringList parts{m_title->text(), m_subtitle->text()};
    const Step step = m_visit.step;
    if (step == Step::purpose)
        parts += m_purposes->words();
    else if (step == Step::category)
        parts += m_categories->words();
    else if (step == Step::service)
        parts += m_serviceList->words();
    else if (step == Step::about)
        parts += m_about->words();
    else if (step == Step::others)
        parts += m_others->words();
    else if (step == Step::done)
        parts += m_ticket->spoken();
    else if (step == Step::tickets)
        parts += m_ticketList->words();
    else if (step == Step::arrived)
        parts += m_arrival->spoken();
    else if (step == Step::time)
        parts += papers().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    if (m_next->isVisible())
        parts += m_next->text();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace okno::client::ui
