// What stands before the pages of a station: sign-in, lock, the choice of a password of one's own,
// and the panel that asks for the password again. Joins those windows to Admission. GUI thread.
#pragma once

#include "client/app/admission.h"
#include "client/app/idle_watch.h"
#include "client/ui/theme.h"

#include <QObject>
#include <QPointer>
#include <QStackedWidget>

#include <optional>

namespace okno::client::ui {
class LockPage;
class PasswordPage;
class SessionPanel;
class SignInPage;
} // namespace okno::client::ui

namespace okno::client::app {

class Entrance : public QObject {
    Q_OBJECT

public:
    /// `lockAfter` of nought: the station does not lock itself, also not by a restart. A device
    /// of the hall never does.
    Entrance(const ui::Theme& theme, QStackedWidget& window, Admission& admission,
        const desk::Station& station, std::chrono::minutes lockAfter);

    /// The sign-in page, or the lock with the name of whoever worked here today; true when somebody
    /// did.
    bool begin();
    /// The pages of whoever has entered, or none any more.
    void setPages(QWidget* pages);

Q_SIGNALS:
    /// This person works here now.
    void entered(const okno::domain::Employee& employee);
    /// Whoever worked here has gone; nobody does before somebody has entered.
    void left();

private:
    void connectPages();
    void signIn(const QString& login, const QString& password);
    void unlock(const QString& password);
    void changePassword(const QString& password);
    [[nodiscard]] bool choosesPassword(
        const Result<domain::Employee>& who, const QString& login, const QString& password);
    void renew(const QString& password);
    void letIn(const domain::Employee& employee);
    void lock();
    void showLock();
    void handOver();
    void loseSession(const Error& reason);
    [[nodiscard]] bool isHallDevice() const;

    const ui::Theme& m_theme;
    QStackedWidget& m_window;
    Admission& m_admission;
    const desk::Station& m_station;
    ui::SignInPage* m_signIn;
    ui::LockPage* m_lock;
    ui::PasswordPage* m_password;
    QPointer<ui::SessionPanel> m_session; // a child of the pages
    QPointer<QWidget> m_pages;
    QPointer<QWidget> m_cursor; // where it was when the station was locked
    const bool m_locksItself;
    IdleWatch m_idle;
    std::optional<domain::Employee> m_employee;
    QPointer<QWidget> m_before; // in front when the choice of a password began
    QString m_login; // with the handed-over password, while a new one is chosen
    QString m_handedOver;
};

} // namespace okno::client::app
