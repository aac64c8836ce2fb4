#include "client/ui/reception/field_rules.h"

#include "client/desk/form.h"
#include "client/ui/error_text.h"

namespace okno::client::ui {

namespace field = desk::field;

namespace {

template <typename Number> QString written(const QString& text) {
    const auto number = Number::parse(text.toStdString());
    return number ? QString::fromStdString(number->toString()) : text;
}

QString writtenIn(const std::string& name, const QString& text) {
    if (name == field::snils)
        return written<domain::Snils>(text);
    if (name == field::phone)
        return written<domain::PhoneNumber>(text);
    if (name == field::passport || name == field::representativePassport)
        return written<domain::PassportNumber>(text);
    if (name == field::bornOn || name == field::passportIssuedOn
        || name == field::representativePassportIssuedOn || name == field::powerIssuedOn
        || name == field::powerValidUntil)
        return writtenDate(text);
    return text;
}

} // namespace

QString writtenDate(const QString& text) {
    const auto date = desk::parseTypedDate(text.toStdString());
    if (!date)
        return text;
    return QStringLiteral("%1.%2.%3")
        .arg(static_cast<unsigned>(date->day()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(date->month()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<int>(date->year()));
}

FieldRules fieldRules(std::function<LocalDate()> today) {
    FieldRules rules;
    rules.problem = [today = std::move(today)](const std::string& name, const QString& text) {
        const auto checked = desk::checkText(name, text.toStdString(), today());
        return checked ? QString() : fieldProblem(checked.error());
    };
    rules.written = writtenIn;
    return rules;
}

} // namespace okno::client::ui
