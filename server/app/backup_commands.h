// The subcommands that keep a city's registry from being lost: backup, restore, recovery. Each
// prints its result and returns the program's exit code's reason as an Error.
#pragma once

#include "common/basics/result.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace okno::server::app {

/// Also while the registry runs. `storage` "backup-incomplete" when files of the registry are
/// damaged or missing; everything else is in the backup then.
[[nodiscard]] Result<void> backup(
    const std::filesystem::path& data, const std::filesystem::path& folder, std::ostream& out);

struct RestoreSettings {
    std::filesystem::path data; // without a registry
    std::string databaseUrl; // of PostgreSQL; empty: a file in the folder
    std::filesystem::path folder; // of the backups
    std::string name; // of one backup; empty: the newest
};
/// `storage` "backup-incomplete" when files are missing; the registry is restored then.
[[nodiscard]] Result<void> restoreRegistry(const RestoreSettings& settings, std::ostream& out);

/// Which stations have given back what they know, and what a person has to look at.
[[nodiscard]] Result<void> printRecovery(const std::filesystem::path& data, std::ostream& out);
/// The registry's machine was set back at this time ("2026-11-22T19:05Z"): the stations that know
/// more are awaited. `conflict` "registry-running", `invalidInput` "time-malformed".
[[nodiscard]] Result<void> startRecovery(
    const std::filesystem::path& data, const std::string& setBackAt, std::ostream& out);
/// Waits no longer: numbers are given again. Also while the registry runs. `conflict`
/// "not-recovering".
[[nodiscard]] Result<void> finishRecovery(const std::filesystem::path& data, std::ostream& out);

} // namespace okno::server::app
