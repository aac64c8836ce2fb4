#include "common/protocol/reference_files.h"

#include "common/domain/office/check_office.h"
#include "common/protocol/reference_reading.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace okno::protocol {

namespace {
Result<std::string> textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::notFound, "file-not-found", path.filename().string());
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad())
        return failure(ErrorCode::storage, "file-unreadable", path.filename().string());
    return text;
}

/// "line 12" of the first place at which the text is no JSON.
std::string lineOfFault(const std::string& text) {
    try {
        [[maybe_unused]] const Json json = Json::parse(text);
    } catch (const Json::parse_error& fault) {
        const auto end = text.begin()
            + static_cast<std::ptrdiff_t>(std::min<std::size_t>(fault.byte, text.size()));
        return "line " + std::to_string(1 + std::count(text.begin(), end, '\n'));
    } catch (const Json::exception&) {
        return "number";
    }
    return "nesting";
}
} // namespace

Result<Json> referenceFile(
    const std::string& file, const std::string& text, std::string_view format) {
    auto json = parseJson(text);
    if (!json)
        return failure(
            ErrorCode::invalidInput, json.error().reason, file + ": " + lineOfFault(text));
    const auto checked = readingEntry(file, {}, [&] {
        const Node root(*json, Reading::lenient);
        const Node name = root.member("format");
        if (name.text() != format)
            name.fail("format-unknown");
        return true;
    });
    if (!checked)
        return tl::unexpected(checked.error());
    return json;
}

domain::Wording readWording(const Node& node, std::string_view name) {
    const std::string ru = std::string(name) + "_ru";
    const std::string en = std::string(name) + "_en";
    return {readMember<std::string>(node, ru), readMember<std::string>(node, en)};
}

int readTermLength(const Node& deadline) {
    const Node value = deadline.member("value");
    const int length = read<int>(value);
    if (length < 0)
        value.fail("number-out-of-range");
    return length;
}

std::string entryName(const Json& entry, std::string_view list, std::size_t index) {
    if (entry.is_object() && entry.contains("code") && entry["code"].is_string()
        && !entry["code"].get_ref<const std::string&>().empty())
        return entry["code"].get<std::string>();
    return std::string(list) + "[" + std::to_string(index) + "]";
}

Result<Conditions> readConditions(const std::string& text) {
    const std::string file = "conditions.json";
    return referenceFile(file, text, "conditions/1").and_then([&](const Json& json) {
        return readingEntry(file, {},
            [&] { return readMember<Conditions>(Node(json, Reading::lenient), "conditions"); });
    });
}

Result<Reference> readReference(const ReferenceTexts& texts) {
    auto city = readCity(texts.city);
    if (!city)
        return tl::unexpected(std::move(city.error()));
    auto calendar = readCalendar(texts.calendar);
    if (!calendar)
        return tl::unexpected(std::move(calendar.error()));
    const domain::OfficeCheck check = domain::checkOffice(city->office, *calendar);
    if (!check.errors.empty()) {
        const domain::OfficeFault& fault = check.errors.front();
        return failure(ErrorCode::invalidInput, fault.reason, "city.json: office." + fault.place);
    }
    auto kinds = readQueryKinds(texts.queries);
    if (!kinds)
        return tl::unexpected(std::move(kinds.error()));
    const auto conditions = readConditions(texts.conditions);
    if (!conditions)
        return tl::unexpected(conditions.error());
    auto services = readServices(texts.services, city->office, *kinds, *conditions);
    if (!services)
        return tl::unexpected(std::move(services.error()));
    return Reference{std::move(city->office), *std::move(calendar), *std::move(kinds),
        *std::move(services), std::move(city->staff)};
}

Result<Reference> readReferenceFolder(const std::filesystem::path& resources) {
    ReferenceTexts texts;
    const std::array files{std::pair{&texts.city, "catalogue/city.json"},
        std::pair{&texts.services, "catalogue/services.json"},
        std::pair{&texts.conditions, "catalogue/conditions.json"},
        std::pair{&texts.queries, "catalogue/queries.json"},
        std::pair{&texts.calendar, "calendars/ru.json"}};
    for (const auto& [text, name] : files) {
        auto content = textOf(resources / name);
        if (!content)
            return tl::unexpected(std::move(content.error()));
        *text = *std::move(content);
    }
    return readReference(texts);
}

std::vector<domain::Record> recordsOf(const Reference& reference) {
    std::vector<domain::Record> records{reference.office, reference.calendar};
    records.insert(records.end(), reference.queryKinds.begin(), reference.queryKinds.end());
    records.insert(records.end(), reference.services.begin(), reference.services.end());
    records.insert(records.end(), reference.staff.begin(), reference.staff.end());
    return records;
}

std::string describe(const Error& error) {
    return error.detail.empty() ? error.reason : error.detail + ": " + error.reason;
}

} // namespace okno::protocol
