#include "client/ui/sign_in/password_page.h"

#include "client/ui/controls/inline_panel.h"
#include "client/ui/error_text.h"
#include "client/ui/sign_in/password_field.h"

#include <QKeyEvent>

namespace okno::client::ui {

namespace {
constexpr int shortestPassword = 10; // of the registry's policy
} // namespace

PasswordPage::PasswordPage(const Theme& theme, QWidget* parent)
    : EntrySheet(theme, QStringLiteral("passwordPage"), parent)
    , m_password(new PasswordField(theme, QStringLiteral("newPassword"), tr("&New password")))
    , m_again(new PasswordField(theme, QStringLiteral("repeatPassword"), tr("The same &again")))
    , m_error(new InlinePanel(theme, QStringLiteral("newPasswordError")))
    , m_button(
          new KeyButton(theme, KeyButton::Rank::primary, tr("Keep this password"), tr("Enter"))) {
    m_button->setObjectName(QStringLiteral("newPasswordButton"));
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(tr("Choose a password of your own"));
    for (QWidget* part : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again),
             static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_button)})
        addContent(part);
    connect(m_password, &PasswordField::confirmed, m_again, &PasswordField::enter);
    connect(m_again, &PasswordField::confirmed, this, &PasswordPage::request);
    connect(m_button, &QPushButton::clicked, this, &PasswordPage::request);
    setFocusProxy(m_password);
}

void PasswordPage::begin(const QString& login) {
    m_login = login;
    setNote(tr("The password you were given was only for today. Your own has at least %1 "
               "characters, is not your login (%2) and none of those that everybody tries first. "
               "Three or four words of your own are easy to keep in mind.")
                .arg(shortestPassword)
                .arg(login));
    m_password->clear();
    m_again->clear();
    m_error->dismiss();
    setBusy(false);
    m_password->enter();
}

void PasswordPage::showError(const Error& error) {
    setBusy(false);
    say(errorText(error));
    if (error.reason == "password-too-weak") {
        m_password->clear();
        m_again->clear();
    }
    m_password->enter();
}

QString PasswordPage::problemOf(const QString& password) const {
    if (password.size() < shortestPassword)
        return errorText({ErrorCode::refused, "password-too-short"});
    if (password.compare(m_login, Qt::CaseInsensitive) == 0)
        return errorText({ErrorCode::refused, "password-is-login"});
    if (password != m_again->password())
        return tr("The two are not the same. Type the second one again.");
    return {};
}

void PasswordPage::request() {
    if (!m_button->isEnabled())
        return;
    const QString password = m_password->password();
    const QString problem = problemOf(password);
    if (!problem.isEmpty()) {
        say(problem);
        (password.size() < shortestPassword ? m_password : m_again)->enter();
        return;
    }
    m_error->dismiss();
    setBusy(true);
    Q_EMIT passwordChosen(password);
}

void PasswordPage::setBusy(bool busy) {
    m_button->setEnabled(!busy);
    m_button->setWords(
        busy ? tr("One moment…") : tr("Keep this password"), busy ? QString() : tr("Enter"));
}

void PasswordPage::say(const QString& words) {
    m_error->setWords(QString(), words, InlinePanel::Tone::bad);
    if (m_error->isHidden())
        m_error->open();
}

void PasswordPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        EntrySheet::keyPressEvent(event);
}

} // namespace okno::client::ui
