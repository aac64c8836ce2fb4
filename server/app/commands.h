// The subcommands of okno-registry. Each prints its result to the standard output and returns the
// program's exit code's reason as an Error.
#pragma once

#include "common/basics/result.h"
#include "common/domain/people/employee.h"
#include "common/protocol/enrolment.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>

namespace okno::server::app {

/// `databaseUrl`: of PostgreSQL; empty: a file in the folder. `sample`: a resource folder whose
/// city is imported. Prints the accounts: login, password, role and name with tabs between.
[[nodiscard]] Result<void> initRegistry(const std::filesystem::path& data,
    const std::string& databaseUrl, const std::optional<std::filesystem::path>& sample,
    std::ostream& out);
[[nodiscard]] Result<void> importReference(
    const std::filesystem::path& data, const std::filesystem::path& resources, std::ostream& out);
[[nodiscard]] Result<void> addUser(
    const std::filesystem::path& data, const domain::Employee& employee, std::ostream& out);
[[nodiscard]] Result<void> changePassword(
    const std::filesystem::path& data, const std::string& login, std::ostream& out);
/// Writes the enrolment file; an existing file is never overwritten.
[[nodiscard]] Result<void> addStation(const std::filesystem::path& data,
    const protocol::Invitation& wanted, const std::filesystem::path& output, std::ostream& out);
/// Prints the seconds and remembers them.
[[nodiscard]] Result<void> printDemoClock(const std::filesystem::path& data, std::ostream& out);

struct ServeSettings {
    std::filesystem::path data;
    std::string databaseUrl; // of a further registry on a database; empty: as the folder says
    int port = 8740;
    int waitPort = 8741;
    std::string agencies; // URL of the agencies' gateway; empty: no exchange
    std::chrono::seconds clockOffset{0};
};
/// Until SIGTERM or SIGINT, which the caller has blocked in all threads.
[[nodiscard]] Result<void> serve(const ServeSettings& settings, std::ostream& out);

/// Reads every file again and counts; `storage` "files-damaged" or "numbers-broken". Also while the
/// registry runs.
[[nodiscard]] Result<void> verify(const std::filesystem::path& data, std::ostream& out);

} // namespace okno::server::app
