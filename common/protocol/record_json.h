// Records as they travel and as they lie in the stores. Reading ignores members that it does not
// know (a newer peer's); the stores keep them by merging onto the text they received. An unknown
// enumeration value is an error.
#pragma once

#include "common/basics/result.h"
#include "common/domain/record.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace okno::protocol {

using Json = nlohmann::json;

/// "ticket", "card", ...
[[nodiscard]] std::string toString(domain::RecordKind kind);
[[nodiscard]] Result<domain::RecordKind> recordKindFromString(std::string_view text);

[[nodiscard]] Json toJson(const domain::Record& record);
/// `invalidInput` "field-missing", "field-wrong-type", "value-unknown" with the member's path as
/// detail.
[[nodiscard]] Result<domain::Record> recordFromJson(domain::RecordKind kind, const Json& json);

/// Parses a text; "not-json" where it is none. Nesting deeper than 32 is refused: "json-too-deep".
[[nodiscard]] Result<Json> parseJson(std::string_view text);

/// `newer` with the members of `base` that this program does not know: those that a record of the
/// kind, read from `base`, would not write. Elements of arrays keep theirs while they are
/// unchanged.
[[nodiscard]] Json keepingUnknown(domain::RecordKind kind, const Json& base, Json newer);

} // namespace okno::protocol
