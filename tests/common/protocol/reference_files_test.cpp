#include "common/protocol/reference_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

namespace okno::protocol::tests {

namespace {
std::string textOf(const std::string& name) {
    std::ifstream file(std::filesystem::path(OKNO_RESOURCE_FOLDER) / name);
    return {std::istreambuf_iterator<char>(file), {}};
}

ReferenceTexts sampleCity() {
    return {textOf("catalogue/city.json"), textOf("catalogue/services.json"),
        textOf("catalogue/conditions.json"), textOf("catalogue/queries.json"),
        textOf("calendars/ru.json")};
}

/// What an administrator reads after one edit of one file.
std::string afterEdit(std::string ReferenceTexts::*file, const std::function<void(Json&)>& edit) {
    ReferenceTexts texts = sampleCity();
    Json json = Json::parse(texts.*file);
    edit(json);
    texts.*file = json.dump();
    const auto reference = readReference(texts);
    return reference ? "accepted" : describe(reference.error());
}

std::string afterServiceEdit(const std::function<void(Json&)>& edit) {
    return afterEdit(
        &ReferenceTexts::services, [&](Json& json) { edit(json["services"][2]); }); // MU-003
}

std::string afterCityEdit(const std::function<void(Json&)>& edit) {
    return afterEdit(&ReferenceTexts::city, edit);
}

const domain::RequiredDocument& document(const domain::Service& service, const std::string& code) {
    return *std::find_if(service.documents.begin(), service.documents.end(),
        [&](const domain::RequiredDocument& one) { return one.code == code; });
}
} // namespace

TEST(ReferenceFiles, theSampleCityIsRead) {
    const auto reference = readReferenceFolder(OKNO_RESOURCE_FOLDER);

    ASSERT_TRUE(reference) << describe(reference.error());
    EXPECT_EQ(reference->services.size(), 70U);
    EXPECT_EQ(reference->queryKinds.size(), 42U);
    EXPECT_EQ(reference->office.windows.size(), 10U);
    EXPECT_GE(reference->staff.size(), 20U);
    EXPECT_GE(reference->calendar.years.size(), 3U);
    EXPECT_TRUE(std::is_sorted(reference->calendar.years.begin(), reference->calendar.years.end(),
        [](const auto& a, const auto& b) { return a.year < b.year; }));
}

TEST(ReferenceFiles, everyRecordHasAKeyOfItsOwnAndTravels) {
    const auto reference = readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(reference);

    std::set<domain::RecordKey> keys;
    for (const domain::Record& record : recordsOf(*reference)) {
        const domain::RecordKey key = domain::keyOf(record);
        EXPECT_TRUE(keys.insert(key).second) << key.key;
        EXPECT_EQ(recordFromJson(key.kind, toJson(record)), record) << key.key;
    }
    EXPECT_EQ(keys.size(), 2 + 70 + 42 + reference->staff.size());
}

TEST(ReferenceFiles, aServiceReadsAsItsRegulationSays) {
    const auto reference = readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(reference);
    const domain::Service& service = reference->services.front();

    EXPECT_EQ(service.code, "MU-001");
    EXPECT_EQ(service.department, "architecture");
    EXPECT_EQ(service.term,
        (domain::Term{14, domain::TermUnit::workingDay, domain::TermStart::registered, true}));
    EXPECT_EQ(service.results.front().en, "Plan");
    EXPECT_EQ(document(service, "APP").need, domain::Need::always);
    EXPECT_EQ(document(service, "POA").need, domain::Need::whenRepresented);
    EXPECT_EQ(document(service, "EGRUL").need, domain::Need::whenOrganisation);
    EXPECT_EQ(document(service, "EGRN").queryKind, "RR_EGRN_OBJ");
    EXPECT_EQ(document(service, "TITLE").need, domain::Need::whenAnswered);
    EXPECT_EQ(document(service, "TITLE").conditionCode, "right-not-registered-in-egrn");
    EXPECT_EQ(
        document(service, "TITLE").condition.ru, "Право на объект не зарегистрировано в ЕГРН?");
}

TEST(ReferenceFiles, staffKeepTheirIdsFromImportToImport) {
    const auto first = readReference(sampleCity());
    const auto second = readReference(sampleCity());

    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->staff, second->staff);
    EXPECT_NE(first->staff[0].id, first->staff[1].id);
}

TEST(ReferenceFiles, faultsOfAServiceNameFileCodeAndMember) {
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["documents"][2]["supplier"] = "neighbour"; }),
        "services.json: MU-003: documents[2].supplier: value-unknown");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json.erase("name_ru"); }),
        "services.json: MU-003: name_ru: field-missing");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["deadline"]["value"] = "10"; }),
        "services.json: MU-003: deadline.value: field-wrong-type");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["deadline"]["value"] = -1; }),
        "services.json: MU-003: deadline.value: number-out-of-range");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["authority_ru"] = "Никто"; }),
        "services.json: MU-003: authority_ru: department-unknown");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["code"] = "MU-001"; }),
        "services.json: MU-001: code: code-repeated");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json.erase("code"); }),
        "services.json: services[2]: code: field-missing");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["result"] = Json::array(); }),
        "services.json: MU-003: result: positive-result-missing");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["applicants"] = Json::array(); }),
        "services.json: MU-003: applicants: field-empty");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["documents"][1]["code"] = "APP"; }),
        "services.json: MU-003: documents[1].code: code-repeated");
}

TEST(ReferenceFiles, faultsOfConditionsAndQueriesAreNamed) {
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["documents"][0]["condition"] = "always?"; }),
        "services.json: MU-003: documents[0].condition: condition-unexpected");
    EXPECT_EQ(afterServiceEdit([](Json& json) {
        json["documents"][0]["required"] = "conditional";
        json["documents"][0]["condition"] = "the moon is full";
    }),
        "services.json: MU-003: documents[0].condition: condition-without-wording");
    EXPECT_EQ(afterServiceEdit([](Json& json) {
        json["documents"][0]["supplier"] = "agency";
        json["documents"][0]["query"] = "NO_SUCH";
    }),
        "services.json: MU-003: documents[0].query: query-kind-unknown");
    EXPECT_EQ(afterServiceEdit([](Json& json) { json["documents"][0]["query"] = "OKN"; }),
        "services.json: MU-003: documents[0].query: query-unexpected");
    EXPECT_EQ(afterEdit(&ReferenceTexts::queries,
                  [](Json& json) { json["kinds"][0]["request_fields"][1]["pattern"] = "("; }),
        "queries.json: RR_EGRN_OBJ: request_fields[1].pattern: pattern-malformed");
    EXPECT_EQ(afterEdit(&ReferenceTexts::queries,
                  [](Json& json) { json["kinds"][0]["level"] = "galactic"; }),
        "queries.json: RR_EGRN_OBJ: level: value-unknown");
}

TEST(ReferenceFiles, faultsOfTheCityAreNamed) {
    EXPECT_EQ(afterCityEdit([](Json& json) { json["office"]["ticket_minutes"] = 0; }),
        "city.json: office.ticket_minutes: step-not-positive");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["office"]["hours"][0][1]["from"] = "12:00"; }),
        "city.json: office.hours[0][1]: hours-overlap");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["office"]["hours"].erase(6); }),
        "city.json: office.hours: field-wrong-type");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["office"]["windows"][3]["lines"][0] = "x"; }),
        "city.json: office.windows[3].lines[0]: line-unknown");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["office"]["windows"][3]["employee"] = "x"; }),
        "city.json: office.windows[3].employee: employee-unknown");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["staff"][1]["role"] = "king"; }),
        "city.json: staff[1].role: value-unknown");
    EXPECT_EQ(
        afterCityEdit([](Json& json) { json["staff"][1]["login"] = json["staff"][0]["login"]; }),
        "city.json: staff[1].login: code-repeated");
    EXPECT_EQ(afterCityEdit([](Json& json) { json["staff"][1]["window"] = "99"; }),
        "city.json: staff[1].window: window-unknown");
}

TEST(ReferenceFiles, faultsOfTheCalendarAreNamed) {
    const auto afterYearEdit = [](const std::function<void(Json&)>& edit) {
        return afterEdit(
            &ReferenceTexts::calendar, [&](Json& json) { edit(json["years"]["2026"]); });
    };
    EXPECT_EQ(afterYearEdit([](Json& year) { year["nonworking_weekdays"][0] = "2026-02-30"; }),
        "ru.json: years.2026.nonworking_weekdays[0]: no-such-date");
    EXPECT_EQ(afterYearEdit([](Json& year) { year["nonworking_weekdays"][0] = "2026-01-03"; }),
        "ru.json: years.2026.nonworking_weekdays[0]: date-not-weekday");
    EXPECT_EQ(afterYearEdit([](Json& year) { year["working_weekends"] = {"2026-01-05"}; }),
        "ru.json: years.2026.working_weekends[0]: date-not-weekend");
    EXPECT_EQ(afterYearEdit([](Json& year) { year["short_days"][0]["date"] = "2027-04-30"; }),
        "ru.json: years.2026.short_days[0].date: date-outside-year");
}

TEST(ReferenceFiles, aTextThatIsNoJsonNamesTheLine) {
    ReferenceTexts texts = sampleCity();
    texts.conditions = "{\n \"format\": \"conditions/1\",\n \"conditions\": {,}\n}\n";
    EXPECT_EQ(describe(readReference(texts).error()), "conditions.json: line 3: not-json");

    texts = sampleCity();
    texts.services.resize(texts.services.size() / 2);
    EXPECT_EQ(readReference(texts).error().reason, "not-json");

    texts = sampleCity();
    texts.queries = "{\"format\": \"queries/2\"}";
    EXPECT_EQ(describe(readReference(texts).error()), "queries.json: format: format-unknown");
}

TEST(ReferenceFiles, aMissingFileIsNamed) {
    const auto reference = readReferenceFolder(std::filesystem::path(OKNO_GOLDEN_FOLDER));
    ASSERT_FALSE(reference);
    EXPECT_EQ(reference.error(), (Error{ErrorCode::notFound, "file-not-found", "city.json"}));
}

} // namespace okno::protocol::tests
