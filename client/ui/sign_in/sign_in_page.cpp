#include "client/ui/sign_in/sign_in_page.h"

#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/key_button.h"
#include "client/ui/error_text.h"
#include "client/ui/shell/logo.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

SignInPage::SignInPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_station(new QLabel)
    , m_login(new Field(theme, QStringLiteral("login"), tr("&Login")))
    , m_password(new Field(theme, QStringLiteral("password"), tr("&Password")))
    , m_error(new InlinePanel(theme, QStringLiteral("signInError")))
    , m_signIn(new KeyButton(theme, KeyButton::Rank::primary, tr("Sign in"), tr("Enter"))) {
    setObjectName(QStringLiteral("signInPage"));
    setProperty("role", QStringLiteral("ground"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Okno"));
    auto* middle = new QGridLayout(this);
    middle->setRowStretch(0, 2);
    middle->setRowStretch(2, 3);
    middle->setColumnStretch(0, 1);
    middle->setColumnStretch(2, 1);
    middle->addWidget(makeSheet(theme), 1, 1);
    connect(m_login, &Field::confirmed, this,
        [this] { m_password->editor()->setFocus(Qt::TabFocusReason); });
    connect(m_password, &Field::confirmed, this, &SignInPage::request);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::request);
    m_login->editor()->setFocus();
}

QWidget* SignInPage::makeSheet(const Theme& theme) {
    auto* sheet = new QFrame;
    sheet->setProperty("role", QStringLiteral("panel"));
    sheet->setFixedWidth(theme.scaled(440));
    auto* title = new QLabel(tr("Good day. Who works here?"));
    title->setProperty("role", QStringLiteral("heading"));
    m_station->setObjectName(QStringLiteral("stationLabel"));
    m_station->setProperty("role", QStringLiteral("small"));
    m_station->setWordWrap(true);
    m_password->editor()->setEchoMode(QLineEdit::Password);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(32, 28, 32, 32);
    column->setSpacing(14);
    column->addWidget(new Logo(theme), 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(title);
    column->addWidget(m_station);
    column->addSpacing(2);
    column->addWidget(m_login);
    column->addWidget(m_password);
    column->addWidget(m_error);
    column->addSpacing(4);
    column->addWidget(m_signIn);
    return sheet;
}

void SignInPage::setStation(const QString& name, const QString& registry) {
    m_station->setText(name);
    m_registry = registry;
}

void SignInPage::setLogin(const QString& login) {
    m_login->setText(login);
    (login.isEmpty() ? m_login : m_password)->editor()->setFocus();
}

void SignInPage::setBusy(bool busy) {
    m_signIn->setEnabled(!busy);
    m_signIn->setWords(
        busy ? tr("Asking the registry…") : tr("Sign in"), busy ? QString() : tr("Enter"));
    if (busy)
        m_error->dismiss();
}

void SignInPage::showError(const Error& error) {
    setBusy(false);
    QString words = errorText(error);
    if (error.code == ErrorCode::unauthenticated) {
        words = tr("The login or the password is wrong. Nothing is blocked: look at the keyboard "
                   "layout and Caps Lock, and type the password again.");
        m_password->editor()->clear();
    } else if (error.code == ErrorCode::unavailable) {
        words
            = tr("The registry at %1 does not answer. Signing in needs it once; check the network "
                 "cable and try again, or tell the administrator.")
                  .arg(m_registry);
    }
    m_error->setWords(QString(), words, InlinePanel::Tone::bad);
    m_error->open(m_password->editor());
}

void SignInPage::request() {
    if (!m_signIn->isEnabled())
        return;
    if (m_login->text().isEmpty()) {
        m_login->showProblem(tr("to be filled in"));
        m_login->editor()->setFocus();
        return;
    }
    // A password is taken as it is typed, spaces and all.
    const QString password = m_password->editor()->text();
    if (password.isEmpty()) {
        m_password->showProblem(tr("to be filled in"));
        m_password->editor()->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT signInRequested(m_login->text(), password);
}

} // namespace okno::client::ui
