#include "server/http/byte_range.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace okno::server::http {

namespace {
std::optional<ByteRange> lastBytes(std::int64_t count, std::int64_t bytes) {
    const auto taken = std::min(count, bytes);
    return taken == 0 ? std::nullopt : std::optional(ByteRange{bytes - taken, taken});
}
} // namespace

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    const bool digits = !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::int64_t number = 0;
    if (!digits
        || std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

Result<std::optional<ByteRange>> rangeOf(std::string_view header, std::int64_t bytes) {
    constexpr std::string_view unit = "bytes=";
    const auto dash = header.find('-');
    if (header.substr(0, unit.size()) != unit || dash == std::string_view::npos)
        return std::nullopt;
    const auto from = header.substr(unit.size(), dash - unit.size());
    const auto to = header.substr(dash + 1);
    const auto first = wholeNumber(from);
    const auto last = wholeNumber(to);
    std::optional<ByteRange> range;
    if (from.empty() && last)
        range = lastBytes(*last, bytes);
    else if (!first || (!last && !to.empty()) || (last && *last < *first))
        return std::nullopt;
    else if (*first < bytes)
        range = ByteRange{*first, last ? std::min(*last, bytes - 1) - *first + 1 : bytes - *first};
    if (!range)
        return failure(ErrorCode::invalidInput, "range-not-satisfiable", std::to_string(bytes));
    return range;
}

} // namespace okno::server::http
