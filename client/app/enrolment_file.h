// The station's enrolment file as the registry wrote it.
#pragma once

#include "client/desk/station.h"
#include "common/basics/result.h"

#include <filesystem>

namespace okno::client::app {

/// `notFound` "enrolment-missing"; `invalidInput` "enrolment-malformed" with the member's name, or
/// "value-unknown" for a kind of station that this program is not.
[[nodiscard]] Result<desk::Station> readEnrolment(const std::filesystem::path& file);

} // namespace okno::client::app
