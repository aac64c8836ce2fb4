// How the command line gets an act of the administrator done.
#pragma once

#include "common/protocol/administrative_act.h"
#include "server/app/data_folder.h"
#include "server/registry/administration.h"

#include <functional>

namespace okno::server::app {

/// With the data to itself, or by the registry that runs on them. A refusal is the error.
[[nodiscard]] Result<protocol::AdministrativeAnswer> carryOut(
    const DataFolder& folder, const protocol::AdministrativeAct& act);
/// With the data to itself only: `conflict` "registry-running".
[[nodiscard]] Result<void> carryOutAlone(
    const DataFolder& folder, const std::function<Result<void>(registry::Administration&)>& act);

} // namespace okno::server::app
