#include "client/ui/hall/shift_form.h"

#include "client/printing/wording.h"
#include "client/ui/hall/schedule_text.h"
#include "client/ui/hall/schedule_words.h"
#include "client/ui/joined.h"
#include "client/ui/reception/ticket_rows.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace okno::client::ui {

using printing::toText;

namespace {

constexpr std::array allPurposes{
    domain::Purpose::submit, domain::Purpose::consult, domain::Purpose::collect};
constexpr int weekLength = 7;

Field::Rule datesRule() {
    Field::Rule rule;
    rule.problem = [](const QString& text) {
        return parseDates(text) ? QString() : ShiftForm::tr("like 31.12.2026");
    };
    rule.completeLength = 10;
    return rule;
}

Field::Rule shiftHoursRule() {
    Field::Rule rule;
    rule.problem = [](const QString& text) {
        return parseHours(text) ? QString() : ShiftForm::tr("like 9:00–13:00");
    };
    rule.completeLength = 9;
    return rule;
}

std::string purposeKey(domain::Purpose purpose) {
    return std::to_string(static_cast<int>(purpose));
}

/// Of a field with one date at most; nothing where it cannot be read.
std::optional<std::optional<LocalDate>> oneDate(const Field& field) {
    const auto dates = parseDates(field.text());
    if (!dates || dates->size() > 1)
        return std::nullopt;
    return dates->empty() ? std::optional<LocalDate>() : std::optional(dates->front());
}

QString optionalDateText(const std::optional<LocalDate>& date) {
    return date ? dateText(*date) : QString();
}

} // namespace

ShiftForm::ShiftForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_window(new ChoiceField(theme, QStringLiteral("shiftWindow"), tr("Window")))
    , m_employee(new ChoiceField(theme, QStringLiteral("shiftEmployee"), tr("Specialist")))
    , m_lines(new ToggleRow(theme, QStringLiteral("shiftLine"), tr("Lines")))
    , m_purposes(new ToggleRow(theme, QStringLiteral("shiftPurpose"), tr("Purposes")))
    , m_weekdays(new ToggleRow(
          theme, QStringLiteral("shiftWeekday"), tr("Days of the week; none: every day")))
    , m_hours(new Field(theme, QStringLiteral("shiftHours"), tr("Hours; empty: the office's")))
    , m_dates(new Field(theme, QStringLiteral("shiftDates"), tr("On these dates only")))
    , m_from(new Field(theme, QStringLiteral("shiftFrom"), tr("From")))
    , m_until(new Field(theme, QStringLiteral("shiftUntil"), tr("Until, included"))) {
    m_hours->setRule(shiftHoursRule());
    for (Field* field : {m_dates, m_from, m_until})
        field->setRule(datesRule());
    std::vector<ToggleRow::Choice> purposes;
    purposes.reserve(allPurposes.size());
    for (const domain::Purpose purpose : allPurposes)
        purposes.push_back({wordsOf(purpose), purposeKey(purpose)});
    m_purposes->setChoices(purposes);
    std::vector<ToggleRow::Choice> weekdays;
    weekdays.reserve(weekLength);
    for (int day = 1; day <= weekLength; ++day)
        weekdays.push_back({ScheduleWords::weekday(day), std::to_string(day)});
    m_weekdays->setChoices(weekdays);
    layOut();
    for (ChoiceField* choice : {m_window, m_employee})
        connect(choice, &ChoiceField::edited, this, &ShiftForm::edited);
    for (ToggleRow* row : {m_lines, m_purposes, m_weekdays})
        connect(row, &ToggleRow::edited, this, &ShiftForm::edited);
    for (Field* field : {m_hours, m_dates, m_from, m_until})
        connect(field, &Field::edited, this, &ShiftForm::edited);
}

void ShiftForm::layOut() {
    const auto row = [](std::initializer_list<std::pair<QWidget*, int>> fields) {
        auto* layout = new QHBoxLayout;
        layout->setSpacing(12);
        for (const auto& [field, stretch] : fields)
            layout->addWidget(field, stretch);
        return layout;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(row({{m_window, 1}, {m_employee, 2}}));
    column->addWidget(m_lines);
    column->addWidget(m_purposes);
    column->addWidget(m_weekdays);
    column->addLayout(row({{m_hours, 3}, {m_dates, 3}, {m_from, 2}, {m_until, 2}}));
    column->addStretch(1);
}

void ShiftForm::setChoices(
    const domain::Office& office, const std::vector<domain::Employee>& staff) {
    m_window->clear();
    for (const domain::Window& window : office.windows)
        m_window->addChoice(toText(window.number), toText(window.number));
    m_employee->clear();
    m_employee->addChoice(tr("nobody yet"), {});
    for (const domain::Employee& person : staff)
        if (person.role == domain::Role::specialist
            || person.role == domain::Role::seniorSpecialist)
            m_employee->addChoice(toText(person.name), toText(person.login));
    std::vector<ToggleRow::Choice> lines;
    const printing::Words words;
    for (const domain::Line& line : office.lines)
        lines.push_back({joined({toText(line.letter), words.text(line.name)}), line.code});
    m_lines->setChoices(lines);
}

void ShiftForm::setValue(const domain::Shift& shift) {
    m_window->setValue(toText(shift.window));
    m_employee->setValue(toText(shift.employee));
    m_lines->setPressed(shift.lines);
    std::vector<std::string> purposes;
    for (const domain::Purpose purpose : shift.purposes)
        purposes.push_back(purposeKey(purpose));
    m_purposes->setPressed(purposes);
    std::vector<std::string> weekdays;
    for (const int day : shift.weekdays)
        weekdays.push_back(std::to_string(day));
    m_weekdays->setPressed(weekdays);
    m_hours->setText(hoursText(shift.hours));
    m_dates->setText(datesText(shift.dates));
    m_from->setText(optionalDateText(shift.validFrom));
    m_until->setText(optionalDateText(shift.validUntil));
}

void ShiftForm::clear() {
    setValue({});
}

std::optional<domain::Shift> ShiftForm::value() const {
    auto hours = parseHours(m_hours->text());
    auto dates = parseDates(m_dates->text());
    const auto from = oneDate(*m_from);
    const auto until = oneDate(*m_until);
    domain::Shift shift{
        m_window->value().toStdString(), m_employee->value().toStdString(), m_lines->pressed(), {}};
    for (const std::string& number : m_purposes->pressed())
        shift.purposes.push_back(static_cast<domain::Purpose>(std::stoi(number)));
    if (!hours || !dates || !from || !until || shift.window.empty() || shift.lines.empty()
        || shift.purposes.empty())
        return std::nullopt;
    for (const std::string& day : m_weekdays->pressed())
        shift.weekdays.push_back(std::stoi(day));
    shift.dates = *std::move(dates);
    shift.validFrom = *from;
    shift.validUntil = *until;
    shift.hours = *std::move(hours);
    return shift;
}

void ShiftForm::focusFirst() {
    m_window->setFocus(Qt::ShortcutFocusReason);
}

} // namespace okno::client::ui
