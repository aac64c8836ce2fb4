#include "client/ui/terminal/terminal_window.h"

#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"
#include "client/ui/error_text.h"
#include "client/ui/terminal/number_pad.h"
#include "client/ui/terminal/press_list.h"
#include "client/ui/terminal/ticket_view.h"
#include "client/ui/when_done.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace okno::client::ui {

using domain::Purpose;
using printing::toText;

namespace {

constexpr int idleSeconds = 60;
constexpr int doneSeconds = 20;
constexpr int terminalRefreshMs = 100;
constexpr double scale = 1.5;
constexpr int terminalTimeColumns = 4;

const QString submitKey = QStringLiteral("submit");
const QString consultKey = QStringLiteral("consult");
const QString collectKey = QStringLiteral("collect");

} // namespace

TerminalWindow::TerminalWindow(const Theme& theme, const store::Store& store,
    desk::TicketDesk& desk, desk::PrintDesk& printer, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(store)
    , m_desk(desk)
    , m_printer(printer)
    , m_steps(new QStackedWidget)
    , m_purposes(new PressList(theme, QStringLiteral("purposeList")))
    , m_number(new NumberPad(theme))
    , m_categories(new PressList(theme, QStringLiteral("categoryList")))
    , m_serviceList(new PressList(theme, QStringLiteral("terminalServiceList")))
    , m_board(new PlaceBoard(theme, terminalTimeColumns, scale))
    , m_ticket(new TicketView(theme))
    , m_second(new QTimer(this))
    , m_refresh(new QTimer(this)) {
    setObjectName(QStringLiteral("terminalWindow"));
    setWindowTitle(tr("Okno"));
    setAttribute(Qt::WA_StyledBackground);
    setStyleSheet(
        QStringLiteral("#terminalWindow { background: %1; }").arg(theme.color(Role::panel).name()));
    resize(1080, 1400);
    layOut();
    m_second->setInterval(1000);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(terminalRefreshMs);
    connect(m_second, &QTimer::timeout, this, &TerminalWindow::tick);
    connect(m_refresh, &QTimer::timeout, this, &TerminalWindow::refresh);
    connect(&store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_purposes, &PressList::pressed, this, &TerminalWindow::choosePurpose);
    connect(m_categories, &PressList::pressed, this, [this](const QString& key) {
        m_category = key;
        go(Step::service);
    });
    connect(m_serviceList, &PressList::pressed, this, &TerminalWindow::chooseService);
    connect(m_back, &QPushButton::clicked, this, &TerminalWindow::back);
    connect(m_next, &QPushButton::clicked, this, &TerminalWindow::next);
    connect(m_number, &NumberPad::confirmed, this, &TerminalWindow::findCard);
    connect(m_number, &NumberPad::edited, this,
        [this] { m_next->setEnabled(!m_number->number().isEmpty()); });
    QCoreApplication::instance()->installEventFilter(this);
    startAgain();
}

void TerminalWindow::startAgain() {
    m_service.reset();
    m_card.reset();
    m_category.clear();
    m_day.reset();
    m_services = m_store.reader().services();
    if (const auto office = m_store.reader().office()) {
        const printing::Words words;
        m_office->setText(tr("%1 · city of %2", "office, city")
                              .arg(words.text(office->name), words.text(office->city)));
        m_help->setText(tr("Questions: %1").arg(toText(office->phone)));
    }
    go(Step::purpose);
}

void TerminalWindow::go(Step step) {
    m_step = step;
    m_secondsLeft = step == Step::done ? doneSeconds : idleSeconds;
    if (step == Step::purpose)
        m_second->stop();
    else
        m_second->start();
    showCountdown();
    m_back->setVisible(step != Step::purpose);
    m_back->setText(step == Step::done ? tr("To the beginning") : tr("Back"));
    m_next->setVisible(step == Step::time || step == Step::number);
    m_problem->setVisible(false);
    m_steps->setCurrentIndex(static_cast<int>(step));
    if (step == Step::purpose)
        showPurposes();
    else if (step == Step::number)
        showNumber();
    else if (step == Step::category)
        showCategories();
    else if (step == Step::service)
        showServices();
    else if (step == Step::time)
        showTimes();
}

void TerminalWindow::showPurposes() {
    m_title->setText(tr("What brings you here?"));
    m_subtitle->setText(tr("You get an exact time, and the window calls you by your ticket."));
    m_purposes->setRows({{submitKey, purposeText(Purpose::submit),
                             tr("hand in an application for a service")},
        {consultKey, purposeText(Purpose::consult), tr("ask what is needed and how long it takes")},
        {collectKey, purposeText(Purpose::collect), tr("you have been told that it is ready")}});
    m_purposes->focusFirst();
}

void TerminalWindow::showCategories() {
    m_title->setText(tr("What is it about?"));
    m_subtitle->setText(purposeText(m_purpose));
    const printing::Words words;
    QList<PressRow> rows;
    for (const domain::Service& service : m_services) {
        const QString category = words.text(service.category);
        const auto known = std::ranges::find(rows, category, &PressRow::key);
        if (known == rows.end())
            rows += {category, category, {}};
    }
    m_categories->setRows(rows);
    m_categories->focusFirst();
}

void TerminalWindow::showServices() {
    m_title->setText(tr("Which service?"));
    m_subtitle->setText(tr("%1 · %2", "purpose, category").arg(purposeText(m_purpose), m_category));
    const printing::Words words;
    QList<PressRow> rows;
    for (const domain::Service& service : m_services)
        if (words.text(service.category) == m_category)
            rows += {toText(service.code), words.text(service.name), {}};
    m_serviceList->setRows(rows);
    m_serviceList->focusFirst();
}

void TerminalWindow::choosePurpose(const QString& key) {
    m_purpose = key == submitKey ? Purpose::submit
                                 : (key == consultKey ? Purpose::consult : Purpose::collect);
    go(m_purpose == Purpose::collect ? Step::number : Step::category);
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
    m_card = card->id;
    offer(*service);
}

void TerminalWindow::chooseService(const QString& code) {
    const auto service = std::ranges::find(m_services, code.toStdString(), &domain::Service::code);
    if (service != m_services.end())
        offer(*service);
}

void TerminalWindow::offer(const domain::Service& service) {
    m_service = service;
    const LocalDate today = m_desk.localNow().date;
    const auto days = offeredDays(m_store.reader(), today);
    m_board->setTimes({});
    m_board->setDays(days, today);
    m_day = firstFreeDay(m_desk, days, service, m_purpose);
    if (m_day)
        m_board->setCurrentDay(*m_day);
    go(Step::time);
    m_board->focusTimes();
}

void TerminalWindow::next() {
    if (m_step == Step::number)
        findCard();
    else
        book();
}

void TerminalWindow::showTimes() {
    if (!m_service || m_step != Step::time)
        return;
    m_title->setText(tr("Choose day and time"));
    m_subtitle->setText(m_purpose == Purpose::collect
            ? purposeText(m_purpose)
            : tr("%1 · %2", "service, purpose")
                  .arg(printing::Words().text(m_service->name), purposeText(m_purpose)));
    if (m_day)
        m_board->setTimes(offeredTimes(m_store.reader(), m_desk, *m_service, m_purpose, *m_day));
    const QString words = papers();
    m_papers->setText(words);
    m_papers->setVisible(!words.isEmpty());
    showPlace();
}

QString TerminalWindow::papers() const {
    const auto listed
        = [](const QStringList& names) { return names.join(QStringLiteral("; ")).toHtmlEscaped(); };
    QString words;
    if (const auto bring = papersToBring(*m_service, m_purpose); !bring.isEmpty())
        words += tr("<b>Bring with you:</b> %1.").arg(listed(bring));
    if (const auto asked = papersAsked(*m_service, m_purpose); !asked.isEmpty())
        words += QLatin1Char(' ') + tr("We ask for the rest ourselves: %1.").arg(listed(asked));
    if (m_purpose == Purpose::collect)
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

void TerminalWindow::book() {
    const auto place = m_board->chosen();
    if (!place || !m_service || !m_next->isEnabled())
        return;
    m_next->setEnabled(false);
    whenDone(m_desk.book({*place, m_purpose, {m_service->code}, domain::Channel::terminal, {},
                 std::nullopt, m_card}),
        this, [this](const Result<domain::Ticket>& ticket) { finish(ticket); });
}

void TerminalWindow::finish(const Result<domain::Ticket>& outcome) {
    if (!outcome) {
        showTimes();
        m_problem->setText(errorText(outcome.error()));
        m_problem->setVisible(true);
        return;
    }
    const printing::Words words;
    go(Step::done);
    m_title->setText(tr("Your ticket"));
    m_subtitle->setText(m_service && m_purpose != Purpose::collect ? words.text(m_service->name)
                                                                   : purposeText(m_purpose));
    m_ticket->setTicket(*outcome);
    m_back->setFocus(Qt::OtherFocusReason);
    whenDone(m_printer.printTicket(*outcome), this,
        [this](const Result<QString>& printed) { m_ticket->setPrinted(printed.has_value()); });
}

void TerminalWindow::back() {
    switch (m_step) {
    case Step::purpose:
    case Step::number:
    case Step::category:
    case Step::done:
        startAgain();
        return;
    case Step::service:
        go(Step::category);
        return;
    case Step::time:
        go(m_purpose == Purpose::collect ? Step::number : Step::service);
        return;
    }
}

void TerminalWindow::tick() {
    if (--m_secondsLeft <= 0) {
        startAgain();
        return;
    }
    showCountdown();
}

void TerminalWindow::showCountdown() {
    m_countdown->setText(m_step == Step::purpose
            ? QString()
            : tr("Back to the beginning in %n s", nullptr, m_secondsLeft));
}

void TerminalWindow::refresh() {
    if (m_step == Step::time)
        showTimes();
    else if (m_step == Step::purpose)
        startAgain();
}

bool TerminalWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool touched = event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::KeyPress || event->type() == QEvent::TouchBegin;
    if (touched && m_step != Step::done)
        m_secondsLeft = idleSeconds;
    return QWidget::eventFilter(watched, event);
}

void TerminalWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        back();
    else
        QWidget::keyPressEvent(event);
}

} // namespace okno::client::ui
