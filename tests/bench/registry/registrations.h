// How many request cards a second the registry takes, each safe on the disk before the answer.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/registry/loaded_registry.h"

namespace okno::bench {

struct Registrations {
    double at16; // cards a second
    std::size_t bytes; // of a request
};

/// With 1, 16 and 64 stations. `engine` goes into the names and notes: "sqlite", "postgresql".
Registrations measureRegistrations(
    LoadedRegistry& registry, const std::string& engine, const Report& report);

/// pouchdb-server and Orthanc creating records of the same size; `folder` is for their data.
void compareRegistrations(const Registrations& ours, const QString& folder, const Report& report);

} // namespace okno::bench
