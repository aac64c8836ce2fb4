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
    /// One for all processes of a run, which outlives them: in the folder, or under one name on the
    /// server. The first of them makes it, empty.
    [[nodiscard]] static TestDatabase shared(const std::filesystem::path& folder);
    static void makeShared(const std::filesystem::path& folder);
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    [[nodiscard]] const server::store::Location& location() const { return m_location; }
    /// As `okno-registry init --database` takes it; empty for a file.
    [[nodiscard]] const std::string& url() const { return m_location.url(); }

private:
    TestDatabase(std::string name, server::store::Location location);

    std::string m_name; // on the server; empty for a file
    server::store::Location m_location;
    bool m_isShared = false;
};

/// Ends every connection to the database from the server's side, as a restart of it would.
void endConnections(const std::string& url);

} // namespace okno::tests
