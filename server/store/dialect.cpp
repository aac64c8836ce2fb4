#include "server/store/dialect.h"

namespace okno::server::store {

const Dialect& sqliteDialect() {
    static const Dialect dialect{
        "/* sqlite */",
        // A deferred BEGIN finds out too late that another writer was first.
        "BEGIN IMMEDIATE",
        "BEGIN",
        "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
        // What cannot fail half-way needs no copy of the pages it changes.
        "INSERT OR IGNORE INTO ",
        "",
    };
    return dialect;
}

const Dialect& postgresDialect() {
    static const Dialect dialect{
        "/* postgresql */",
        // Every writer begins by locking the fence's row, so there is one at a time; a statement
        // after the lock must see what the one before has committed, which a snapshot taken at
        // BEGIN would not.
        "BEGIN ISOLATION LEVEL READ COMMITTED",
        "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        "SELECT COUNT(*) FROM information_schema.tables "
        "WHERE table_schema = current_schema() AND table_name = $1",
        "INSERT INTO ",
        "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)",
    };
    return dialect;
}

} // namespace okno::server::store
