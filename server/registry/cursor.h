// A station's place in the feed as the wire carries it: "<epoch>.<position>.<view>". Opaque to the
// stations.
#pragma once

#include "common/basics/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace okno::server::registry {

/// Which history of the registry, and seen by whom.
struct FeedName {
    std::string epoch;
    std::string view; // of domain::codeOf()
};

[[nodiscard]] std::string cursorAt(const FeedName& feed, std::int64_t position);

/// The position. `invalidInput` "cursor-malformed"; `conflict` "cursor-of-another-epoch" where it
/// comes from another history of the registry, "registry-behind" where it lies beyond the end of
/// this one, as when the registry's machine was set back, "cursor-of-another-view" where it was
/// given to somebody who sees otherwise: the station begins anew with a snapshot. Never "from the
/// start".
[[nodiscard]] Result<std::int64_t> positionOf(
    std::string_view cursor, const FeedName& feed, std::int64_t head);

} // namespace okno::server::registry
