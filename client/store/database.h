// One SQLite connection that cannot fail silently: whatever SQLite refuses is thrown as a
// StoreError. SQLite's own interface rather than QtSql, which turns every text into UTF-16 and back
// and takes several times as long for a page of records. A connection belongs to the thread that
// made it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace okno::client::store {

class Database;

/// What a statement is given for one `?`: null, a number, a text of its own or somebody else's.
using Value = std::variant<std::monostate, std::int64_t, std::string, std::string_view>;
using Values = std::vector<Value>; // for its `?`, in order
[[nodiscard]] Value value(const std::string& text);
[[nodiscard]] Value value(const std::optional<std::string>& text);
[[nodiscard]] Value value(std::int64_t number);
/// Of a text that outlives the statement's run.
[[nodiscard]] Value view(std::string_view text);

struct CloseDatabase {
    void operator()(sqlite3* database) const;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// The rows of one running statement. While it lives, a reading connection sees the database as it
/// was when the statement began.
class Rows {
public:
    Rows(Database& database, const char* sql, Statement statement);
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Until the next row.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;

private:
    Database& m_database;
    const char* m_sql;
    Statement m_statement;
};

class Database {
public:
    enum class Access { write, readOnly };

    Database(const std::filesystem::path& file, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// One statement without values: schema, pragmas, BEGIN and COMMIT.
    void exec(std::string_view sql);
    /// Runs a statement whose text is a constant of the program; it is prepared once.
    [[nodiscard]] Rows rows(const char* sql, const Values& values = {});
    /// Runs a statement that gives no rows; how many it changed.
    int run(const char* sql, const Values& values = {});
    /// The first column of the one row that `sql` gives.
    [[nodiscard]] std::int64_t integer(const char* sql, const Values& values = {});
    /// Runs a statement that was put together for this one occasion.
    [[nodiscard]] Rows rowsOnce(const std::string& sql, const Values& values);
    /// Of the row inserted last.
    [[nodiscard]] std::int64_t lastId() const;

private:
    friend class Rows;
    [[nodiscard]] Statement prepared(const char* sql);
    [[nodiscard]] Statement prepare(std::string_view sql, unsigned flags);
    bool step(sqlite3_stmt& statement);
    void giveBack(const char* sql, Statement statement);
    [[noreturn]] void fail() const;

    std::unique_ptr<sqlite3, CloseDatabase> m_connection;
    std::unordered_map<const char*, Statement> m_idle; // by the address of the constant
};

} // namespace okno::client::store
