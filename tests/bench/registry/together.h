// Many clients at once, each on a thread of its own, all starting together.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

namespace okno::bench {

/// Each client calls its function again and again for so long; calls a second of all of them,
/// counted after a fifth of the time has passed as warming up. What a client throws is thrown here.
[[nodiscard]] double repeatTogether(
    const std::vector<std::function<void()>>& clients, std::chrono::milliseconds duration);

/// Each function once, all at the same time; returns when all have ended.
void onceTogether(const std::vector<std::function<void()>>& clients);

} // namespace okno::bench
