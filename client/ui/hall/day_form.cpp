#include "client/ui/hall/day_form.h"

#include "client/ui/hall/schedule_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

Field::Rule dayRule() {
    Field::Rule rule;
    rule.problem = [](const QString& text) {
        return parseDateText(text) ? QString() : DayForm::tr("like 31.12.2026");
    };
    rule.completeLength = 10;
    rule.required = true;
    return rule;
}

Field::Rule dayHoursRule() {
    Field::Rule rule;
    rule.problem = [](const QString& text) {
        return parseHours(text) ? QString() : DayForm::tr("like 9:00–13:00, 14:00–16:00");
    };
    rule.completeLength = 9;
    return rule;
}

} // namespace

DayForm::DayForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_date(new Field(theme, QStringLiteral("dayDate"), tr("Date")))
    , m_windows(new Field(theme, QStringLiteral("dayWindows"), tr("Windows; empty: all")))
    , m_hours(new Field(theme, QStringLiteral("dayHours"), tr("Hours of reception; empty: closed")))
    , m_note(new Field(theme, QStringLiteral("dayNote"), tr("Reason"))) {
    m_date->setRule(dayRule());
    m_hours->setRule(dayHoursRule());
    auto* upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(m_date, 1);
    upper->addWidget(m_windows, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addLayout(upper);
    column->addWidget(m_hours);
    column->addWidget(m_note);
    column->addStretch(1);
    for (Field* field : {m_date, m_windows, m_hours, m_note})
        connect(field, &Field::edited, this, &DayForm::edited);
}

void DayForm::setValue(const domain::DayException& exception) {
    m_date->setText(dateText(exception.date));
    m_windows->setText(listText(exception.windows));
    m_hours->setText(hoursText(exception.hours));
    m_note->setText(QString::fromStdString(exception.note));
}

void DayForm::clear() {
    for (Field* field : {m_date, m_windows, m_hours, m_note})
        field->setText({});
}

std::optional<domain::DayException> DayForm::value() const {
    const auto date = parseDateText(m_date->text());
    auto hours = parseHours(m_hours->text());
    if (!date || !hours)
        return std::nullopt;
    return domain::DayException{*date, parseList(m_windows->text()), *std::move(hours),
        m_note->text().simplified().toStdString()};
}

void DayForm::focusFirst() {
    m_date->editor()->setFocus(Qt::ShortcutFocusReason);
    m_date->editor()->selectAll();
}

} // namespace okno::client::ui
