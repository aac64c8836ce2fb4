// The invitation by which this computer becomes a station, as the registry wrote it.
#pragma once

#include "client/desk/station.h"
#include "common/basics/result.h"

#include <filesystem>
#include <string>

namespace okno::client::app {

struct Invitation {
    desk::Station station;
    std::string enrolmentCode; // for the first key
    std::string certificate; // PEM of the authority that the registry is known by; may be empty
};

/// `notFound` "enrolment-missing"; `invalidInput` "enrolment-malformed" with the member's name,
/// also for a kind of station that this program is not; `refused` "registry-not-secure" with the
/// address of a registry that would hear passwords over an open wire.
[[nodiscard]] Result<Invitation> readEnrolment(const std::filesystem::path& file);

} // namespace okno::client::app
