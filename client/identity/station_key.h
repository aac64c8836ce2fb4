// By what the registry knows this computer as the station it enrolled: a secret that changes with
// every sign-in, so that a copied computer is noticed as soon as both are used.
#pragma once

#include "common/basics/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace okno::client::identity {

struct StationKey {
    std::string key;
    std::string enrolmentCode; // SHA-256 of the code it was got for: a new invitation is noticed

    bool operator==(const StationKey&) const = default;
};

/// None before the computer is enrolled.
[[nodiscard]] std::optional<StationKey> loadStationKey(const std::filesystem::path& folder);
/// On disk when it returns; `storage` "folder-not-writable".
[[nodiscard]] Result<void> saveStationKey(
    const std::filesystem::path& folder, const StationKey& key);

/// What StationKey keeps of an invitation's code.
[[nodiscard]] std::string markOfCode(const std::string& enrolmentCode);

} // namespace okno::client::identity
