// Parts of the reader of a city's files; what they share is the way to name a fault's place.
#pragma once

#include "common/protocol/record_fields.h"
#include "common/protocol/reference_files.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace okno::protocol {

using Conditions = std::map<std::string, domain::Wording>; // by condition code

/// The parsed text of a file that says which format it has.
[[nodiscard]] Result<Json> referenceFile(
    const std::string& file, const std::string& text, std::string_view format);

/// Runs a reader over one entry of a file; a fault's place begins with file and entry.
template <typename Reader>
auto readingEntry(const std::string& file, const std::string& entry, Reader reader)
    -> Result<decltype(reader())> {
    return reading(reader).map_error([&](Error error) {
        const std::string head = entry.empty() ? file : file + ": " + entry;
        error.detail = error.detail.empty() ? head : head + ": " + error.detail;
        return error;
    });
}

/// The texts `name`_ru and `name`_en.
[[nodiscard]] domain::Wording readWording(const Node& node, std::string_view name);
/// How many units a term has: none or more.
[[nodiscard]] int readTermLength(const Node& deadline);
/// How an administrator knows an entry: its code, else its place in the list.
[[nodiscard]] std::string entryName(const Json& entry, std::string_view list, std::size_t index);

/// Every entry of an array under one name, read one by one; a repeated code is a fault.
template <typename T, typename Reader>
Result<std::vector<T>> readEntries(
    const std::string& file, const Json& json, std::string_view list, Reader readEntry) {
    const auto array = readingEntry(file, {}, [&] {
        const Node root(json, Reading::lenient);
        const Node entries = root.member(list);
        (void)entries.arraySize();
        return &entries.json();
    });
    if (!array)
        return tl::unexpected(array.error());
    std::vector<T> values;
    std::set<std::string> codes;
    for (std::size_t i = 0; i < (*array)->size(); ++i) {
        const Json& entry = (**array)[i];
        auto value = readingEntry(file, entryName(entry, list, i), [&] {
            const Node node(entry, Reading::lenient);
            const Node code = node.member("code");
            if (code.text().empty())
                code.fail("field-empty");
            if (!codes.insert(code.text()).second)
                code.fail("code-repeated");
            return readEntry(node);
        });
        if (!value)
            return tl::unexpected(std::move(value.error()));
        values.push_back(*std::move(value));
    }
    return values;
}

struct City {
    domain::Office office;
    std::vector<domain::Employee> staff;
};

[[nodiscard]] Result<City> readCity(const std::string& text);
[[nodiscard]] Result<Conditions> readConditions(const std::string& text);
[[nodiscard]] Result<domain::ProductionCalendar> readCalendar(const std::string& text);
[[nodiscard]] Result<std::vector<domain::QueryKind>> readQueryKinds(const std::string& text);
[[nodiscard]] Result<std::vector<domain::Service>> readServices(const std::string& text,
    const domain::Office& office, const std::vector<domain::QueryKind>& kinds,
    const Conditions& conditions);

} // namespace okno::protocol
