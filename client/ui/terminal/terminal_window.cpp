// From step to step; what each step shows is in terminal_steps.cpp, the ticket in
// terminal_ticket.cpp, who comes with one in terminal_arrival.cpp, where things stand in
// terminal_layout.cpp.
#include "client/ui/terminal/terminal_window.h"

#include "client/printing/wording.h"
#include "client/ui/terminal/number_pad.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

using domain::Purpose;
using printing::toText;

namespace {

constexpr int doneSeconds = 20;
constexpr int lastSeconds = 10; // before the return, which nobody should miss
constexpr int terminalRefreshMs = 100;

} // namespace

TerminalWindow::TerminalWindow(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_theme(parts.theme)
    , m_store(parts.store)
    , m_desk(parts.desk)
    , m_printer(parts.printer)
    , m_speaker(parts.speaker)
    , m_languages(parts.languages)
    , m_patience(static_cast<int>(parts.returnAfter.count()))
    , m_usualLanguage(QLocale().name().section(QLatin1Char('_'), 0, 0))
    , m_usualShade(parts.theme.shade())
    , m_usualScale(parts.theme.textScale())
    , m_second(new QTimer(this))
    , m_refresh(new QTimer(this))
    , m_rebuild(new QTimer(this)) {
    setObjectName(QStringLiteral("terminalWindow"));
    setAttribute(Qt::WA_StyledBackground);
    resize(1080, 1400);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_second->setInterval(1000);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(terminalRefreshMs);
    m_rebuild->setSingleShot(true);
    m_rebuild->setInterval(0);
    connect(m_second, &QTimer::timeout, this, &TerminalWindow::tick);
    connect(m_refresh, &QTimer::timeout, this, &TerminalWindow::refresh);
    connect(m_rebuild, &QTimer::timeout, this, &TerminalWindow::build);
    connect(&m_store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&m_desk.sales(), &desk::Sales::reachChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&m_theme, &Theme::changed, m_rebuild, qOverload<>(&QTimer::start));
    QCoreApplication::instance()->installEventFilter(this);
    m_services = m_store.reader().services();
    build();
}

/// Also after another language or look was chosen: the person stays where they are.
void TerminalWindow::build() {
    delete m_content;
    m_content = nullptr;
    setWindowTitle(tr("Okno"));
    setStyleSheet(QStringLiteral("#terminalWindow { background: %1; }")
                      .arg(m_theme.color(Role::panel).name()));
    layOut();
    const printing::Words words;
    if (const auto office = m_store.reader().office()) {
        m_office->setText(tr("%1 · city of %2", "office, city")
                              .arg(words.text(office->name), words.text(office->city)));
        m_help->setText(tr("Questions: %1").arg(toText(office->phone)));
    }
    const int left = m_secondsLeft;
    go(m_visit.step);
    if (m_visit.step == Step::done && left > 0)
        m_secondsLeft = left;
}

void TerminalWindow::startAgain() {
    m_speaker.stop();
    m_visit = {};
    ++m_visits;
    m_services = m_store.reader().services();
    go(Step::purpose);
    useUsualLook();
}

/// Whoever comes next finds the terminal as the city has set it up.
void TerminalWindow::useUsualLook() {
    if (QLocale().language() != QLocale(m_usualLanguage).language())
        Q_EMIT languageChosen(m_usualLanguage);
    if (m_theme.shade() != m_usualShade || m_theme.textScale() != m_usualScale)
        Q_EMIT lookChosen(m_usualShade, m_usualScale);
}

void TerminalWindow::go(Step step) {
    m_visit.step = step;
    m_secondsLeft = isOver() ? doneSeconds : m_patience;
    if (step == Step::purpose)
        m_second->stop();
    else
        m_second->start();
    showCountdown();
    m_back->setVisible(step != Step::purpose);
    m_back->setText(tr("Back"));
    m_back->setEnabled(true);
    m_next->setVisible(step != Step::purpose && step != Step::search && step != Step::tickets);
    m_next->setEnabled(true);
    m_problem->setVisible(false);
    m_steps->setCurrentIndex(static_cast<int>(step));
    showStep(step);
}

/// There is nothing more to do for the person but to read.
bool TerminalWindow::isOver() const {
    return m_visit.step == Step::arrived
        || (m_visit.step == Step::done && m_visit.paper == TicketView::Paper::printed);
}

void TerminalWindow::showStep(Step step) {
    switch (step) {
    case Step::purpose:
        return showPurposes();
    case Step::number:
        return showNumber();
    case Step::category:
        return showCategories();
    case Step::service:
        return showServices();
    case Step::search:
        return showSearch();
    case Step::about:
        return showAbout();
    case Step::time:
        return showTimes();
    case Step::others:
        return showOthers();
    case Step::done:
        return showTicket();
    case Step::ticketNumber:
        return showTicketNumber();
    case Step::tickets:
        return showTickets();
    case Step::arrived:
        return showArrival();
    }
}

void TerminalWindow::next() {
    switch (m_visit.step) {
    case Step::number:
        return findCard();
    case Step::category:
    case Step::service:
        m_visit.searching = true;
        return go(Step::search);
    case Step::about:
        m_visit.informing = false;
        m_visit.purpose = Purpose::submit;
        return offer(*m_visit.service);
    case Step::time:
        return book();
    case Step::ticketNumber:
        return findTicket();
    case Step::others:
        return go(Step::time);
    case Step::done:
    case Step::arrived:
        return startAgain();
    case Step::purpose:
    case Step::search:
    case Step::tickets:
        return;
    }
}

void TerminalWindow::back() {
    const Step toService = m_visit.searching ? Step::search : Step::service;
    switch (m_visit.step) {
    case Step::purpose:
    case Step::number:
    case Step::category:
    case Step::ticketNumber:
    case Step::arrived:
        return startAgain();
    case Step::tickets:
        return go(Step::ticketNumber);
    case Step::done:
        return reprint();
    case Step::service:
        return go(Step::category);
    case Step::search:
        m_visit.searching = false;
        return go(m_visit.category.isEmpty() ? Step::category : Step::service);
    case Step::about:
        return go(toService);
    case Step::time:
        return go(m_visit.purpose == Purpose::collect ? Step::number : toService);
    case Step::others:
        return go(Step::time);
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
    const bool ending = m_visit.step != Step::purpose && m_secondsLeft <= lastSeconds;
    m_countdown->setText(m_visit.step == Step::purpose
            ? QString()
            : tr("Back to the beginning in %n s", nullptr, m_secondsLeft));
    m_countdown->setStyleSheet(
        QStringLiteral("font-size: %1pt; font-weight: %2; color: %3; background: %4; "
                       "border-radius: 12px; padding: 0 %5px;")
            .arg(m_theme.font(ending ? 23 : 19).pointSizeF())
            .arg(ending ? 700 : 400)
            .arg(m_theme.color(ending ? Role::warn : Role::soft).name(),
                ending ? m_theme.color(Role::warnSoft).name() : QStringLiteral("transparent"))
            .arg(ending ? 14 : 0));
}

void TerminalWindow::refresh() {
    if (m_visit.isWaiting)
        return; // what is shown is what was chosen
    if (m_visit.step == Step::time)
        showTimes();
    else if (m_visit.step == Step::purpose)
        m_services = m_store.reader().services();
}

bool TerminalWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool touched = event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::KeyPress || event->type() == QEvent::TouchBegin;
    if (touched && m_visit.step != Step::purpose && !isOver()) {
        m_secondsLeft = m_patience;
        showCountdown();
    }
    return QWidget::eventFilter(watched, event);
}

void TerminalWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_visit.step == Step::done)
        startAgain();
    else if (event->key() == Qt::Key_Escape)
        back();
    else
        QWidget::keyPressEvent(event);
}

void TerminalWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        m_rebuild->start();
    QWidget::changeEvent(event);
}

} // namespace okno::client::ui
