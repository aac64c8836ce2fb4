// Reads everything the registry keeps and says what does not agree: the audit chain, the outcomes,
// the feed, the records, the places, the numbers, the stations' counters, the files. Works beside a
// running registry, over one view of its data. Called by the administrator's command.
#pragma once

#include "server/store/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace okno::server::registry {

struct CheckResult {
    static constexpr std::size_t maxTold = 20;

    std::string name; // "audit", "commands", "feed", …
    std::int64_t examined = 0;
    std::int64_t found = 0; // faults
    std::vector<std::string> faults{}; // the first of them, in words, without personal data

    void add(std::string fault);
};

/// Everything in the database. Fails only where it cannot be read.
[[nodiscard]] Result<std::vector<CheckResult>> verifyDatabase(store::Database& database);
/// Every listed file against its name.
[[nodiscard]] Result<CheckResult> verifyFiles(
    store::Database& database, const std::filesystem::path& folder);

// The checks themselves, each over the caller's transaction.

/// Links, effects and outcomes; the first broken link is named by its number, time and command.
[[nodiscard]] std::vector<CheckResult> verifyAudit(const store::ReadTransaction& transaction);
[[nodiscard]] std::vector<CheckResult> verifyRecords(const store::ReadTransaction& transaction);
[[nodiscard]] std::vector<CheckResult> verifyBooks(const store::ReadTransaction& transaction);

} // namespace okno::server::registry
