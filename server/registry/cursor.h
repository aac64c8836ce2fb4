// A station's place in the feed as the wire carries it. Opaque to the stations.
#pragma once

#include "common/basics/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace okno::server::registry {

[[nodiscard]] std::string cursorAt(const std::string& epoch, std::int64_t position);

/// The position. `invalidInput` "cursor-malformed"; `conflict` "cursor-of-another-epoch" where it
/// comes from another history of the registry or lies beyond its end. Never "from the start".
[[nodiscard]] Result<std::int64_t> positionOf(
    std::string_view cursor, const std::string& epoch, std::int64_t head);

} // namespace okno::server::registry
