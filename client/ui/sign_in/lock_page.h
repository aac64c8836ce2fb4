// The locked station: whose work lies behind it, and nothing of that work. It opens by that
// person's password, or hands the station over to another. GUI thread.
#pragma once

#include "client/ui/sign_in/entry_sheet.h"
#include "common/basics/result.h"

class QPushButton;

namespace okno::client::ui {

class CredentialsForm;

class LockPage : public EntrySheet {
    Q_OBJECT

public:
    explicit LockPage(const Theme& theme, QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& station, const QString& registry);
    void showError(const Error& error);
    /// Forgets what was typed and puts the cursor into the password.
    void reset();

Q_SIGNALS:
    void unlockRequested(const QString& password);
    /// Somebody else takes the station over.
    void otherPersonRequested();

private:
    CredentialsForm* m_form;
    QPushButton* m_other;
};

} // namespace okno::client::ui
