// The Range header of RFC 9110: how a station fetches the rest of a file after a break.
#pragma once

#include "common/basics/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace okno::server::http {

struct ByteRange {
    std::int64_t first;
    std::int64_t count; // at least 1

    bool operator==(const ByteRange&) const = default;
};

/// Nothing where the whole file is to be sent: no header, several ranges, or one that is not
/// understood. `invalidInput` "range-not-satisfiable" with the file's length as detail when it lies
/// behind the end.
[[nodiscard]] Result<std::optional<ByteRange>> rangeOf(std::string_view header, std::int64_t bytes);

/// Digits only, without sign or space; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);

} // namespace okno::server::http
