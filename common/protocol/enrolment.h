// What the registry hands a station when it is enrolled: a file the administrator carries to it.
#pragma once

#include "common/domain/ids.h"
#include "common/protocol/record_json.h"

#include <string>

namespace okno::protocol {

struct Enrolment {
    domain::StationId station;
    std::string code; // "W3"; begins the provisional numbers of the station
    std::string kind; // window, office, call-centre, terminal
    std::string window; // number, of a window station
    std::string name;
    std::string registry; // URL
};

[[nodiscard]] Json toJson(const Enrolment& enrolment);
/// Strict: an unknown or missing member is named.
[[nodiscard]] Result<Enrolment> enrolmentFromJson(const Json& json);

} // namespace okno::protocol
