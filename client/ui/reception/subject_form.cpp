#include "client/ui/reception/subject_form.h"

#include <QGridLayout>

namespace okno::client::ui {

namespace {

constexpr int columns = 2;

} // namespace

SubjectForm::SubjectForm(const Theme& theme, QWidget* parent)
    : Section(theme, tr("What the request is about"), parent)
    , m_theme(theme)
    , m_grid(nullptr) {
    setObjectName(QStringLiteral("subjectSection"));
    auto* body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(10);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    setBody(body);
    setVisible(false);
}

void SubjectForm::setFields(const QList<SubjectField>& fields) {
    std::map<std::string, Field*> kept;
    m_order.clear();
    for (const auto& wanted : fields) {
        const auto found = m_fields.find(wanted.key);
        auto* shown = found == m_fields.end() ? make(wanted) : found->second;
        shown->setRequired(wanted.required);
        const auto at = static_cast<int>(m_order.size());
        m_grid->addWidget(shown, at / columns, at % columns);
        kept.emplace(wanted.key, shown);
        m_order.append(shown);
    }
    for (const auto& [key, shown] : m_fields) {
        if (!kept.contains(key))
            shown->deleteLater();
    }
    m_fields = std::move(kept);
    setVisible(!m_order.isEmpty());
    summarise();
}

void SubjectForm::setTexts(const std::map<std::string, std::string>& texts) {
    for (const auto& [key, shown] : m_fields) {
        const auto text = texts.find(key);
        shown->setText(text == texts.end() ? QString() : QString::fromStdString(text->second));
    }
    summarise();
}

void SubjectForm::showProblems(const std::map<std::string, QString>& problems) {
    Field* first = nullptr;
    for (const auto& [key, problem] : problems) {
        const auto wrong = m_fields.find(key);
        if (wrong == m_fields.end())
            continue;
        wrong->second->showProblem(problem);
        if (first == nullptr || m_order.indexOf(wrong->second) < m_order.indexOf(first))
            first = wrong->second;
    }
    if (first == nullptr)
        return;
    setFolded(false);
    first->setFocus(Qt::OtherFocusReason);
}

void SubjectForm::focusFirst() {
    setFolded(false);
    if (!m_order.isEmpty())
        m_order.constFirst()->setFocus(Qt::ShortcutFocusReason);
}

Field* SubjectForm::make(const SubjectField& field) {
    auto name = QString::fromStdString(field.key);
    name.replace(QLatin1Char('.'), QLatin1Char('_'));
    auto* made = new Field(m_theme, name, field.label);
    Field::Rule rule;
    rule.problem = field.problem;
    rule.required = field.required;
    made->setRule(std::move(rule));
    connect(made, &Field::edited, this, [this, made, key = field.key] {
        summarise();
        Q_EMIT textEdited(key, made->text());
    });
    connect(made, &Field::confirmed, this, [this, made] { moveOn(made); });
    return made;
}

void SubjectForm::moveOn(Field* from) {
    const auto next = m_order.indexOf(from) + 1;
    if (next >= m_order.size())
        Q_EMIT finished();
    else
        m_order.at(next)->setFocus(Qt::TabFocusReason);
}

void SubjectForm::summarise() {
    QStringList texts;
    for (const auto* shown : m_order) {
        if (!shown->text().isEmpty())
            texts.append(shown->text());
    }
    setSummary(texts.join(QStringLiteral(" · ")));
}

} // namespace okno::client::ui
