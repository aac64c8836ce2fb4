// A database of the test's own, on the engine that the run is for: a SQLite file in the test's
// folder, or, where OKNO_TEST_DATABASE holds the URL of a PostgreSQL server, a fresh database
// there.
#pragma once

#include "server/store/location.h"

#include <filesystem>
#include <string>

namespace okno::tests {

/// Whether the run is for PostgreSQL.
[[nodiscard]] bool onPostgres();

class TestDatabase {
public:
    /// Empty.
    explicit TestDatabase(const std::filesystem::path& folder);
    /// With all that the model has; nobody may be connected to it.
    TestDatabase(const std::filesystem::path& folder, const TestDatabase& model);
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    [[nodiscard]] const server::store::Location& location() const { return m_location; }
    /// As `okno-registry init --database` takes it; empty for a file.
    [[nodiscard]] const std::string& url() const { return m_location.url(); }

private:
    std::string m_name; // on the server; empty for a file
    server::store::Location m_location;
};

/// Ends every connection to the database from the server's side, as a restart of it would.
void endConnections(const std::string& url);

} // namespace okno::tests
