#include "client/ui/controls/inline_panel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <array>

namespace okno::client::ui {

InlinePanel::InlinePanel(const Theme& theme, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_fields(nullptr)
    , m_buttons(new QHBoxLayout) {
    setObjectName(name + QStringLiteral("Panel"));
    setProperty("role", QStringLiteral("notice"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setWordWrap(true);
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_words->setWordWrap(true);
    m_buttons->setSpacing(10);
    m_buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(m_buttons);
    beginRow();
    setVisible(false);
}

void InlinePanel::setWords(const QString& title, const QString& words, Tone tone) {
    static constexpr std::array names{"plain", "good", "warn", "bad"};
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    setAccessibleName(title + QLatin1Char(' ') + words);
    setProperty("state", QLatin1String(names.at(static_cast<std::size_t>(tone))));
    style()->unpolish(this);
    style()->polish(this);
}

void InlinePanel::addField(QWidget* field, int stretch) {
    m_fields->addWidget(field, stretch);
}

void InlinePanel::beginRow() {
    m_fields = new QHBoxLayout;
    m_fields->setSpacing(10);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertLayout(column->indexOf(m_buttons), m_fields);
}

KeyButton* InlinePanel::addButton(
    const QString& name, KeyButton::Rank rank, const QString& words, const QString& key) {
    auto* button = new KeyButton(m_theme, rank, words, key);
    button->setObjectName(name + QStringLiteral("Button"));
    m_buttons->addWidget(button);
    return button;
}

void InlinePanel::open(QWidget* focus) {
    m_before = QApplication::focusWidget();
    setVisible(true);
    if (focus != nullptr)
        focus->setFocus(Qt::OtherFocusReason);
}

void InlinePanel::dismiss() {
    if (isHidden())
        return;
    // The cursor leaves first: a widget that is hidden hands it to whatever comes next.
    QWidget* cursor = QApplication::focusWidget();
    if (isAncestorOf(cursor)) {
        if (m_before != nullptr)
            m_before->setFocus(Qt::OtherFocusReason);
        else
            cursor->clearFocus();
    }
    setVisible(false);
    Q_EMIT closed();
}

QString InlinePanel::words() const {
    return m_words->text();
}

void InlinePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace okno::client::ui
