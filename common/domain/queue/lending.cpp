#include "common/domain/queue/lending.h"

#include <algorithm>

namespace okno::domain {

std::size_t countLent(const LeasedDay& day, std::span<const TimeOfDay> free, Instant now) {
    return static_cast<std::size_t>(std::count_if(free.begin(), free.end(),
        [&](TimeOfDay start) { return leaseAt(day, start, now) != nullptr; }));
}

} // namespace okno::domain
