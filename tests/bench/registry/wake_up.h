// How soon other stations learn that something is new, with all of them connected.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/registry/wire_station.h"

namespace okno::bench {

/// From the moment one station sends a registration until each of the others has heard of it.
void measureWakeUp(std::vector<std::unique_ptr<WireStation>>& stations, const Report& report);

} // namespace okno::bench
