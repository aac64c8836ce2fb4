// Lists and searches at the registry and at a desk, with very many cards.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/registry/wire_station.h"

namespace okno::bench {

/// A page of a list, and searches by name, number and address, over HTTP.
void measureRegistryLookups(WireStation& station, int cards, const Report& report);
/// The same in a station's own store, in a temporary folder.
void measureDeskLookups(int cards, const Report& report);

} // namespace okno::bench
