// okno-registry's command line.
#pragma once

#include <ostream>

namespace okno::server::app {

/// The program's exit code: 0, 1 for a refusal (with a sentence on `err`), 2 and above for a
/// command line that is none.
[[nodiscard]] int runCommandLine(
    int argc, const char* const* argv, std::ostream& out, std::ostream& err);

} // namespace okno::server::app
