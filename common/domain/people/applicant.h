// Who asks, and who acts for them.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/people/numbers.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace okno::domain {

struct PersonName {
    std::string last;
    std::string first;
    std::string middle; // empty where there is none

    bool operator==(const PersonName&) const = default;
};

/// "Соколова Марина Андреевна" into its parts; at least a last and a first name, letters, hyphens
/// and apostrophes only ("name-incomplete", "characters-wrong").
[[nodiscard]] Result<PersonName> parsePersonName(std::string_view text);
[[nodiscard]] std::string fullName(const PersonName& name);
/// "Соколова М. А."
[[nodiscard]] std::string shortName(const PersonName& name);

struct Passport {
    PassportNumber number;
    LocalDate issuedOn;

    bool operator==(const Passport&) const = default;
};

struct Person {
    PersonName name;
    std::optional<LocalDate> bornOn;
    std::optional<Snils> snils;
    std::optional<Passport> passport;
    std::optional<Inn> inn;
    std::string address;

    bool operator==(const Person&) const = default;
};

struct SoleTrader {
    Person person;
    Ogrn ogrnip;

    bool operator==(const SoleTrader&) const = default;
};

struct Organisation {
    std::string name;
    Inn inn;
    Ogrn ogrn;
    std::string address;

    bool operator==(const Organisation&) const = default;
};

enum class ApplicantKind { person, soleTrader, organisation };

using Applicant = std::variant<Person, SoleTrader, Organisation>;

[[nodiscard]] ApplicantKind kindOf(const Applicant& applicant);
/// The person who asks, also of a sole trader; none of an organisation.
[[nodiscard]] const Person* personOf(const Applicant& applicant);
/// Full name of the person or name of the organisation.
[[nodiscard]] std::string displayName(const Applicant& applicant);
/// "Соколова М. А.", "ИП Жданов П. С.", "ООО «Сибстрой»"
[[nodiscard]] std::string shortDisplayName(const Applicant& applicant);

struct PowerOfAttorney {
    std::string number;
    LocalDate issuedOn;
    LocalDate validUntil; // the last day on which it holds

    bool operator==(const PowerOfAttorney&) const = default;
};

/// Refused with "power-expired" after its last day and "power-not-yet-valid" before its first.
[[nodiscard]] Result<void> checkPower(const PowerOfAttorney& power, const LocalDate& today);

struct Representative {
    PersonName name;
    Passport passport;
    PowerOfAttorney power;

    bool operator==(const Representative&) const = default;
};

enum class ContactWay { phone, sms, email };

struct Contacts {
    std::optional<PhoneNumber> phone;
    std::optional<EmailAddress> email;
    std::vector<ContactWay> notifyBy; // how the applicant wants to be told that the result is ready

    bool operator==(const Contacts&) const = default;
};

/// A name or organisation left out: "name-incomplete". A taxpayer or registration number of the
/// other kind of applicant: "number-kind-wrong". A passport or birth date in the future, or a birth
/// more than 130 years ago: "date-in-future", "date-too-old". In all of these the detail is the
/// field: name, organisation, inn, ogrn, ogrnip, bornOn, passport. A way of notice whose number or
/// address is missing: "contact-missing" with the way (phone, sms, email) as detail.
[[nodiscard]] Result<void> checkApplicant(
    const Applicant& applicant, const Contacts& contacts, const LocalDate& today);

} // namespace okno::domain
