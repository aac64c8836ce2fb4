// Where the registry's database is: a file of this computer (SQLite), or the URL of a PostgreSQL
// server or of an engine that speaks its protocol.
#pragma once

#include "common/basics/result.h"
#include "server/store/connection.h"

#include <filesystem>
#include <memory>
#include <string>

namespace okno::server::store {

class Location {
public:
    Location(std::filesystem::path file); // NOLINT(google-explicit-constructor): a path is one
    /// "postgresql://user@host/database". `invalidInput` "database-url-malformed"; the detail does
    /// not hold the URL, which may contain a password.
    [[nodiscard]] static Result<Location> parse(const std::string& url);

    /// A connection with the settings that durability asks for. Throws StoreError.
    [[nodiscard]] std::unique_ptr<Connection> connect(Access access) const;

    [[nodiscard]] bool isFile() const { return m_url.empty(); }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] const std::string& url() const { return m_url; }

private:
    std::filesystem::path m_file;
    std::string m_url; // empty: a file
};

} // namespace okno::server::store
