#include "server/store/dialect.h"

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Statement.h>

#include <mutex>

namespace okno::server::store::dialect {

namespace {
// Readers never checkpoint: SQLite up to 3.51.2 can damage the log when two connections do.
constexpr const char* readerSettings[]{
    "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0", "PRAGMA busy_timeout = 5000"};
constexpr const char* writerSettings[]{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 5000"};
} // namespace

Poco::Data::Session open(const std::filesystem::path& file, Access access) {
    static std::once_flag registered;
    std::call_once(registered, [] { Poco::Data::SQLite::Connector::registerConnector(); });
    // Poco tries a file that cannot be opened again for this long; a minute unless told.
    constexpr std::size_t secondsToOpen = 1;
    Poco::Data::Session session(Poco::Data::SQLite::Connector::KEY, file.string(), secondsToOpen);
    const auto apply = [&session](const char* setting) {
        Poco::Data::Statement statement(session);
        statement << setting;
        statement.execute();
    };
    if (access == Access::write) {
        for (const char* setting : writerSettings)
            apply(setting);
    } else {
        for (const char* setting : readerSettings)
            apply(setting);
    }
    return session;
}

const std::string& beginWrite() {
    static const std::string sql = "BEGIN IMMEDIATE";
    return sql;
}

const std::string& beginRead() {
    static const std::string sql = "BEGIN";
    return sql;
}

const std::string& hasTable() {
    static const std::string sql
        = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $1";
    return sql;
}

StoreError translated(const Poco::Exception& exception) {
    using namespace Poco::Data::SQLite;
    auto kind = StoreError::Kind::failed;
    if (dynamic_cast<const DatabaseFullException*>(&exception) != nullptr)
        kind = StoreError::Kind::full;
    else if (dynamic_cast<const ConstraintViolationException*>(&exception) != nullptr)
        kind = StoreError::Kind::constraint;
    return {kind, exception.displayText()};
}

} // namespace okno::server::store::dialect
