// The measures of the first whole reception: how soon a desk is usable, how long a press of
// "register" takes, how a stack of paper is scanned.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

[[nodiscard]] Bench firstReception();

} // namespace okno::bench
