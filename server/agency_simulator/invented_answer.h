// What a simulated agency knows: invented, and the same for the same request.
#pragma once

#include "common/domain/catalogue/service.h"

#include <map>
#include <string>

namespace okno::server::agency_simulator {

/// A value for every field of the kind's answer; what the request already says is said back.
[[nodiscard]] std::map<std::string, std::string> inventedAnswer(const domain::QueryKind& kind,
    const std::map<std::string, std::string>& request, const std::string& date);

} // namespace okno::server::agency_simulator
