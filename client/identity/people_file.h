// The station's list of those who have signed in here, as it lies on the disk. KnownPeople's own.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"
#include "common/domain/people/employee.h"

#include <filesystem>
#include <string>
#include <vector>

namespace okno::client::identity {

struct KnownPerson {
    domain::Employee employee;
    std::string verifier; // of the password
    Instant lastOnline; // when the registry last confirmed the password
    int offlineDays = 0; // for so long the station may do it in the registry's place
    int wrongPasswords = 0; // since the last right one
    Instant lockedUntil{};
};

struct PeopleList {
    std::vector<KnownPerson> people;
    Instant latest{}; // the latest time that the station's clock has shown
};

/// An unreadable file is an empty list: everybody signs in with the registry once more.
[[nodiscard]] PeopleList loadPeople(const std::filesystem::path& folder);
[[nodiscard]] Result<void> savePeople(
    const std::filesystem::path& folder, const PeopleList& people);

} // namespace okno::client::identity
