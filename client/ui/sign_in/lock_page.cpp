#include "client/ui/sign_in/lock_page.h"

#include "client/ui/controls/key_button.h"
#include "client/ui/sign_in/credentials_form.h"

#include <QShortcut>

namespace okno::client::ui {

LockPage::LockPage(const Theme& theme, QWidget* parent)
    : EntrySheet(theme, QStringLiteral("lockPage"), parent)
    , m_form(new CredentialsForm(
          theme, QStringLiteral("unlock"), CredentialsForm::Asks::passwordAlone, tr("Unlock"))) {
    auto* other = new KeyButton(
        theme, KeyButton::Rank::plain, tr("Another employee signs in"), tr("Ctrl+N"));
    other->setObjectName(QStringLiteral("otherPersonButton"));
    other->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_other = other;
    addContent(m_form);
    addContent(m_other);
    setFocusProxy(m_form);
    connect(m_form, &CredentialsForm::submitted, this,
        [this](const QString& /*login*/, const QString& password) {
            Q_EMIT unlockRequested(password);
        });
    connect(m_other, &QPushButton::clicked, this, &LockPage::otherPersonRequested);
    // A button's own shortcut waits for the button to be seen pressed.
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    connect(key, &QShortcut::activated, this, &LockPage::otherPersonRequested);
}

void LockPage::setPerson(const QString& name, const QString& station, const QString& registry) {
    setTitle(name);
    setNote(tr("%1 is locked. What was begun is kept and goes on after the password; what was "
               "done goes on being sent.")
                .arg(station));
    m_form->setRegistry(registry);
}

void LockPage::showError(const Error& error) {
    m_form->showError(error);
}

void LockPage::reset() {
    m_form->reset();
    m_form->enter();
}

} // namespace okno::client::ui
