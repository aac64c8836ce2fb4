// The first page of every station: who works here. It asks and shows what came of it; the app
// carries the password to the registry. GUI thread.
#pragma once

#include "client/ui/sign_in/entry_sheet.h"
#include "common/basics/result.h"

namespace okno::client::ui {

class CredentialsForm;

class SignInPage : public EntrySheet {
    Q_OBJECT

public:
    explicit SignInPage(const Theme& theme, QWidget* parent = nullptr);

    /// "Window 3, Central office" and the registry's address.
    void setStation(const QString& name, const QString& registry);
    /// Puts the login of last time in and the cursor into the password.
    void setLogin(const QString& login);
    /// As CredentialsForm.
    void setBusy(bool busy);
    void showError(const Error& error);
    void reset();

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);

private:
    CredentialsForm* m_form;
};

} // namespace okno::client::ui
