// What the administrator reads on the terminal when something is refused: what happened, what is
// safe, what to do next.
#pragma once

#include "common/basics/result.h"

#include <string>

namespace okno::server::app {

[[nodiscard]] std::string sentenceFor(const Error& error);

} // namespace okno::server::app
