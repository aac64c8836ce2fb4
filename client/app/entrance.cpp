#include "client/app/entrance.h"

#include "client/ui/sign_in/lock_page.h"
#include "client/ui/sign_in/password_page.h"
#include "client/ui/sign_in/session_panel.h"
#include "client/ui/sign_in/sign_in_page.h"

#include <QApplication>
#include <QShortcut>

namespace okno::client::app {

Entrance::Entrance(const ui::Theme& theme, QStackedWidget& window, Admission& admission,
    const desk::Station& station, std::chrono::minutes lockAfter)
    : m_theme(theme)
    , m_window(window)
    , m_admission(admission)
    , m_station(station)
    , m_signIn(new ui::SignInPage(theme))
    , m_lock(new ui::LockPage(theme))
    , m_password(new ui::PasswordPage(theme))
    , m_locksItself(lockAfter.count() > 0 && !isHallDevice())
    , m_idle(m_locksItself ? lockAfter : std::chrono::minutes(0)) {
    for (QWidget* page : {static_cast<QWidget*>(m_signIn), static_cast<QWidget*>(m_lock),
             static_cast<QWidget*>(m_password)})
        m_window.addWidget(page);
    m_signIn->setStation(
        QString::fromStdString(station.name), QString::fromStdString(station.registry));
    connectPages();
    m_signIn->reset(); // the cursor is the window's: it is put there once the page has one
    connect(&m_idle, &IdleWatch::touched, &admission, &Admission::noticeTouch);
    if (!isHallDevice()) {
        auto* lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), &window);
        connect(lock, &QShortcut::activated, this, &Entrance::lock);
        connect(&m_idle, &IdleWatch::leftAlone, this, &Entrance::lock);
        auto* session = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_I), &window);
        connect(session, &QShortcut::activated, this, [this] {
            if (m_session && m_window.currentWidget() == m_pages)
                m_session->enter();
        });
    }
}

void Entrance::connectPages() {
    connect(m_signIn, &ui::SignInPage::signInRequested, this, &Entrance::signIn);
    connect(m_lock, &ui::LockPage::unlockRequested, this, &Entrance::unlock);
    connect(m_lock, &ui::LockPage::otherPersonRequested, this, &Entrance::handOver);
    connect(m_password, &ui::PasswordPage::passwordChosen, this, &Entrance::changePassword);
    connect(m_password, &ui::PasswordPage::cancelled, this, [this] {
        m_handedOver.fill(QChar());
        m_signIn->reset();
        m_lock->reset();
        m_window.setCurrentWidget(m_before ? m_before.data() : m_signIn);
    });
    connect(&m_admission, &Admission::enrolmentRefused, m_signIn, &ui::SignInPage::showError);
    connect(&m_admission, &Admission::sessionLost, this, &Entrance::loseSession);
}

bool Entrance::begin() {
    m_admission.enrol();
    const auto employee = m_admission.resume();
    if (!employee)
        return false;
    m_employee = employee;
    if (m_locksItself)
        showLock();
    else
        letIn(*employee);
    return true;
}

void Entrance::setPages(QWidget* pages) {
    m_pages = pages;
    if (pages == nullptr || isHallDevice())
        return;
    m_session = new ui::SessionPanel(m_theme, *pages);
    connect(m_session, &ui::SessionPanel::passwordTyped, this, &Entrance::renew);
}

void Entrance::signIn(const QString& login, const QString& password) {
    m_admission.signIn(login.toStdString(), password.toStdString(),
        [this, login, password](const Result<domain::Employee>& who) {
            if (who)
                letIn(*who);
            else if (!choosesPassword(who, login, password))
                m_signIn->showError(who.error());
        });
}

/// A handed-over password opens nothing but the page where it is replaced.
bool Entrance::choosesPassword(
    const Result<domain::Employee>& who, const QString& login, const QString& password) {
    if (who.error().reason != "password-change-needed")
        return false;
    m_before = m_window.currentWidget();
    m_login = login;
    m_handedOver = password;
    m_window.setCurrentWidget(m_password);
    m_password->begin(login);
    return true;
}

void Entrance::changePassword(const QString& password) {
    m_admission.changePassword(m_login.toStdString(), m_handedOver.toStdString(),
        password.toStdString(), [this](const Result<domain::Employee>& who) {
            if (!who)
                return m_password->showError(who.error());
            m_handedOver.fill(QChar());
            letIn(*who);
        });
}

void Entrance::unlock(const QString& password) {
    if (!m_employee)
        return;
    m_admission.unlock(*m_employee, password.toStdString(),
        [this, password, login = QString::fromStdString(m_employee->login)](
            const Result<domain::Employee>& who) {
            if (who)
                letIn(*who);
            else if (!choosesPassword(who, login, password))
                m_lock->showError(who.error());
        });
}

void Entrance::renew(const QString& password) {
    if (!m_employee)
        return;
    m_admission.signIn(m_employee->login, password.toStdString(),
        [this, password, login = QString::fromStdString(m_employee->login)](
            const Result<domain::Employee>& who) {
            if (!m_session)
                return;
            if (who || choosesPassword(who, login, password))
                m_session->dismiss();
            else
                m_session->showError(who.error());
        });
}

void Entrance::letIn(const domain::Employee& employee) {
    m_employee = employee;
    m_signIn->reset();
    m_lock->reset();
    if (m_session)
        m_session->dismiss();
    Q_EMIT entered(employee);
    if (m_pages && m_cursor && m_pages->isAncestorOf(m_cursor))
        m_cursor->setFocus(Qt::OtherFocusReason);
    m_cursor.clear();
}

bool Entrance::isHallDevice() const {
    return desk::isHallDevice(m_station.kind);
}

void Entrance::lock() {
    if (m_employee && m_pages && m_window.currentWidget() != m_password)
        showLock();
}

/// Hides everything of the work, whatever stands on the screen; nothing of it ends.
void Entrance::showLock() {
    if (m_window.currentWidget() == m_lock)
        return;
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    if (QWidget* dialog = QApplication::activeModalWidget())
        dialog->close();
    if (m_pages && m_window.currentWidget() == m_pages)
        m_cursor = m_window.focusWidget();
    m_lock->setPerson(QString::fromStdString(m_employee->name),
        QString::fromStdString(m_station.name), QString::fromStdString(m_station.registry));
    m_window.setCurrentWidget(m_lock);
    m_lock->reset();
}

/// The drafts are the station's: whoever comes next finds them.
void Entrance::handOver() {
    m_signIn->setLogin({});
    m_signIn->reset();
    m_window.setCurrentWidget(m_signIn);
    Q_EMIT left();
}

void Entrance::loseSession(const Error& reason) {
    if (isHallDevice()) {
        m_employee.reset();
        m_admission.leave();
        m_window.setCurrentWidget(m_signIn);
        m_signIn->showError(reason);
        Q_EMIT left();
    } else if (m_session) {
        m_session->open(reason);
    }
}

} // namespace okno::client::app
