// A station's database that can no longer be read: put aside, never deleted, with whatever the
// person has done and the registry does not know copied out of it. Used while a store opens, on
// its writing thread.
#pragma once

#include "client/store/draft.h"
#include "client/store/reader.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace okno::client::store {

/// What could still be read.
struct Salvage {
    std::vector<domain::Command> commands; // unsent, by counter; each once
    std::vector<RefusedCommand> refused;
    std::vector<Draft> drafts;
    std::int64_t confirmedN = 0;
    std::int64_t nextProvisional = 1;
    bool wasComplete = true; // nothing hints at more that could not be read
};

/// What the person is told.
struct Rescue {
    std::filesystem::path folder; // the damaged files lie here, and unsent.json
    int commands; // go to the registry as if nothing had happened
    int refused;
    int drafts;
    bool wasComplete;
};

/// Reads row by row from both ends of every table, and where the tables are gone looks for the
/// texts of commands in the bytes of the files. Changes nothing.
[[nodiscard]] Salvage salvage(
    const std::filesystem::path& database, const domain::StationId& station);

/// Moves the database and its companions into `folder`, with the salvage as a readable text.
[[nodiscard]] Result<void> putAside(const std::filesystem::path& database,
    const std::filesystem::path& folder, const Salvage& salvage);

} // namespace okno::client::store
