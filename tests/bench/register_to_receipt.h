// From the press of Ctrl+Enter to the receipt on the screen, with the registry there and with the
// registry away.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/crowded_station.h"

namespace okno::bench {

/// Stops the registry.
void measureRegisterToReceipt(CrowdedStation& station, const Report& report);

} // namespace okno::bench
