// A handed-over password is only good for choosing one's own: this page asks for that one, and says
// what it must be. Needs the registry. GUI thread.
#pragma once

#include "client/ui/sign_in/entry_sheet.h"
#include "common/basics/result.h"

namespace okno::client::ui {

class InlinePanel;
class KeyButton;
class PasswordField;

class PasswordPage : public EntrySheet {
    Q_OBJECT

public:
    explicit PasswordPage(const Theme& theme, QWidget* parent = nullptr);

    /// Whose password it will be; empties the fields.
    void begin(const QString& login);
    void showError(const Error& error);

Q_SIGNALS:
    void passwordChosen(const QString& password);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void request();
    void setBusy(bool busy);
    void say(const QString& words);
    /// What the station sees at once; the registry has the last word.
    [[nodiscard]] QString problemOf(const QString& password) const;

    QString m_login;
    PasswordField* m_password;
    PasswordField* m_again;
    InlinePanel* m_error;
    KeyButton* m_button;
};

} // namespace okno::client::ui
