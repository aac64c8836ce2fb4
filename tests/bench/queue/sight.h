// How soon a change at one station can be seen at another.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

/// From the press at one station until each of the 200 others holds the ticket as it is now.
void measureSight(const QString& folder, const Report& report);

} // namespace okno::bench
