// Tickets sold through the real registry by many at once.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

/// Two hundred want the same slot.
void measureOneSlot(const QString& folder, const Report& report);

/// Ten terminals and twenty operators sell all that there is for eight days.
void measureStock(const QString& folder, const Report& report);

} // namespace okno::bench
