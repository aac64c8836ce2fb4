// okno-bench registry: what the central registry bears, beside programs that do a part of it.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

[[nodiscard]] Bench registry();

} // namespace okno::bench
