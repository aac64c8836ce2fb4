// The first page of every station: who works here. It asks and shows what came of it; the app
// carries the password to the registry. GUI thread.
#pragma once

#include "client/ui/theme.h"
#include "common/basics/result.h"

#include <QWidget>

class QLabel;

namespace okno::client::ui {

class Field;
class InlinePanel;
class KeyButton;

class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(const Theme& theme, QWidget* parent = nullptr);

    /// "Window 3, Central office" and the registry's address.
    void setStation(const QString& name, const QString& registry);
    /// Puts the login of last time in and the cursor into the password.
    void setLogin(const QString& login);
    /// While the registry is being asked nothing can be pressed twice.
    void setBusy(bool busy);
    /// A wrong password empties only the password.
    void showError(const Error& error);

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);

private:
    [[nodiscard]] QWidget* makeSheet(const Theme& theme);
    void request();

    QLabel* m_station;
    Field* m_login;
    Field* m_password;
    InlinePanel* m_error;
    KeyButton* m_signIn;
    QString m_registry;
};

} // namespace okno::client::ui
