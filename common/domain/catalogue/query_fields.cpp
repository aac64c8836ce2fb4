#include "common/basics/text.h"
#include "common/domain/catalogue/field_pattern.h"
#include "common/domain/catalogue/packet.h"

#include <algorithm>
#include <array>
#include <span>

namespace okno::domain {

namespace {
/// What the applicant block of the reception can hold, whether it is filled in yet or not.
std::span<const std::string_view> blockFields(ApplicantKind applicant) {
    static constexpr std::array<std::string_view, 9> ofPeople{"last_name", "first_name",
        "middle_name", "birth_date", "snils", "id_series", "id_number", "inn", "ogrnip"};
    static constexpr std::array<std::string_view, 2> ofOrganisations{"inn", "ogrn"};
    switch (applicant) {
    case ApplicantKind::person:
        return std::span(ofPeople).first(ofPeople.size() - 1);
    case ApplicantKind::soleTrader:
        return ofPeople;
    case ApplicantKind::organisation:
        break;
    }
    return ofOrganisations;
}

std::string valueOfPerson(const Person& person, std::string_view field) {
    if (field == "last_name")
        return person.name.last;
    if (field == "first_name")
        return person.name.first;
    if (field == "middle_name")
        return person.name.middle;
    if (field == "birth_date" && person.bornOn)
        return formatDate(*person.bornOn);
    if (field == "snils" && person.snils)
        return person.snils->toString();
    if (field == "id_series" && person.passport)
        return person.passport->number.series();
    if (field == "id_number" && person.passport)
        return person.passport->number.number();
    if (field == "inn" && person.inn)
        return person.inn->digits();
    return {};
}

std::string valueOfApplicant(const Applicant& applicant, std::string_view field) {
    if (const auto* organisation = std::get_if<Organisation>(&applicant)) {
        if (field == "inn")
            return organisation->inn.digits();
        return field == "ogrn" ? organisation->ogrn.digits() : std::string();
    }
    const auto* trader = std::get_if<SoleTrader>(&applicant);
    if (trader != nullptr && field == "ogrnip")
        return trader->ogrnip.digits();
    return valueOfPerson(*personOf(applicant), field);
}

/// A number of the other kind (a company's field, a person's taxpayer number) is no value for it.
std::string fittingValue(const QueryField& field, const Applicant& applicant) {
    const std::string value = valueOfApplicant(applicant, field.name);
    return !value.empty() && checkField(field, value) ? value : std::string();
}
} // namespace

std::vector<QueryField> subjectFields(
    const std::vector<const QueryKind*>& kinds, ApplicantKind applicant) {
    const std::span<const std::string_view> block = blockFields(applicant);
    std::vector<QueryField> fields;
    for (const QueryKind* kind : kinds) {
        for (const QueryField& field : kind->request) {
            if (std::find(block.begin(), block.end(), field.name) != block.end())
                continue;
            const auto known = std::find_if(fields.begin(), fields.end(),
                [&](const QueryField& one) { return one.name == field.name; });
            if (known == fields.end())
                fields.push_back(field);
            else if (field.required && !known->required)
                *known = field;
        }
    }
    return fields;
}

Result<void> checkField(const QueryField& field, const std::string& text) {
    const std::string value = simplified(text);
    if (value.empty()) {
        if (field.required)
            return failure(ErrorCode::invalidInput, "field-missing", field.name);
        return {};
    }
    const bool shaped = field.type != QueryFieldType::date || parseDate(value).has_value();
    if (!shaped || !matchesPattern(field.pattern, value))
        return failure(ErrorCode::invalidInput, "field-malformed", field.name);
    return {};
}

Result<std::map<std::string, std::string>> requestFields(const QueryKind& kind,
    const Applicant& applicant, const std::map<std::string, std::string>& subject) {
    std::map<std::string, std::string> fields;
    for (const QueryField& field : kind.request) {
        std::string value = fittingValue(field, applicant);
        const auto typed = subject.find(field.name);
        if (value.empty() && typed != subject.end())
            value = simplified(typed->second);
        if (Result<void> checked = checkField(field, value); !checked)
            return tl::unexpected(checked.error());
        if (!value.empty())
            fields.emplace(field.name, std::move(value));
    }
    return fields;
}

} // namespace okno::domain
