#include "server/registry/cursor.h"

#include "common/basics/uuid.h"

#include <charconv>

namespace okno::server::registry {

std::string cursorAt(const std::string& epoch, std::int64_t position) {
    return epoch + "." + std::to_string(position);
}

Result<std::int64_t> positionOf(
    std::string_view cursor, const std::string& epoch, std::int64_t head) {
    const auto malformed = failure(ErrorCode::invalidInput, "cursor-malformed", "since");
    const auto dot = cursor.find('.');
    if (dot == std::string_view::npos || !Uuid::parse(cursor.substr(0, dot)))
        return malformed;
    const auto digits = cursor.substr(dot + 1);
    std::int64_t position = -1;
    const auto [end, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), position);
    if (error != std::errc{} || end != digits.data() + digits.size() || position < 0)
        return malformed;
    if (cursor.substr(0, dot) != epoch || position > head)
        return failure(ErrorCode::conflict, "cursor-of-another-epoch", "since");
    return position;
}

} // namespace okno::server::registry
