// One SQLite connection that cannot fail silently: whatever SQLite refuses is thrown as a
// StoreError. A connection belongs to the thread that made it.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace okno::client::store {

class Database;

/// The rows of one running statement. While it lives, a reading connection sees the database as it
/// was when the statement began.
class Rows {
public:
    Rows(Database& database, const char* sql, QSqlQuery query);
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;

private:
    Database& m_database;
    const char* m_sql;
    QSqlQuery m_query;
};

/// What a statement is given for its `?`, in order.
using Values = std::vector<QVariant>;
[[nodiscard]] QVariant value(const std::string& text);
[[nodiscard]] QVariant value(const std::optional<std::string>& text);
[[nodiscard]] QVariant value(std::int64_t number);

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

private:
    friend class Rows;
    [[nodiscard]] QSqlQuery prepared(const char* sql);
    void giveBack(const char* sql, QSqlQuery query);

    QSqlDatabase m_connection;
    std::unordered_map<const char*, QSqlQuery> m_idle; // by the address of the constant
};

} // namespace okno::client::store
