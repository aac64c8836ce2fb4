#include "tests/support/test_database.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>

namespace okno::tests {

using server::store::Access;
using server::store::Location;

namespace {
constexpr auto sharedName = "okno_shared";

std::string serverUrl() {
    const char* url = std::getenv("OKNO_TEST_DATABASE");
    return url == nullptr ? "" : url;
}

Location locationOf(const std::string& url) {
    auto location = Location::parse(url);
    if (!location)
        throw std::runtime_error("OKNO_TEST_DATABASE holds no URL of PostgreSQL");
    return *location;
}

void onServer(const std::string& sql) {
    locationOf(serverUrl()).connect(Access::write)->execute(sql);
}

std::string newName() {
    static std::atomic<int> number = 0;
    return "okno_" + std::to_string(::getpid()) + "_" + std::to_string(++number);
}

/// The server's URL with another database at its end.
Location locationNamed(const std::string& name, const std::filesystem::path& folder) {
    if (name.empty())
        return folder / "registry.db";
    const std::string url = serverUrl();
    return locationOf(url.substr(0, url.rfind('/') + 1) + name);
}
} // namespace

bool onPostgres() {
    return !serverUrl().empty();
}

TestDatabase::TestDatabase(const std::filesystem::path& folder)
    : m_name(onPostgres() ? newName() : "")
    , m_location(locationNamed(m_name, folder)) {
    if (onPostgres())
        onServer("CREATE DATABASE " + m_name + " TEMPLATE template0");
}

TestDatabase::TestDatabase(const std::filesystem::path& folder, const TestDatabase& model)
    : m_name(onPostgres() ? newName() : "")
    , m_location(locationNamed(m_name, folder)) {
    if (onPostgres())
        onServer("CREATE DATABASE " + m_name + " TEMPLATE " + model.m_name);
    else
        std::filesystem::copy(model.m_location.file(), m_location.file());
}

TestDatabase::TestDatabase(std::string name, Location location)
    : m_name(std::move(name))
    , m_location(std::move(location))
    , m_isShared(true) { }

TestDatabase TestDatabase::shared(const std::filesystem::path& folder) {
    const std::string name = onPostgres() ? sharedName : "";
    return {name, locationNamed(name, folder)};
}

void TestDatabase::makeShared(const std::filesystem::path& folder) {
    if (onPostgres()) {
        onServer(std::string("DROP DATABASE IF EXISTS ") + sharedName + " WITH (FORCE)");
        onServer(std::string("CREATE DATABASE ") + sharedName + " TEMPLATE template0");
    } else {
        std::filesystem::remove(shared(folder).location().file());
    }
}

TestDatabase::~TestDatabase() {
    if (m_isShared || m_name.empty())
        return; // stays, or goes with its folder
    try {
        onServer("DROP DATABASE " + m_name + " WITH (FORCE)");
    } catch (const server::store::StoreError&) {
        m_name.clear(); // the server has gone, and the database with it
    }
}

void endConnections(const std::string& url) {
    const auto name = url.substr(url.rfind('/') + 1);
    static_cast<void>(locationOf(serverUrl())
                          .connect(Access::read)
                          ->rows<std::string>("SELECT CAST(pg_terminate_backend(pid) AS TEXT) "
                                              "FROM pg_stat_activity WHERE datname = $1",
                              name));
}

} // namespace okno::tests
