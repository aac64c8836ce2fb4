// What must hold after every history, whatever has gone wrong in it.
#pragma once

#include "tests/simulation/station.h"

#include <memory>
#include <string>
#include <vector>

namespace okno::simulation {

using Stations = std::vector<std::unique_ptr<Station>>;

/// Every command that was promised is stored, waits or is shown as refused, and has had its effect
/// once; numbers are the registry's, unique and without a gap; stations show what the registry has;
/// the registry's own verification finds nothing. In words; empty when all is well.
[[nodiscard]] std::vector<std::string> faultsOf(
    tests::RegistryFixture& registry, const Stations& stations);

/// Of a computer that goes out of use: only what is promised there.
[[nodiscard]] std::vector<std::string> brokenPromises(
    tests::RegistryFixture& registry, Station& station);

} // namespace okno::simulation
