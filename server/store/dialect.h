// What differs between the database engines beside the way to talk to them. Everything else is SQL
// that both run.
#pragma once

#include <string>

namespace okno::server::store {

enum class Access {
    write, // the one connection that writes
    read,
};

struct Dialect {
    /// Begins the statements of a migration that are for this engine alone.
    std::string mark;
    /// Sees, statement by statement, what was committed before; alone with its writes.
    std::string beginWrite;
    /// One view of the data for all statements until the end.
    std::string beginRead;
    std::string hasTable; // counts the tables called $1
    /// Begins an INSERT … ON CONFLICT DO NOTHING of several rows.
    std::string insertMissing;
    /// The engine's clock in microseconds since 1970, where registries on several computers may
    /// share it and need a fence; empty where the lock of the data folder keeps all others out.
    std::string sharedClock;
};

[[nodiscard]] const Dialect& sqliteDialect();
/// Also of the engines that speak PostgreSQL's protocol.
[[nodiscard]] const Dialect& postgresDialect();

} // namespace okno::server::store
