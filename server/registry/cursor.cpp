#include "server/registry/cursor.h"

#include "common/basics/uuid.h"

#include <charconv>

namespace okno::server::registry {

namespace {
/// A UUID, and behind it where the history has parted from the one before: see epochFrom().
bool isEpoch(std::string_view name) {
    constexpr std::size_t uuidLength = 36;
    return Uuid::parse(name.substr(0, name.find('-', uuidLength))).has_value();
}
} // namespace

std::string cursorAt(const FeedName& feed, std::int64_t position) {
    return feed.epoch + "." + std::to_string(position) + "." + feed.view;
}

Result<std::int64_t> positionOf(std::string_view cursor, const FeedName& feed, std::int64_t head) {
    const auto malformed = failure(ErrorCode::invalidInput, "cursor-malformed", "since");
    const auto dot = cursor.find('.');
    if (dot == std::string_view::npos || !isEpoch(cursor.substr(0, dot)))
        return malformed;
    // The cursors of the first version had no view: they end with the position.
    const auto end = std::min(cursor.find('.', dot + 1), cursor.size());
    const auto digits = cursor.substr(dot + 1, end - dot - 1);
    std::int64_t position = -1;
    const auto [last, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), position);
    if (error != std::errc{} || last != digits.data() + digits.size() || position < 0)
        return malformed;
    if (cursor.substr(0, dot) != feed.epoch)
        return failure(ErrorCode::conflict, "cursor-of-another-epoch", "since");
    if (position > head)
        return failure(ErrorCode::conflict, "registry-behind", std::to_string(head));
    if (cursor.substr(std::min(end + 1, cursor.size())) != feed.view)
        return failure(ErrorCode::conflict, "cursor-of-another-view", "since");
    return position;
}

} // namespace okno::server::registry
