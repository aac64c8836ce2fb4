#include "client/ui/sign_in/password_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace okno::client::ui {

PasswordField::PasswordField(
    const Theme& theme, const QString& name, const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_field(new Field(theme, name, caption))
    , m_hint(new QLabel) {
    setFocusProxy(m_field);
    m_field->editor()->setEchoMode(QLineEdit::Password);
    m_field->editor()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_field->editor()->installEventFilter(this);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    m_hint->setProperty("role", QStringLiteral("warning"));
    m_hint->setWordWrap(true);
    m_hint->setVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    connect(m_field, &Field::edited, this, &PasswordField::edited);
    connect(m_field, &Field::confirmed, this, &PasswordField::confirmed);
}

QString PasswordField::hint() const {
    return m_hint->text();
}

void PasswordField::clear() {
    m_field->setText(QString());
    m_cyrillic = false;
    showHint();
}

bool PasswordField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress)
        notice(*static_cast<QKeyEvent*>(event));
    return QWidget::eventFilter(watched, event);
}

/// No toolkit tells whether Caps Lock is on; the letter that comes of a key does.
void PasswordField::notice(const QKeyEvent& key) {
    const QString text = key.text();
    const QChar letter = text.isEmpty() ? QChar() : text.front();
    if (key.key() == Qt::Key_CapsLock && m_capsLock)
        m_capsLock = false;
    else if (letter.isLetter())
        m_capsLock = letter.isUpper() != key.modifiers().testFlag(Qt::ShiftModifier);
    if (letter.isLetter())
        m_cyrillic = letter.script() == QChar::Script_Cyrillic;
    showHint();
}

void PasswordField::showHint() {
    QString words;
    if (m_capsLock)
        words = tr("Caps Lock is on.");
    if (m_cyrillic)
        words += (words.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("The keyboard types Russian letters.");
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
}

} // namespace okno::client::ui
