// Over the page when the registry wants the password again: the work goes on below it, nothing that
// is being typed loses the cursor, and one password sends what waits. GUI thread.
#pragma once

#include "client/ui/theme.h"
#include "common/basics/result.h"

#include <QFrame>

class QLabel;

namespace okno::client::ui {

class CredentialsForm;

class SessionPanel : public QFrame {
    Q_OBJECT

public:
    /// Lies over `page`, at the right below the top bar; made closed.
    SessionPanel(const Theme& theme, QWidget& page);

    /// Says why; takes no cursor.
    void open(const Error& reason);
    /// Puts the cursor into the password.
    void enter();
    void showError(const Error& error);
    void dismiss();

Q_SIGNALS:
    void passwordTyped(const QString& password);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QWidget& m_page;
    QLabel* m_words;
    CredentialsForm* m_form;
};

} // namespace okno::client::ui
