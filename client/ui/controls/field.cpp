#include "client/ui/controls/field.h"

#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

QString withoutMnemonic(QString caption) {
    return caption.remove(QLatin1Char('&'));
}

QString wordFor(Field::State state) {
    switch (state) {
    case Field::State::neutral:
        return QStringLiteral("neutral");
    case Field::State::valid:
        return QStringLiteral("valid");
    case Field::State::error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

Field::Field(const Theme& theme, const QString& name, const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_caption(withoutMnemonic(caption))
    , m_label(new ElidedLabel(theme, Role::soft, 12, QFont::Normal))
    , m_editor(new QLineEdit) {
    setObjectName(name + QStringLiteral("Field"));
    m_editor->setObjectName(name + QStringLiteral("Edit"));
    m_editor->setAccessibleName(m_caption);
    m_label->setText(m_caption);
    setFocusProxy(m_editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::textEdited, this, [this] {
        judge(false);
        Q_EMIT edited();
    });
    connect(m_editor, &QLineEdit::returnPressed, this, [this] {
        judge(true);
        Q_EMIT confirmed();
    });
}

void Field::setRule(Rule rule) {
    m_rule = std::move(rule);
    judge(false);
}

void Field::setRequired(bool required) {
    m_rule.required = required;
}

void Field::setText(const QString& text) {
    if (text == m_editor->text())
        return;
    m_editor->setText(text);
    m_editor->setCursorPosition(0);
    judge(true);
}

QString Field::text() const {
    return m_editor->text().simplified();
}

bool Field::check() {
    judge(true);
    if (m_rule.required && text().isEmpty())
        setState(State::error, tr("to be filled in"));
    return m_state != State::error;
}

void Field::showProblem(const QString& problem) {
    setState(State::error, problem);
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        judge(true);
    return QWidget::eventFilter(watched, event);
}

void Field::judge(bool finished) {
    const auto typed = text();
    if (typed.isEmpty()) {
        setState(State::neutral, {});
        return;
    }
    const auto problem = m_rule.problem ? m_rule.problem(typed) : QString();
    if (problem.isEmpty()) {
        setState(State::valid, {});
        if (finished && m_rule.written)
            m_editor->setText(m_rule.written(typed));
        return;
    }
    // A number that is still being typed is not wrong yet.
    if (!finished && typed.size() < m_rule.completeLength)
        setState(State::neutral, {});
    else
        setState(State::error, problem);
}

void Field::setState(State state, const QString& problem) {
    const bool restyle = state != m_state || m_editor->property("state").isNull();
    m_state = state;
    m_problem = problem;
    m_label->setText(problem.isEmpty() ? m_caption : m_caption + QStringLiteral(": ") + problem);
    m_label->setInk(problem.isEmpty() ? Role::soft : Role::bad);
    m_editor->setAccessibleDescription(problem);
    m_editor->setToolTip(problem);
    if (restyle) {
        m_editor->setProperty("state", wordFor(state));
        m_editor->style()->unpolish(m_editor);
        m_editor->style()->polish(m_editor);
    }
}

} // namespace okno::client::ui
