#include "common/domain/catalogue/packet.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
using Fields = std::map<std::string, std::string>;

QueryField field(const std::string& name, bool required, const std::string& pattern = {},
    QueryFieldType type = QueryFieldType::text) {
    return {name, {name, name}, type, required, pattern};
}

QueryKind kindOfFields(const std::vector<QueryField>& fields) {
    QueryKind kind = realEstateQuery();
    kind.request = fields;
    return kind;
}

/// Civil registry: everything comes from the applicant but the office.
QueryKind birthQuery() {
    return kindOfFields({field("last_name", true), field("first_name", true),
        field("middle_name", false), field("birth_date", true, {}, QueryFieldType::date),
        field("snils", true, R"(^\d{3}-\d{3}-\d{3} \d{2}$)"),
        field("id_series", true, R"(^\d{4}$)"), field("id_number", true, R"(^\d{6}$)"),
        field("inn", false, R"(^\d{12}$)"), field("office", false)});
}

std::vector<std::string> namesOf(const std::vector<QueryField>& fields) {
    std::vector<std::string> names;
    names.reserve(fields.size());
    for (const QueryField& one : fields)
        names.push_back(one.name);
    return names;
}

std::string outcome(const Result<Fields>& result) {
    return result ? "given" : result.error().reason + ": " + result.error().detail;
}
} // namespace

TEST(QueryFields, comeFromTheApplicant) {
    const Result<Fields> fields
        = requestFields(birthQuery(), samplePerson(), {{"office", " Омск  1 "}});

    ASSERT_EQ(outcome(fields), "given");
    EXPECT_EQ(*fields,
        (Fields{{"last_name", "Соколова"}, {"first_name", "Марина"}, {"middle_name", "Андреевна"},
            {"birth_date", "1984-03-12"}, {"snils", "112-233-445 95"}, {"id_series", "5214"},
            {"id_number", "317805"}, {"office", "Омск 1"}}));
}

TEST(QueryFields, ofSoleTradersHoldTheirNumbers) {
    const QueryKind kind = kindOfFields({field("ogrnip", true, R"(^\d{15}$)"),
        field("inn", false, R"(^\d{12}$)"), field("last_name", true)});
    SoleTrader trader = sampleSoleTrader();
    trader.person.inn = Inn::parse("500100732259").value();

    const Result<Fields> fields = requestFields(kind, trader, {});

    ASSERT_EQ(outcome(fields), "given");
    EXPECT_EQ(*fields,
        (Fields{
            {"ogrnip", "304500116000157"}, {"inn", "500100732259"}, {"last_name", "Соколова"}}));
}

TEST(QueryFields, leaveOutANumberOfTheOtherKind) {
    Person person = samplePerson();
    person.inn = Inn::parse("500100732259").value();

    EXPECT_EQ(requestFields(companyQuery(), person, {}).value(), Fields{});
    EXPECT_EQ(
        requestFields(companyQuery(), sampleOrganisation(), {}).value().at("inn"), "7707083893");
}

TEST(QueryFields, nameTheFieldThatIsMissingOrMalformed) {
    Person person = samplePerson();
    person.bornOn.reset();
    EXPECT_EQ(outcome(requestFields(birthQuery(), person, {})), "field-missing: birth_date");
    EXPECT_EQ(outcome(requestFields(birthQuery(), person, {{"birth_date", "12.03.1984"}})),
        "field-malformed: birth_date");
    EXPECT_EQ(
        outcome(requestFields(birthQuery(), person, {{"birth_date", "1984-03-12"}})), "given");
    EXPECT_EQ(
        outcome(requestFields(birthQuery(), sampleOrganisation(), {})), "field-missing: last_name");
}

TEST(SubjectFields, areThoseTheApplicantBlockDoesNotGive) {
    const QueryKind land = realEstateQuery();
    const QueryKind birth = birthQuery();
    const QueryKind company = companyQuery();

    EXPECT_EQ(namesOf(subjectFields({&land, &birth}, ApplicantKind::person)),
        (std::vector<std::string>{"object_kind", "cadastral_no", "address", "office"}));
    EXPECT_EQ(namesOf(subjectFields({&land, &company}, ApplicantKind::organisation)),
        (std::vector<std::string>{"object_kind", "cadastral_no", "address"}));
    const QueryKind trade = kindOfFields({field("ogrnip", true)});
    EXPECT_TRUE(subjectFields({&trade}, ApplicantKind::soleTrader).empty());
    EXPECT_EQ(subjectFields({&trade}, ApplicantKind::person).size(), 1U);
    EXPECT_TRUE(subjectFields({}, ApplicantKind::person).empty());
}

TEST(SubjectFields, areAskedOnceAndRequiredIfAnyQueryRequiresThem) {
    const QueryKind optional = kindOfFields({field("address", false), field("route", true)});
    const QueryKind required = kindOfFields({field("address", true)});

    const std::vector<QueryField> fields
        = subjectFields({&optional, &required, &optional}, ApplicantKind::person);

    ASSERT_EQ(namesOf(fields), (std::vector<std::string>{"address", "route"}));
    EXPECT_TRUE(fields[0].required);
}

TEST(SubjectFields, areCheckedAsTheyAreTyped) {
    const auto reading = [](const QueryField& one, const std::string& text) {
        const Result<void> result = checkField(one, text);
        return result ? "fine" : result.error().reason;
    };
    const QueryField cadastral = field("cadastral_no", true, R"(^\d{2}:\d{2}:\d{6,7}:\d{1,7}$)");

    EXPECT_EQ(reading(cadastral, ""), "field-missing");
    EXPECT_EQ(reading(cadastral, "  "), "field-missing");
    EXPECT_EQ(reading(cadastral, "55:36:12"), "field-malformed");
    EXPECT_EQ(reading(cadastral, "55:36:120305:1234"), "fine");
    EXPECT_EQ(reading(field("x", false), ""), "fine");
    EXPECT_EQ(reading(field("x", true), "anything"), "fine");
    EXPECT_EQ(reading(field("x", true, "(", QueryFieldType::text), "a"), "field-malformed");
    EXPECT_EQ(reading(field("x", true, ".*"), std::string(100'000, 'a')), "field-malformed");
    EXPECT_EQ(reading(field("x", true, {}, QueryFieldType::date), "2026-02-29"), "field-malformed");
    EXPECT_EQ(reading(field("x", true, {}, QueryFieldType::date), "2028-02-29"), "fine");
}

} // namespace okno::tests
