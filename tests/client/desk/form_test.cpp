#include "client/desk/form.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

FormTexts person() {
    return {{field::kind, "person"}, {field::name, "Соколова Марина Андреевна"},
        {field::passport, "52 14 317805"}, {field::passportIssuedOn, "17.06.2014"},
        {field::snils, "112-233-445 95"}, {field::phone, "8 913 600 14 20"},
        {field::notifyBy, "sms phone"}};
}

ReadForm read(const FormTexts& texts, const std::vector<domain::QueryField>& subject = {}) {
    return readForm(texts, subject, tests::date("2026-11-23"));
}

std::string reasonOf(const ReadForm& form, const std::string& name) {
    const auto found = form.errors.find(name);
    return found == form.errors.end() ? std::string() : found->second.reason;
}

TEST(Form, readsAPersonAsPeopleTypeIt) {
    const ReadForm form = read(person());

    EXPECT_TRUE(form.errors.empty());
    ASSERT_TRUE(form.applicant);
    const auto& applicant = std::get<domain::Person>(*form.applicant);
    EXPECT_EQ(applicant.name, (domain::PersonName{"Соколова", "Марина", "Андреевна"}));
    EXPECT_EQ(applicant.passport->number.toString(), "52 14 317805");
    EXPECT_EQ(applicant.snils->toString(), "112-233-445 95");
    EXPECT_EQ(form.contacts.phone->e164(), "+79136001420");
    EXPECT_EQ(
        form.contacts.notifyBy, (std::vector{domain::ContactWay::sms, domain::ContactWay::phone}));
}

TEST(Form, namesEachFieldThatIsMissingOrWrong) {
    FormTexts texts = person();
    texts[field::snils] = "112-233-445 96";
    texts[field::passportIssuedOn] = "";
    texts[field::phone] = "";

    const ReadForm form = read(texts);

    EXPECT_EQ(reasonOf(form, field::snils), "check-digit-wrong");
    EXPECT_EQ(reasonOf(form, field::passportIssuedOn), "field-missing");
    EXPECT_EQ(reasonOf(form, field::phone), "contact-missing");
    EXPECT_FALSE(form.applicant);
}

TEST(Form, readsAnOrganisationWithItsRepresentative) {
    const FormTexts texts{{field::kind, "organisation"}, {field::organisation, "ООО «Сибстрой»"},
        {field::inn, "7707083893"}, {field::ogrn, "1027700132195"}, {field::represented, "yes"},
        {field::representativeName, "Жданов Пётр Сергеевич"},
        {field::representativePassport, "5210123456"},
        {field::representativePassportIssuedOn, "01022012"}, {field::powerNumber, "14/26"},
        {field::powerIssuedOn, "10.01.2026"}, {field::powerValidUntil, "31.12.2026"}};

    const ReadForm form = read(texts);

    EXPECT_TRUE(form.errors.empty());
    ASSERT_TRUE(form.applicant);
    EXPECT_EQ(std::get<domain::Organisation>(*form.applicant).inn.digits(), "7707083893");
    ASSERT_TRUE(form.representative);
    EXPECT_EQ(form.representative->power.number, "14/26");
}

TEST(Form, tellsAnExpiredPowerBesideItsDate) {
    FormTexts texts = person();
    texts.merge(
        FormTexts{{field::represented, "yes"}, {field::representativeName, "Жданов Пётр Сергеевич"},
            {field::representativePassport, "5210123456"},
            {field::representativePassportIssuedOn, "01.02.2012"}, {field::powerNumber, "14/25"},
            {field::powerIssuedOn, "10.01.2025"}, {field::powerValidUntil, "22.11.2026"}});

    EXPECT_EQ(reasonOf(read(texts), field::powerValidUntil), "power-expired");
}

TEST(Form, takesTheNumberOfTheRightKind) {
    FormTexts texts = person();
    texts[field::kind] = "sole_trader";
    texts[field::ogrn] = "1027700132195";
    texts[field::inn] = "7707083893";

    const ReadForm form = read(texts);

    EXPECT_EQ(reasonOf(form, field::ogrn), "ogrn-of-organisation");
    EXPECT_EQ(reasonOf(form, field::inn), "inn-of-organisation");
}

TEST(Form, holdsTheSubjectAgainstItsPatterns) {
    const std::vector<domain::QueryField> wanted = tests::realEstateQuery().request;
    FormTexts texts = person();

    EXPECT_EQ(reasonOf(read(texts, wanted), "subject.cadastral_no"), "field-missing");
    texts["subject.cadastral_no"] = "55:36";
    EXPECT_EQ(reasonOf(read(texts, wanted), "subject.cadastral_no"), "field-malformed");
    texts["subject.cadastral_no"] = "55:36:090205:1234";
    EXPECT_EQ(reasonOf(read(texts, wanted), "subject.cadastral_no"), "");
}

TEST(Form, judgesATextWhileItIsTyped) {
    const LocalDate today = tests::date("2026-11-23");

    EXPECT_TRUE(checkText(field::snils, "", today));
    EXPECT_EQ(checkText(field::snils, "112-23", today).error().reason, "number-incomplete");
    EXPECT_TRUE(checkText(field::snils, "11223344595", today));
    EXPECT_EQ(checkText(field::bornOn, "17.06", today).error().reason, "date-incomplete");
    EXPECT_EQ(checkText(field::bornOn, "31.02.1990", today).error().reason, "no-such-date");
    EXPECT_EQ(checkText(field::bornOn, "24.11.2026", today).error().reason, "date-in-future");
    EXPECT_TRUE(checkText(field::powerValidUntil, "24.11.2027", today));
}

} // namespace
} // namespace okno::client::desk
