#include "server/store/location.h"

#include "server/store/postgres_connection.h"
#include "server/store/sqlite_connection.h"

namespace okno::server::store {

Location::Location(std::filesystem::path file)
    : m_file(std::move(file)) { }

Result<Location> Location::parse(const std::string& url) {
    if (!PostgresConnection::accepts(url))
        return failure(ErrorCode::invalidInput, "database-url-malformed");
    Location location{std::filesystem::path()};
    location.m_url = url;
    return location;
}

std::unique_ptr<Connection> Location::connect(Access access) const {
    if (isFile())
        return std::make_unique<SqliteConnection>(m_file, access);
    return std::make_unique<PostgresConnection>(m_url, access);
}

} // namespace okno::server::store
