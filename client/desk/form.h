// The applicant block of a reception as texts that are being typed, and what the rules read in it.
// The page shows the texts and, beside each field, the error it has; the draft keeps the texts as
// they are.
#pragma once

#include "common/domain/catalogue/service.h"
#include "common/domain/people/applicant.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::desk {

using FormTexts = std::map<std::string, std::string>;

/// Names of the fields; those of the subject are "subject." and the query field's name.
namespace field {
inline constexpr auto kind = "kind"; // "person", "sole_trader", "organisation"
inline constexpr auto name = "name"; // last, first and middle name
inline constexpr auto bornOn = "born_on";
inline constexpr auto snils = "snils";
inline constexpr auto passport = "passport";
inline constexpr auto passportIssuedOn = "passport_issued_on";
inline constexpr auto inn = "inn";
inline constexpr auto ogrn = "ogrn"; // OGRN of the organisation, OGRNIP of the sole trader
inline constexpr auto organisation = "organisation";
inline constexpr auto address = "address";
inline constexpr auto phone = "phone";
inline constexpr auto email = "email";
inline constexpr auto notifyBy = "notify_by"; // "sms phone email" in any order
inline constexpr auto represented = "represented"; // "yes" or empty
inline constexpr auto representativeName = "representative_name";
inline constexpr auto representativePassport = "representative_passport";
inline constexpr auto representativePassportIssuedOn = "representative_passport_issued_on";
inline constexpr auto powerNumber = "power_number";
inline constexpr auto powerIssuedOn = "power_issued_on";
inline constexpr auto powerValidUntil = "power_valid_until";
inline constexpr auto subjectPrefix = "subject.";
} // namespace field

/// "17.06.2014", "17062014" or "2014-06-17". "date-incomplete" while digits are awaited, else
/// "no-such-date".
[[nodiscard]] Result<LocalDate> parseTypedDate(const std::string& text);

/// What is wrong with one field as it stands; an empty text is never wrong here. `today` bounds
/// dates.
[[nodiscard]] Result<void> checkText(
    const std::string& field, const std::string& text, const LocalDate& today);

struct ReadForm {
    std::optional<domain::Applicant>
        applicant; // absent while something it needs is missing or wrong
    std::optional<domain::Representative> representative;
    domain::Contacts contacts;
    std::map<std::string, std::string> subject;
    std::map<std::string, Error>
        errors; // by field name; "field-missing" where a needed one is empty
};

[[nodiscard]] domain::ApplicantKind kindIn(const FormTexts& texts);
[[nodiscard]] bool isRepresented(const FormTexts& texts);

/// Reads the whole form. `subjectFields` are those the queries of this case need.
[[nodiscard]] ReadForm readForm(const FormTexts& texts,
    const std::vector<domain::QueryField>& subjectFields, const LocalDate& today);

} // namespace okno::client::desk
