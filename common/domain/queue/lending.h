// How much of a window's day may be lent to stations for the time without the network: never so
// much that those who are connected feel it. The registry grants by it, stations ask and give back
// by it. Pure.
#pragma once

#include "common/domain/queue/hall_state.h"

#include <cstddef>
#include <span>
#include <vector>

namespace okno::domain {

/// All leases of a window's day together have at most a quarter of its free slots.
[[nodiscard]] constexpr std::size_t mostLent(std::size_t freeSlots) {
    return freeSlots / 4;
}
/// Sales have made the leases too large a part of what is left: it is time to give back.
[[nodiscard]] constexpr bool isTooMuchLent(std::size_t lent, std::size_t freeSlots) {
    return 2 * lent > freeSlots;
}

/// How many of these starts lie in anybody's lease.
[[nodiscard]] std::size_t countLent(
    const LeasedDay& day, std::span<const TimeOfDay> free, Instant now);

} // namespace okno::domain
