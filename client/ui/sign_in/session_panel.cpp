#include "client/ui/sign_in/session_panel.h"

#include "client/ui/error_text.h"
#include "client/ui/sign_in/credentials_form.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {
constexpr int panelWidth = 380;
constexpr int belowTopBar = 64;
constexpr int fromTheRight = 24;
} // namespace

SessionPanel::SessionPanel(const Theme& theme, QWidget& page)
    : QFrame(&page)
    , m_theme(theme)
    , m_page(page)
    , m_words(new QLabel)
    , m_form(new CredentialsForm(theme, QStringLiteral("session"),
          CredentialsForm::Asks::passwordAlone, tr("Sign in again"))) {
    setObjectName(QStringLiteral("sessionPanel"));
    setProperty("role", QStringLiteral("floating"));
    auto* title = new QLabel(tr("The registry asks who works here"));
    title->setProperty("role", QStringLiteral("title"));
    m_words->setObjectName(QStringLiteral("sessionWords"));
    m_words->setProperty("role", QStringLiteral("explanation"));
    m_words->setWordWrap(true);
    auto* keys = new QLabel(tr("Ctrl+I: to the password · Esc: later"));
    keys->setProperty("role", QStringLiteral("small"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addWidget(m_form);
    column->addWidget(keys);
    setVisible(false);
    page.installEventFilter(this);
    connect(&theme, &Theme::changed, this, &SessionPanel::place);
    connect(m_form, &CredentialsForm::submitted, this,
        [this](
            const QString& /*login*/, const QString& password) { Q_EMIT passwordTyped(password); });
}

void SessionPanel::open(const Error& reason) {
    m_form->reset();
    m_words->setText(errorText(reason));
    setVisible(true);
    raise();
    place();
}

void SessionPanel::enter() {
    setVisible(true);
    raise();
    place();
    m_form->enter();
}

void SessionPanel::showError(const Error& error) {
    m_form->showError(error);
    place();
}

void SessionPanel::dismiss() {
    const bool hadCursor = isAncestorOf(m_page.window()->focusWidget());
    m_form->reset();
    setVisible(false);
    if (hadCursor)
        m_page.setFocus();
}

bool SessionPanel::event(QEvent* event) {
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place(); // it grows by what went wrong
    return done;
}

bool SessionPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void SessionPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void SessionPanel::place() {
    setFixedWidth(m_theme.scaled(panelWidth));
    adjustSize();
    move(m_page.width() - width() - fromTheRight, m_theme.scaled(belowTopBar));
}

} // namespace okno::client::ui
