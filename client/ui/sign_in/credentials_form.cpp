#include "client/ui/sign_in/credentials_form.h"

#include "client/ui/controls/inline_panel.h"
#include "client/ui/error_text.h"
#include "client/ui/sign_in/password_field.h"

#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

CredentialsForm::CredentialsForm(
    const Theme& theme, const QString& name, Asks asks, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_action(action)
    , m_password(new PasswordField(theme,
          asks == Asks::loginAndPassword ? QStringLiteral("password")
                                         : name + QStringLiteral("Password"),
          tr("&Password")))
    , m_error(new InlinePanel(theme, name + QStringLiteral("Error")))
    , m_button(new KeyButton(theme, KeyButton::Rank::primary, action, tr("Enter")))
    , m_second(new QTimer(this)) {
    m_button->setObjectName(name + QStringLiteral("Button"));
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    if (asks == Asks::loginAndPassword) {
        m_login = new Field(theme, QStringLiteral("login"), tr("&Login"));
        column->addWidget(m_login);
        connect(m_login, &Field::confirmed, m_password, &PasswordField::enter);
        setFocusProxy(m_login);
    } else {
        setFocusProxy(m_password);
    }
    column->addWidget(m_password);
    column->addWidget(m_error);
    column->addSpacing(4);
    column->addWidget(m_button);
    connect(m_password, &PasswordField::confirmed, this, &CredentialsForm::request);
    connect(m_button, &QPushButton::clicked, this, &CredentialsForm::request);
    m_second->setInterval(std::chrono::seconds(1));
    connect(m_second, &QTimer::timeout, this, &CredentialsForm::tick);
}

void CredentialsForm::setLogin(const QString& login) {
    if (m_login != nullptr)
        m_login->setText(login);
}

void CredentialsForm::enter() {
    if (m_login != nullptr && m_login->text().isEmpty())
        m_login->editor()->setFocus(Qt::OtherFocusReason);
    else
        m_password->enter();
}

void CredentialsForm::setBusy(bool busy) {
    m_busy = busy;
    m_button->setEnabled(!busy && m_secondsLeft == 0);
    m_button->setWords(busy ? tr("One moment…") : m_action, busy ? QString() : tr("Enter"));
    if (busy)
        m_error->dismiss();
}

void CredentialsForm::showError(const Error& error) {
    setBusy(false);
    if (error.code == ErrorCode::unauthenticated)
        m_password->clear();
    if (error.reason == "locked-out")
        lockOut(std::max(1, QString::fromStdString(error.detail).toInt()));
    else
        say(wordsFor(error));
    m_password->enter();
}

QString CredentialsForm::wordsFor(const Error& error) const {
    if (error.reason == "registry-away")
        return tr("The registry at %1 does not answer, and nobody with this login has signed in at "
                  "this station of late. Check the network cable and try again, or tell the "
                  "administrator.")
            .arg(m_registry);
    if (error.reason == "password-wrong" && m_login == nullptr)
        return tr(
            "The password is wrong. Look at the keyboard layout and at Caps Lock, and type it "
            "again.");
    return errorText(error);
}

void CredentialsForm::reset() {
    setBusy(false);
    m_password->clear();
    if (m_secondsLeft == 0)
        m_error->dismiss();
}

void CredentialsForm::say(const QString& words) {
    m_error->setWords(QString(), words, InlinePanel::Tone::bad);
    if (m_error->isHidden())
        m_error->open();
}

/// The person may type, look and wait; the button comes back by itself.
void CredentialsForm::lockOut(int seconds) {
    m_secondsLeft = seconds + 1;
    m_second->start();
    tick();
}

void CredentialsForm::tick() {
    if (--m_secondsLeft <= 0) {
        m_second->stop();
        m_error->dismiss();
    } else {
        say(tr("Too many wrong passwords. Nobody is locked out for ever: the next try is possible "
               "in %1 s.")
                .arg(m_secondsLeft));
    }
    m_button->setEnabled(!m_busy && m_secondsLeft == 0);
}

void CredentialsForm::request() {
    if (m_busy || m_secondsLeft > 0)
        return;
    if (m_login != nullptr && m_login->text().isEmpty()) {
        m_login->showProblem(tr("to be filled in"));
        m_login->editor()->setFocus();
        return;
    }
    if (m_password->password().isEmpty()) {
        m_password->showProblem(tr("to be filled in"));
        m_password->enter();
        return;
    }
    setBusy(true);
    Q_EMIT submitted(m_login == nullptr ? QString() : m_login->text(), m_password->password());
}

} // namespace okno::client::ui
