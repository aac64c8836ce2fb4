#include "client/ui/sign_in/sign_in_page.h"

#include "client/ui/sign_in/credentials_form.h"

namespace okno::client::ui {

SignInPage::SignInPage(const Theme& theme, QWidget* parent)
    : EntrySheet(theme, QStringLiteral("signInPage"), parent)
    , m_form(new CredentialsForm(theme, QStringLiteral("signIn"),
          CredentialsForm::Asks::loginAndPassword, tr("Sign in"))) {
    setWindowTitle(tr("Okno"));
    setTitle(tr("Good day. Who works here?"));
    addContent(m_form);
    setFocusProxy(m_form);
    connect(m_form, &CredentialsForm::submitted, this, &SignInPage::signInRequested);
    m_form->enter();
}

void SignInPage::setStation(const QString& name, const QString& registry) {
    setNote(name);
    m_form->setRegistry(registry);
}

void SignInPage::setLogin(const QString& login) {
    m_form->setLogin(login);
    m_form->enter();
}

void SignInPage::setBusy(bool busy) {
    m_form->setBusy(busy);
}

void SignInPage::showError(const Error& error) {
    m_form->showError(error);
}

void SignInPage::reset() {
    m_form->reset();
    m_form->enter();
}

} // namespace okno::client::ui
