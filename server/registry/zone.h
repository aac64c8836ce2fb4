// The office's time zone from the system's zone data (GCC 12 has none of its own).
#pragma once

#include "common/basics/local_time.h"

#include <memory>
#include <string>

namespace okno::server::registry {

/// `notFound` "zone-unknown" with the name as detail. Safe to use from any thread.
[[nodiscard]] Result<std::unique_ptr<const TimeZone>> zoneNamed(const std::string& name);

} // namespace okno::server::registry
