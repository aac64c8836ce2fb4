// Who is signed in at this station, kept through a restart of the program within the same day: it
// comes up locked with that name, and what waits is sent meanwhile. The file is readable by its
// owner only.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/ids.h"

#include <filesystem>
#include <optional>
#include <string>

namespace okno::client::app {

struct Session {
    std::string token; // empty while the registry has not confirmed the person
    int waitPort;
    domain::EmployeeId employee;
    LocalDate date; // of the office, on which the person signed in
};

/// None when there is none, when it is of another day, or when it cannot be read.
[[nodiscard]] std::optional<Session> loadSession(
    const std::filesystem::path& folder, const LocalDate& today);
/// A session that cannot be kept costs only a sign-in after the next start.
void saveSession(const std::filesystem::path& folder, const Session& session);
void removeSession(const std::filesystem::path& folder);

} // namespace okno::client::app
