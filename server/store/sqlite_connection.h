// A connection to a SQLite file. WAL, one connection that writes and checkpoints, readers beside
// it.
#pragma once

#include "server/store/connection.h"

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace okno::server::store {

class SqliteConnection final : public Connection {
public:
    /// The writing one creates a file that is not there.
    SqliteConnection(const std::filesystem::path& file, Access access);
    ~SqliteConnection() override;

    [[nodiscard]] const Dialect& dialect() const override { return sqliteDialect(); }
    [[nodiscard]] bool isAlive() const override { return true; }

protected:
    void run(const std::string& sql, std::span<const Value> values, const TakeRow& take) override;
    void control(const std::string& sql) override;

private:
    struct CloseDatabase {
        void operator()(sqlite3* database) const;
    };
    struct CloseStatement {
        void operator()(sqlite3_stmt* statement) const;
    };
    struct Statement {
        std::unique_ptr<sqlite3_stmt, CloseStatement> handle;
        std::vector<std::size_t> values; // by parameter of SQLite's, the index of its value
    };

    [[nodiscard]] Statement& prepared(const std::string& sql);
    void bind(const Statement& statement, std::span<const Value> values);
    [[noreturn]] void fail() const;

    std::unique_ptr<sqlite3, CloseDatabase> m_database;
    std::unordered_map<std::string, Statement> m_statements; // goes before the database
};

} // namespace okno::server::store
