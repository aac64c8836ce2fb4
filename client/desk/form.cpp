#include "client/desk/form.h"

#include "common/basics/text.h"
#include "common/domain/catalogue/packet.h"

#include <functional>

namespace okno::client::desk {

namespace {

const std::string& textOf(const FormTexts& texts, const std::string& name) {
    static const std::string empty;
    const auto found = texts.find(name);
    return found == texts.end() ? empty : found->second;
}

Result<LocalDate> parsePastDate(const std::string& text, const LocalDate& today) {
    const auto date = parseTypedDate(text);
    if (date && *date > today)
        return failure(ErrorCode::invalidInput, "date-in-future");
    return date;
}

template <typename T> Result<void> verdict(const Result<T>& value) {
    if (!value)
        return tl::unexpected(value.error());
    return {};
}

/// Reads fields one after another, keeping each one's error under its name.
class FormReader {
public:
    FormReader(const FormTexts& texts, const LocalDate& today)
        : m_texts(texts)
        , m_today(today) { }

    template <typename T>
    std::optional<T> optional(
        const std::string& name, const std::function<Result<T>(const std::string&)>& parse) {
        const std::string& text = textOf(m_texts, name);
        if (simplified(text).empty())
            return std::nullopt;
        const Result<T> value = parse(text);
        if (value)
            return *value;
        m_errors.emplace(name, value.error());
        return std::nullopt;
    }

    template <typename T>
    std::optional<T> needed(
        const std::string& name, const std::function<Result<T>(const std::string&)>& parse) {
        if (simplified(textOf(m_texts, name)).empty()) {
            m_errors.emplace(name, Error{ErrorCode::invalidInput, "field-missing", name});
            return std::nullopt;
        }
        return optional<T>(name, parse);
    }

    std::optional<std::string> neededText(const std::string& name) {
        return needed<std::string>(
            name, [](const std::string& text) { return Result<std::string>(simplified(text)); });
    }

    std::string text(const std::string& name) const { return simplified(textOf(m_texts, name)); }

    std::optional<LocalDate> pastDate(const std::string& name, bool isNeeded) {
        const auto parse = [this](const std::string& text) { return parsePastDate(text, m_today); };
        return isNeeded ? needed<LocalDate>(name, parse) : optional<LocalDate>(name, parse);
    }

    std::optional<domain::Passport> passport(
        const std::string& numberName, const std::string& dateName) {
        const auto number = needed<domain::PassportNumber>(numberName,
            [](const std::string& text) { return domain::PassportNumber::parse(text); });
        const auto issuedOn = pastDate(dateName, true);
        if (!number || !issuedOn)
            return std::nullopt;
        return domain::Passport{*number, *issuedOn};
    }

    std::optional<domain::PersonName> personName(const std::string& name) {
        return needed<domain::PersonName>(
            name, [](const std::string& text) { return domain::parsePersonName(text); });
    }

    void reject(const std::string& name, Error error) { m_errors.emplace(name, std::move(error)); }

    std::map<std::string, Error> takeErrors() { return std::move(m_errors); }

private:
    const FormTexts& m_texts;
    LocalDate m_today;
    std::map<std::string, Error> m_errors;
};

std::optional<domain::Person> readPerson(FormReader& reader) {
    const auto name = reader.personName(field::name);
    const auto passport = reader.passport(field::passport, field::passportIssuedOn);
    const auto snils = reader.optional<domain::Snils>(
        field::snils, [](const std::string& text) { return domain::Snils::parse(text); });
    const auto bornOn = reader.pastDate(field::bornOn, false);
    const auto inn = reader.optional<domain::Inn>(
        field::inn, [](const std::string& text) { return domain::Inn::parse(text); });
    if (inn && inn->isOrganisation())
        reader.reject(field::inn, {ErrorCode::invalidInput, "inn-of-organisation"});
    if (!name || !passport)
        return std::nullopt;
    return domain::Person{*name, bornOn, snils, *passport, inn, reader.text(field::address)};
}

std::optional<domain::Ogrn> readOgrn(FormReader& reader, bool ofSoleTrader) {
    const auto ogrn = reader.needed<domain::Ogrn>(
        field::ogrn, [](const std::string& text) { return domain::Ogrn::parse(text); });
    if (ogrn && ogrn->isSoleTrader() != ofSoleTrader) {
        reader.reject(field::ogrn,
            {ErrorCode::invalidInput,
                ofSoleTrader ? "ogrn-of-organisation" : "ogrn-of-sole-trader"});
        return std::nullopt;
    }
    return ogrn;
}

std::optional<domain::Organisation> readOrganisation(FormReader& reader) {
    const auto name = reader.neededText(field::organisation);
    const auto inn = reader.needed<domain::Inn>(
        field::inn, [](const std::string& text) { return domain::Inn::parse(text); });
    if (inn && !inn->isOrganisation())
        reader.reject(field::inn, {ErrorCode::invalidInput, "inn-of-person"});
    const auto ogrn = readOgrn(reader, false);
    if (!name || !inn || !ogrn)
        return std::nullopt;
    return domain::Organisation{*name, *inn, *ogrn, reader.text(field::address)};
}

std::optional<domain::Applicant> readApplicant(FormReader& reader, domain::ApplicantKind kind) {
    if (kind == domain::ApplicantKind::organisation) {
        if (const auto organisation = readOrganisation(reader))
            return *organisation;
        return std::nullopt;
    }
    const auto person = readPerson(reader);
    if (kind == domain::ApplicantKind::person) {
        if (person)
            return *person;
        return std::nullopt;
    }
    const auto ogrnip = readOgrn(reader, true);
    if (!person || !ogrnip)
        return std::nullopt;
    return domain::SoleTrader{*person, *ogrnip};
}

std::optional<domain::Representative> readRepresentative(
    FormReader& reader, const LocalDate& today) {
    const auto name = reader.personName(field::representativeName);
    const auto passport
        = reader.passport(field::representativePassport, field::representativePassportIssuedOn);
    const auto number = reader.neededText(field::powerNumber);
    const auto issuedOn = reader.pastDate(field::powerIssuedOn, true);
    const auto validUntil = reader.needed<LocalDate>(
        field::powerValidUntil, [](const std::string& text) { return parseTypedDate(text); });
    if (!name || !passport || !number || !issuedOn || !validUntil)
        return std::nullopt;
    const domain::PowerOfAttorney power{*number, *issuedOn, *validUntil};
    if (const auto valid = domain::checkPower(power, today); !valid) {
        reader.reject(field::powerValidUntil, valid.error());
        return std::nullopt;
    }
    return domain::Representative{*name, *passport, power};
}

domain::Contacts readContacts(FormReader& reader) {
    domain::Contacts contacts;
    contacts.phone = reader.optional<domain::PhoneNumber>(
        field::phone, [](const std::string& text) { return domain::PhoneNumber::parse(text); });
    contacts.email = reader.optional<domain::EmailAddress>(
        field::email, [](const std::string& text) { return domain::EmailAddress::parse(text); });
    const std::string ways = reader.text(field::notifyBy);
    const auto wants = [&ways](const char* way) { return ways.find(way) != std::string::npos; };
    if (wants("sms"))
        contacts.notifyBy.push_back(domain::ContactWay::sms);
    if (wants("phone"))
        contacts.notifyBy.push_back(domain::ContactWay::phone);
    if (wants("email"))
        contacts.notifyBy.push_back(domain::ContactWay::email);
    if ((wants("sms") || wants("phone")) && reader.text(field::phone).empty())
        reader.reject(field::phone, {ErrorCode::invalidInput, "contact-missing", "phone"});
    if (wants("email") && reader.text(field::email).empty())
        reader.reject(field::email, {ErrorCode::invalidInput, "contact-missing", "email"});
    return contacts;
}

} // namespace

Result<LocalDate> parseTypedDate(const std::string& text) {
    const std::string typed = simplified(text);
    if (typed.size() == 10 && typed[4] == '-')
        return parseDate(typed);
    const std::string digits = digitsOf(typed);
    if (typed.find_first_not_of("0123456789.") != std::string::npos || digits.size() > 8)
        return failure(ErrorCode::invalidInput, "no-such-date");
    if (digits.size() < 8)
        return failure(ErrorCode::invalidInput, "date-incomplete");
    return parseDate(digits.substr(4) + '-' + digits.substr(2, 2) + '-' + digits.substr(0, 2));
}

Result<void> checkText(const std::string& field, const std::string& text, const LocalDate& today) {
    if (simplified(text).empty())
        return {};
    if (field == field::name || field == field::representativeName)
        return verdict(domain::parsePersonName(text));
    if (field == field::snils)
        return verdict(domain::Snils::parse(text));
    if (field == field::inn)
        return verdict(domain::Inn::parse(text));
    if (field == field::ogrn)
        return verdict(domain::Ogrn::parse(text));
    if (field == field::phone)
        return verdict(domain::PhoneNumber::parse(text));
    if (field == field::email)
        return verdict(domain::EmailAddress::parse(text));
    if (field == field::passport || field == field::representativePassport)
        return verdict(domain::PassportNumber::parse(text));
    if (field == field::powerValidUntil)
        return verdict(parseTypedDate(text));
    if (field == field::bornOn || field == field::passportIssuedOn || field == field::powerIssuedOn
        || field == field::representativePassportIssuedOn)
        return verdict(parsePastDate(text, today));
    return {};
}

domain::ApplicantKind kindIn(const FormTexts& texts) {
    const std::string& kind = textOf(texts, field::kind);
    if (kind == "organisation")
        return domain::ApplicantKind::organisation;
    return kind == "sole_trader" ? domain::ApplicantKind::soleTrader
                                 : domain::ApplicantKind::person;
}

bool isRepresented(const FormTexts& texts) {
    return textOf(texts, field::represented) == "yes";
}

ReadForm readForm(const FormTexts& texts, const std::vector<domain::QueryField>& subjectFields,
    const LocalDate& today) {
    FormReader reader(texts, today);
    ReadForm form;
    form.applicant = readApplicant(reader, kindIn(texts));
    if (isRepresented(texts))
        form.representative = readRepresentative(reader, today);
    form.contacts = readContacts(reader);
    for (const domain::QueryField& wanted : subjectFields) {
        const std::string name = field::subjectPrefix + wanted.name;
        const std::string text = reader.text(name);
        if (const auto checked = domain::checkField(wanted, text); !checked)
            reader.reject(name, checked.error());
        else if (!text.empty())
            form.subject.emplace(wanted.name, text);
    }
    form.errors = reader.takeErrors();
    if (form.applicant && form.errors.empty())
        if (const auto checked = domain::checkApplicant(*form.applicant, form.contacts, today);
            !checked)
            form.errors.emplace(field::name, checked.error());
    return form;
}

} // namespace okno::client::desk
