#include "server/store/sqlite_connection.h"

#include "server/store/joined_log_writes.h"

#include <sqlite3.h>

#include <cstdlib>

namespace okno::server::store {

namespace {
// Readers never checkpoint: SQLite up to 3.51.2 can damage the log when two connections do.
constexpr const char* readerSettings[]{"PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0"};
constexpr const char* writerSettings[]{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    // 64 MB: the pages that every command touches go into the database's file once in a while. With
    // a quarter of it the writer stood still for that ten times a second.
    "PRAGMA wal_autocheckpoint = 16000",
    // 32 MB: with the two of the default the indexes of a grown registry are read again and again.
    "PRAGMA cache_size = -32768"};

StoreError::Kind kindOf(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL:
        return StoreError::Kind::full;
    case SQLITE_CONSTRAINT:
        return StoreError::Kind::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StoreError::Kind::overtaken;
    default:
        return StoreError::Kind::failed;
    }
}

class SqliteRow : public RowReader {
public:
    explicit SqliteRow(sqlite3_stmt* statement)
        : m_statement(statement) { }
    [[nodiscard]] int count() const override { return sqlite3_column_count(m_statement); }
    [[nodiscard]] std::int64_t number(int column) const override {
        return sqlite3_column_int64(m_statement, column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = sqlite3_column_text(m_statement, column);
        return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }

private:
    sqlite3_stmt* m_statement;
};

/// Nobody asks SQLite how much memory it has, and for the count each allocation of every connection
/// waits for one lock. In a program that has opened a database by other means it stays as it is.
void countNoMemory() {
    static const int status = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(status);
}

/// However the rows are left, the statement lets go of the table and of the bound texts.
class Reset {
public:
    explicit Reset(sqlite3_stmt* statement)
        : m_statement(statement) { }
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    ~Reset() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

private:
    sqlite3_stmt* m_statement;
};
} // namespace

void SqliteConnection::CloseDatabase::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void SqliteConnection::CloseStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Access access) {
    countNoMemory();
    constexpr int busyMilliseconds = 5000;
    const int create = access == Access::write ? SQLITE_OPEN_CREATE : 0;
    sqlite3* database = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &database,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | create,
        access == Access::write ? joinedLogWrites() : nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK)
        fail();
    sqlite3_busy_timeout(database, busyMilliseconds);
    if (access == Access::write) {
        for (const char* setting : writerSettings)
            control(setting);
    } else {
        for (const char* setting : readerSettings)
            control(setting);
    }
}

SqliteConnection::~SqliteConnection() = default;

void SqliteConnection::run(
    const std::string& sql, std::span<const Value> values, const TakeRow& take) {
    const Statement& statement = prepared(sql);
    sqlite3_stmt* handle = statement.handle.get();
    const Reset reset(handle);
    bind(statement, values);
    const SqliteRow row(handle);
    int step = sqlite3_step(handle);
    for (; step == SQLITE_ROW; step = sqlite3_step(handle))
        take(row);
    if (step != SQLITE_DONE)
        fail();
}

void SqliteConnection::control(const std::string& sql) {
    run(sql, {}, [](const RowReader& /*answer of a pragma*/) {});
}

SqliteConnection::Statement& SqliteConnection::prepared(const std::string& sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second;
    sqlite3_stmt* handle = nullptr;
    const int status = sqlite3_prepare_v3(m_database.get(), sql.data(),
        static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (status != SQLITE_OK || handle == nullptr)
        fail();
    Statement statement{std::unique_ptr<sqlite3_stmt, CloseStatement>(handle), {}};
    // To SQLite "$2" is a name, and parameters are counted as their names appear.
    for (int i = 1; i <= sqlite3_bind_parameter_count(handle); ++i)
        statement.values.push_back(
            std::strtoull(sqlite3_bind_parameter_name(handle, i) + 1, nullptr, 10) - 1);
    if (m_statements.size() >= maxStatements)
        m_statements.clear();
    return m_statements.emplace(sql, std::move(statement)).first->second;
}

void SqliteConnection::bind(const Statement& statement, std::span<const Value> values) {
    int parameter = 0;
    for (const std::size_t index : statement.values) {
        ++parameter;
        if (index >= values.size())
            throw StoreError(StoreError::Kind::failed, "a value is missing");
        int status = SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&values[index])) {
            status = sqlite3_bind_int64(statement.handle.get(), parameter, *number);
        } else {
            const auto text = std::get<std::string_view>(values[index]);
            // Not null for an empty one: a null pointer would be bound as NULL.
            status = sqlite3_bind_text64(statement.handle.get(), parameter,
                text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
        if (status != SQLITE_OK)
            fail();
    }
}

void SqliteConnection::fail() const {
    const int code = m_database ? sqlite3_extended_errcode(m_database.get()) : SQLITE_NOMEM;
    throw StoreError(kindOf(code), m_database ? sqlite3_errmsg(m_database.get()) : "no memory");
}

} // namespace okno::server::store
