// The subcommands for accounts, stations and certificates.
#pragma once

#include "common/basics/result.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <ostream>

namespace okno::server::app {

/// Puts what is to be done into `run` when one of them is named. `out` and `run` must outlive the
/// parsing.
void addSecurityCommands(CLI::App& app, std::ostream& out, std::function<Result<void>()>& run);

} // namespace okno::server::app
