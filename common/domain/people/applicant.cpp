#include "common/domain/people/applicant.h"

#include "common/basics/text.h"

#include <algorithm>

namespace okno::domain {

namespace {
/// First character of well-formed UTF-8.
std::string_view firstCharacter(std::string_view text) {
    std::size_t length = std::min<std::size_t>(text.size(), 1);
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U)
        ++length;
    return text.substr(0, length);
}

/// Latin, Latin-1 supplement to Latin extended-B, and Cyrillic with its supplement.
bool isLetter(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character.front());
    if (character.size() == 1)
        return (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
    if (character.size() != 2)
        return false;
    const unsigned code = (lead & 0x1fU) << 6 | (static_cast<unsigned char>(character[1]) & 0x3fU);
    const bool operators = code == 0xd7 || code == 0xf7;
    return (code >= 0xc0 && code <= 0x24f && !operators) || (code >= 0x400 && code <= 0x52f);
}

bool isNameMark(std::string_view character) {
    return character == "-" || character == "'" || character == "’" || character == "ʼ";
}

/// Letters with hyphens and apostrophes among them; a hyphen at the end is a name being typed.
bool isNamePart(std::string_view part) {
    bool letterBefore = false;
    while (!part.empty()) {
        const std::string_view character = firstCharacter(part);
        const bool letter = isLetter(character);
        if (!letter && !(letterBefore && isNameMark(character)))
            return false;
        letterBefore = letter;
        part.remove_prefix(character.size());
    }
    return true;
}

std::string initial(const std::string& name) {
    return name.empty() ? std::string() : ' ' + std::string(firstCharacter(name)) + '.';
}

Result<void> checkDates(const Person& person, const LocalDate& today) {
    constexpr std::chrono::years oldestAge(130);
    const std::optional<LocalDate>& bornOn = person.bornOn;
    if (bornOn && *bornOn > today)
        return failure(ErrorCode::invalidInput, "date-in-future", "bornOn");
    if (bornOn && *bornOn < today - oldestAge)
        return failure(ErrorCode::invalidInput, "date-too-old", "bornOn");
    if (person.passport && person.passport->issuedOn > today)
        return failure(ErrorCode::invalidInput, "date-in-future", "passport");
    return {};
}

Result<void> checkIdentity(const Person& person) {
    if (person.name.last.empty() || person.name.first.empty())
        return failure(ErrorCode::invalidInput, "name-incomplete", "name");
    if (person.inn && person.inn->isOrganisation())
        return failure(ErrorCode::invalidInput, "number-kind-wrong", "inn");
    return {};
}

Result<void> checkNumbers(const Applicant& applicant) {
    if (const auto* organisation = std::get_if<Organisation>(&applicant)) {
        if (simplified(organisation->name).empty())
            return failure(ErrorCode::invalidInput, "name-incomplete", "organisation");
        if (!organisation->inn.isOrganisation())
            return failure(ErrorCode::invalidInput, "number-kind-wrong", "inn");
        if (organisation->ogrn.isSoleTrader())
            return failure(ErrorCode::invalidInput, "number-kind-wrong", "ogrn");
    }
    const auto* trader = std::get_if<SoleTrader>(&applicant);
    if (trader != nullptr && !trader->ogrnip.isSoleTrader())
        return failure(ErrorCode::invalidInput, "number-kind-wrong", "ogrnip");
    return {};
}

Result<void> checkContacts(const Contacts& contacts) {
    for (const ContactWay way : contacts.notifyBy) {
        if (way == ContactWay::email && !contacts.email)
            return failure(ErrorCode::invalidInput, "contact-missing", "email");
        if (way != ContactWay::email && !contacts.phone)
            return failure(ErrorCode::invalidInput, "contact-missing",
                way == ContactWay::sms ? "sms" : "phone");
    }
    return {};
}
} // namespace

Result<PersonName> parsePersonName(std::string_view text) {
    const std::string typed = simplified(text);
    std::vector<std::string> parts;
    for (std::string_view rest = typed; !rest.empty();) {
        const std::string_view part = rest.substr(0, rest.find(' '));
        if (!isUtf8(part) || !isNamePart(part))
            return failure(ErrorCode::invalidInput, "characters-wrong");
        parts.emplace_back(part);
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    if (parts.size() < 2 || parts.back().ends_with('-'))
        return failure(ErrorCode::invalidInput, "name-incomplete");
    PersonName name{parts[0], parts[1], {}};
    for (std::size_t i = 2; i < parts.size(); ++i)
        name.middle += (i == 2 ? "" : " ") + parts[i];
    return name;
}

std::string fullName(const PersonName& name) {
    return simplified(name.last + ' ' + name.first + ' ' + name.middle);
}

std::string shortName(const PersonName& name) {
    return name.last + initial(name.first) + initial(name.middle);
}

ApplicantKind kindOf(const Applicant& applicant) {
    if (std::holds_alternative<Organisation>(applicant))
        return ApplicantKind::organisation;
    return std::holds_alternative<SoleTrader>(applicant) ? ApplicantKind::soleTrader
                                                         : ApplicantKind::person;
}

const Person* personOf(const Applicant& applicant) {
    if (const auto* trader = std::get_if<SoleTrader>(&applicant))
        return &trader->person;
    return std::get_if<Person>(&applicant);
}

std::string displayName(const Applicant& applicant) {
    const Person* person = personOf(applicant);
    return person != nullptr ? fullName(person->name) : std::get<Organisation>(applicant).name;
}

std::string shortDisplayName(const Applicant& applicant) {
    const Person* person = personOf(applicant);
    if (person == nullptr)
        return std::get<Organisation>(applicant).name;
    return (std::holds_alternative<SoleTrader>(applicant) ? "ИП " : "") + shortName(person->name);
}

Result<void> checkPower(const PowerOfAttorney& power, const LocalDate& today) {
    if (today > power.validUntil)
        return failure(ErrorCode::refused, "power-expired");
    if (today < power.issuedOn)
        return failure(ErrorCode::refused, "power-not-yet-valid");
    return {};
}

Result<void> checkApplicant(
    const Applicant& applicant, const Contacts& contacts, const LocalDate& today) {
    if (Result<void> numbers = checkNumbers(applicant); !numbers)
        return numbers;
    if (const Person* person = personOf(applicant)) {
        if (Result<void> identity = checkIdentity(*person); !identity)
            return identity;
        if (Result<void> dates = checkDates(*person, today); !dates)
            return dates;
    }
    return checkContacts(contacts);
}

} // namespace okno::domain
