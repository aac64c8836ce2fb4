// Login and password, or the password alone of somebody whose name is known: asks, is busy, says
// what came of it, counts down the seconds of a lock-out. Sign-in page, lock and session panel hold
// one each. GUI thread.
#pragma once

#include "client/ui/theme.h"
#include "common/basics/result.h"

#include <QWidget>

class QTimer;

namespace okno::client::ui {

class Field;
class InlinePanel;
class KeyButton;
class PasswordField;

class CredentialsForm : public QWidget {
    Q_OBJECT

public:
    enum class Asks { loginAndPassword, passwordAlone };

    /// `name` begins the object names: "signIn" gives `signInButton` and `signInErrorPanel`; the
    /// fields are `loginEdit` and `passwordEdit`, alone `<name>PasswordEdit`.
    CredentialsForm(const Theme& theme, const QString& name, Asks asks, const QString& action,
        QWidget* parent = nullptr);

    void setLogin(const QString& login);
    /// The registry's address, for the sentence that says that it is away.
    void setRegistry(const QString& registry) { m_registry = registry; }
    /// Puts the cursor where the person types next.
    void enter();
    /// While somebody is being asked nothing can be pressed twice.
    void setBusy(bool busy);
    /// A wrong password empties only the password.
    void showError(const Error& error);
    /// Empties the password and what was said about it.
    void reset();

Q_SIGNALS:
    void submitted(const QString& login, const QString& password);

private:
    void request();
    void say(const QString& words);
    [[nodiscard]] QString wordsFor(const Error& error) const;
    void lockOut(int seconds);
    void tick();

    QString m_action;
    QString m_registry;
    Field* m_login = nullptr;
    PasswordField* m_password;
    InlinePanel* m_error;
    KeyButton* m_button;
    QTimer* m_second;
    int m_secondsLeft = 0;
    bool m_busy = false;
};

} // namespace okno::client::ui
