#include "common/domain/people/applicant.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
const std::string today = "2026-11-23";

std::string reasonOf(const Result<void>& result) {
    if (result)
        return "fine";
    return result.error().detail.empty() ? result.error().reason
                                         : result.error().reason + ": " + result.error().detail;
}

std::string nameReading(const std::string& text) {
    const Result<PersonName> name = parsePersonName(text);
    return name ? name->last + '|' + name->first + '|' + name->middle : name.error().reason;
}

std::string checked(const Applicant& applicant, const Contacts& contacts = {}) {
    return reasonOf(checkApplicant(applicant, contacts, date(today)));
}
} // namespace

TEST(Names, areReadInTheOrderOfRussianPapers) {
    EXPECT_EQ(nameReading("Соколова Марина Андреевна"), "Соколова|Марина|Андреевна");
    EXPECT_EQ(nameReading("  Ким   Анна "), "Ким|Анна|");
    EXPECT_EQ(nameReading("Алиев Вагиф Гасан оглы"), "Алиев|Вагиф|Гасан оглы");
    EXPECT_EQ(nameReading("Римская-Корсакова Анна-Мария"), "Римская-Корсакова|Анна-Мария|");
    EXPECT_EQ(nameReading("О’Коннор Шон"), "О’Коннор|Шон|");
    EXPECT_EQ(nameReading("D'Artagnan Élise"), "D'Artagnan|Élise|");
}

TEST(Names, areIncompleteOrWrong) {
    EXPECT_EQ(nameReading(""), "name-incomplete");
    EXPECT_EQ(nameReading("Соколова"), "name-incomplete");
    EXPECT_EQ(nameReading("Соколова Анна-"), "name-incomplete");
    EXPECT_EQ(nameReading("Соколова Мар1на"), "characters-wrong");
    EXPECT_EQ(nameReading("Соколова М."), "characters-wrong");
    EXPECT_EQ(nameReading("Соколова - Марина"), "characters-wrong");
    EXPECT_EQ(nameReading("Соколова ×"), "characters-wrong");
    EXPECT_EQ(nameReading("Соколова \xd0"), "characters-wrong");
}

TEST(Names, areShownInFullAndShort) {
    EXPECT_EQ(fullName({"Соколова", "Марина", "Андреевна"}), "Соколова Марина Андреевна");
    EXPECT_EQ(shortName({"Соколова", "Марина", "Андреевна"}), "Соколова М. А.");
    EXPECT_EQ(fullName({"Ким", "Анна", ""}), "Ким Анна");
    EXPECT_EQ(shortName({"Ким", "Анна", ""}), "Ким А.");
}

TEST(Applicants, areNamedByTheirKind) {
    EXPECT_EQ(kindOf(samplePerson()), ApplicantKind::person);
    EXPECT_EQ(kindOf(sampleSoleTrader()), ApplicantKind::soleTrader);
    EXPECT_EQ(kindOf(sampleOrganisation()), ApplicantKind::organisation);
    EXPECT_EQ(displayName(sampleSoleTrader()), "Соколова Марина Андреевна");
    EXPECT_EQ(shortDisplayName(samplePerson()), "Соколова М. А.");
    EXPECT_EQ(shortDisplayName(sampleSoleTrader()), "ИП Соколова М. А.");
    EXPECT_EQ(displayName(sampleOrganisation()), "ООО «Сибстрой»");
    EXPECT_EQ(shortDisplayName(sampleOrganisation()), "ООО «Сибстрой»");
}

TEST(Applicants, wereBornAndIssuedAPassportBeforeToday) {
    Person person = samplePerson();
    EXPECT_EQ(checked(person), "fine");

    person.bornOn = date("2026-11-24");
    EXPECT_EQ(checked(person), "date-in-future: bornOn");
    person.bornOn = date("1896-11-22");
    EXPECT_EQ(checked(person), "date-too-old: bornOn");
    person.bornOn = date("1896-11-23");
    EXPECT_EQ(checked(person), "fine");
    person.passport->issuedOn = date("2026-11-24");
    EXPECT_EQ(checked(person), "date-in-future: passport");
    person.passport->issuedOn = date(today);
    EXPECT_EQ(checked(person), "fine");
}

TEST(Applicants, haveNumbersOfTheirKind) {
    const Inn organisations = sampleOrganisation().inn;
    Person person = samplePerson();
    person.inn = organisations;
    EXPECT_EQ(checked(person), "number-kind-wrong: inn");

    Organisation organisation = sampleOrganisation();
    EXPECT_EQ(checked(organisation), "fine");
    organisation.ogrn = sampleSoleTrader().ogrnip;
    EXPECT_EQ(checked(organisation), "number-kind-wrong: ogrn");
    organisation = sampleOrganisation();
    organisation.inn = Inn::parse("500100732259").value();
    EXPECT_EQ(checked(organisation), "number-kind-wrong: inn");

    SoleTrader trader = sampleSoleTrader();
    EXPECT_EQ(checked(trader), "fine");
    trader.ogrnip = sampleOrganisation().ogrn;
    EXPECT_EQ(checked(trader), "number-kind-wrong: ogrnip");
}

TEST(Applicants, haveNames) {
    Person person = samplePerson();
    person.name.first.clear();
    Organisation organisation = sampleOrganisation();
    organisation.name = " ";

    EXPECT_EQ(checked(person), "name-incomplete: name");
    EXPECT_EQ(checked(organisation), "name-incomplete: organisation");
}

TEST(Applicants, canBeToldByTheWaysTheyChose) {
    const PhoneNumber phone = PhoneNumber::parse("+7 913 600-14-20").value();
    const EmailAddress email = EmailAddress::parse("marina@example.ru").value();

    EXPECT_EQ(checked(samplePerson(), {std::nullopt, std::nullopt, {}}), "fine");
    EXPECT_EQ(checked(samplePerson(), {phone, std::nullopt, {ContactWay::phone, ContactWay::sms}}),
        "fine");
    EXPECT_EQ(checked(samplePerson(), {phone, std::nullopt, {ContactWay::email}}),
        "contact-missing: email");
    EXPECT_EQ(checked(samplePerson(), {std::nullopt, email, {ContactWay::email, ContactWay::sms}}),
        "contact-missing: sms");
    EXPECT_EQ(checked(samplePerson(), {std::nullopt, email, {ContactWay::phone}}),
        "contact-missing: phone");
}

TEST(Power, holdsFromItsFirstToItsLastDay) {
    const PowerOfAttorney power{"1", date("2026-01-15"), date("2026-12-31")};

    EXPECT_EQ(reasonOf(checkPower(power, date("2026-01-14"))), "power-not-yet-valid");
    EXPECT_EQ(reasonOf(checkPower(power, date("2026-01-15"))), "fine");
    EXPECT_EQ(reasonOf(checkPower(power, date("2026-12-31"))), "fine");
    EXPECT_EQ(reasonOf(checkPower(power, date("2027-01-01"))), "power-expired");
}

} // namespace okno::tests
