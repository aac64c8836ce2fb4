#include "common/protocol/record_json.h"

#include "common/protocol/record_fields.h"

#include <algorithm>

namespace okno::protocol {

namespace {
constexpr int maxDepth = 32;

/// Measured before parsing, so that a hostile text costs one pass and no memory.
bool isTooDeep(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// `known` is what this program made of `base`; what `base` has beyond it goes into `newer`.
void keep(const Json& base, const Json& known, Json& newer) {
    if (base.is_object() && known.is_object() && newer.is_object()) {
        for (const auto& [name, value] : base.items()) {
            const auto knownMember = known.find(name);
            const auto newerMember = newer.find(name);
            if (knownMember == known.end())
                newer.emplace(name, value);
            else if (newerMember != newer.end())
                keep(value, *knownMember, *newerMember);
        }
        return;
    }
    if (!base.is_array() || !known.is_array() || !newer.is_array())
        return;
    for (Json& element : newer) {
        const auto same = std::find(known.begin(), known.end(), element);
        if (same != known.end())
            element = base.at(static_cast<std::size_t>(same - known.begin()));
    }
}
} // namespace

std::string toString(domain::RecordKind kind) {
    return nameOf(kind);
}

Result<domain::RecordKind> recordKindFromString(std::string_view text) {
    return valueNamed<domain::RecordKind>(text);
}

Json toJson(const domain::Record& record) {
    return std::visit([](const auto& one) { return write(one); }, record);
}

Result<domain::Record> recordFromJson(domain::RecordKind kind, const Json& json) {
    return reading([&] { return readRecord(kind, Node(json, Reading::lenient)); });
}

Result<Json> parseJson(std::string_view text) {
    if (isTooDeep(text))
        return failure(ErrorCode::invalidInput, "json-too-deep");
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure(ErrorCode::invalidInput, "not-json");
    return json;
}

Json keepingUnknown(domain::RecordKind kind, const Json& base, Json newer) {
    const auto record = recordFromJson(kind, base);
    if (record)
        keep(base, toJson(*record), newer);
    return newer;
}

} // namespace okno::protocol
