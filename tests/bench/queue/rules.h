// The queue's rules alone, without a registry: a year of slots, and who is next.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

void measureRules(const Report& report);

} // namespace okno::bench
