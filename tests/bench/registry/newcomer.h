// A station that knows nothing yet, and one that comes back after a week offline.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/registry/loaded_registry.h"

namespace okno::bench {

/// Signs in at a running registry and pulls everything of its scope into its own store.
void measureFirstPull(const LoadedRegistry& registry, Enrolled enrolled, const Report& report);

/// 5,000 registrations made offline go to the registry while the stations of `others` register one
/// card after another.
void measureDrain(const LoadedRegistry& registry, Enrolled enrolled,
    const std::vector<Enrolled>& others, const Report& report);

} // namespace okno::bench
