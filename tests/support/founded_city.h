// The sample city with its staff, which every registry of the tests begins as a copy of. Founding
// it takes seconds, for the many passwords: ctest has it done once (okno-found-city), in the folder
// that OKNO_FOUNDED_CITY names; a test that is run by hand founds one of its own.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/ids.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace okno::tests {

class FoundedCity {
public:
    /// Monday 23 November 2026, 10:15 in Omsk.
    static constexpr Instant hour{
        std::chrono::sys_days{std::chrono::year(2026) / std::chrono::November / 23}
        + std::chrono::hours(4) + std::chrono::minutes(15)};

    struct Account {
        domain::EmployeeId employee;
        std::string password;
    };

    static const FoundedCity& instance();
    /// For the other processes of the run.
    static void found(const std::filesystem::path& folder);

    FoundedCity(const FoundedCity&) = delete;
    FoundedCity& operator=(const FoundedCity&) = delete;
    ~FoundedCity() = default;

    [[nodiscard]] const Account& account(const std::string& login) const;
    [[nodiscard]] std::unique_ptr<TestDatabase> copyTo(const std::filesystem::path& folder) const;

private:
    FoundedCity();

    std::optional<TemporaryFolder> m_own; // none: it is another process that has founded it
    std::filesystem::path m_folder;
    TestDatabase m_database;
    std::map<std::string, Account> m_accounts;
};

} // namespace okno::tests
