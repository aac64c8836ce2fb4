// How far the clocks of a city's computers may stand apart before what they say is doubted.
#pragma once

#include <chrono>

namespace okno::server::registry {

inline constexpr std::chrono::minutes clockSlack(5);

} // namespace okno::server::registry
