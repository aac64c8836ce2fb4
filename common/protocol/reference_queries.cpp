// The kinds of inter-agency query.
#include "common/protocol/reference_reading.h"

#include <algorithm>
#include <regex>

namespace okno::protocol {

namespace {
const std::string queriesFile = "queries.json";

std::string readPattern(const Node& node) {
    const auto pattern = readMember<std::optional<std::string>>(node, "pattern");
    try {
        (void)std::regex(pattern.value_or(""), std::regex::ECMAScript);
    } catch (const std::regex_error&) {
        const Node place = node.member("pattern");
        place.fail("pattern-malformed");
    }
    return pattern.value_or("");
}

domain::QueryFieldType readType(const Node& node) {
    const Node type = node.member("type");
    if (type.text() == "date")
        return domain::QueryFieldType::date;
    if (type.text() != "string" && type.text() != "decimal")
        type.fail("value-unknown");
    return domain::QueryFieldType::text;
}

domain::QueryField readRequestField(const Node& node) {
    return {readMember<std::string>(node, "name"), readWording(node, "label"), readType(node),
        readMember<bool>(node, "required"), readPattern(node)};
}

/// Answers carry texts; agencies name their fields in Russian only.
domain::QueryField readResponseField(const Node& node) {
    const auto label = readMember<std::string>(node, "label_ru");
    const auto english = readMember<std::optional<std::string>>(node, "label_en");
    return {readMember<std::string>(node, "name"), {label, english.value_or(label)},
        domain::QueryFieldType::text, false, {}};
}

template <typename Reader>
std::vector<domain::QueryField> readFields(
    const Node& kind, std::string_view name, Reader readField) {
    const Node list = kind.member(name);
    std::vector<domain::QueryField> fields;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node node = list.element(i);
        fields.push_back(readField(node));
        const auto same
            = [&](const domain::QueryField& one) { return one.name == fields.back().name; };
        if (std::any_of(fields.begin(), fields.end() - 1, same))
            node.member("name").fail("code-repeated");
    }
    return fields;
}

std::string readLevel(const Node& kind) {
    constexpr std::array<std::string_view, 5> levels{
        "federal", "regional", "municipal", "internal", "other"};
    const Node level = kind.member("level");
    if (std::find(levels.begin(), levels.end(), level.text()) == levels.end())
        level.fail("value-unknown");
    return level.text();
}

domain::Term readQueryTerm(const Node& kind) {
    const Node deadline = kind.member("deadline");
    return {readTermLength(deadline), readMember<domain::TermUnit>(deadline, "unit"),
        domain::TermStart::registered, readMember<bool>(deadline, "inside_case_deadline")};
}

domain::QueryKind readKind(const Node& node) {
    return {readMember<std::string>(node, "code"), readWording(node, "name"),
        readWording(node, "agency"), readLevel(node),
        readFields(node, "request_fields", readRequestField),
        readFields(node, "response_fields", readResponseField), readQueryTerm(node),
        readMember<bool>(node, "issue_to_applicant"), readMember<std::string>(node, "confidence")};
}
} // namespace

Result<std::vector<domain::QueryKind>> readQueryKinds(const std::string& text) {
    return referenceFile(queriesFile, text, "queries/1").and_then([](const Json& json) {
        return readEntries<domain::QueryKind>(queriesFile, json, "kinds", readKind);
    });
}

} // namespace okno::protocol
