// One door for every act of the administrator, whether the command line has the database to itself
// or hands the act to the registry that runs.
#pragma once

#include "common/protocol/administrative_act.h"
#include "server/registry/administration.h"

namespace okno::server::registry {

/// Refusals are part of the answer. An act without what it needs: `invalidInput` "field-missing".
[[nodiscard]] protocol::AdministrativeAnswer perform(
    Administration& administration, const protocol::AdministrativeAct& act);

} // namespace okno::server::registry
