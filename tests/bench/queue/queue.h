// okno-bench queue: tickets sold by many at once, who is next, and how soon others see it.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

[[nodiscard]] Bench queue();

} // namespace okno::bench
