// How the command line gets an act of the administrator done.
#pragma once

#include "common/protocol/administrative_act.h"
#include "server/app/data_folder.h"

namespace okno::server::app {

/// With the data to itself, or by the registry that runs on them. A refusal is the error.
[[nodiscard]] Result<protocol::AdministrativeAnswer> carryOut(
    const DataFolder& folder, const protocol::AdministrativeAct& act);

} // namespace okno::server::app
