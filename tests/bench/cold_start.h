// From the start of the okno-desk process to the moment when its window can be used.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/crowded_station.h"

namespace okno::bench {

/// Nobody else may have the station's store open.
void measureColdStart(const CrowdedStation& station, const Report& report);

} // namespace okno::bench
