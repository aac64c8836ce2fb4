// The subcommands of okno-registry. Each prints its result to the standard output and returns the
// program's exit code's reason as an Error.
#pragma once

#include "common/basics/result.h"
#include "common/domain/people/employee.h"
#include "common/protocol/administrative_act.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace okno::server::app {

/// `databaseUrl`: of PostgreSQL; empty: a file in the folder. `sample`: a resource folder whose
/// city is imported. Prints the accounts: login, password, role and name with tabs between.
[[nodiscard]] Result<void> initRegistry(const std::filesystem::path& data,
    const std::string& databaseUrl, const std::optional<std::filesystem::path>& sample,
    std::ostream& out);
[[nodiscard]] Result<void> importReference(
    const std::filesystem::path& data, const std::filesystem::path& resources, std::ostream& out);
/// What changes accounts and stations works beside a running registry too: that does it then. Lines
/// of the answer are printed, with tabs between their parts.
[[nodiscard]] Result<void> actOnUser(const std::filesystem::path& data, protocol::ActKind kind,
    const domain::Employee& employee, std::ostream& out);
[[nodiscard]] Result<void> actOnStation(const std::filesystem::path& data, protocol::ActKind kind,
    const protocol::Invitation& invitation, std::ostream& out);
/// A new station, or another invitation of one. Writes the invitation's file; an existing one is
/// never overwritten. `certificate`: empty: the registry's own authority, where there is one and
/// the URL is https.
[[nodiscard]] Result<void> writeInvitation(const std::filesystem::path& data,
    protocol::ActKind kind, const protocol::Invitation& wanted,
    const std::filesystem::path& certificate, const std::filesystem::path& output,
    std::ostream& out);
/// Prints how to serve with it.
[[nodiscard]] Result<void> certify(
    const std::filesystem::path& data, const std::vector<std::string>& names, std::ostream& out);
/// Prints the seconds and remembers them.
[[nodiscard]] Result<void> printDemoClock(const std::filesystem::path& data, std::ostream& out);

struct ServeSettings {
    std::filesystem::path data;
    std::string databaseUrl; // of a further registry on a database; empty: as the folder says
    int port = 8740;
    int waitPort = 8741;
    std::string address = "127.0.0.1";
    std::filesystem::path certificate; // of TLS, PEM; empty: none, for loopback only
    std::filesystem::path key;
    std::string agencies; // URL of the agencies' gateway; empty: no exchange
    std::chrono::seconds clockOffset{0};
};
/// Until SIGTERM or SIGINT, which the caller has blocked in all threads.
[[nodiscard]] Result<void> serve(const ServeSettings& settings, std::ostream& out);

/// Reads every file again and counts; `storage` "files-damaged" or "numbers-broken". Also while the
/// registry runs.
[[nodiscard]] Result<void> verify(const std::filesystem::path& data, std::ostream& out);

} // namespace okno::server::app
