#include "client/store/database.h"

#include "client/store/store_error.h"

#include <sqlite3.h>

#include <utility>

namespace okno::client::store {

namespace {

constexpr int patienceMs = 5000; // for another connection's lock

/// Whether the values live as long as the statement runs.
enum class Lifetime { longEnough, shorter };

int bindText(sqlite3_stmt& statement, int place, std::string_view text, Lifetime lifetime) {
    // An empty view may have no address, which SQLite would take for null.
    return sqlite3_bind_text64(&statement, place, text.empty() ? "" : text.data(), text.size(),
        lifetime == Lifetime::longEnough ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8);
}

int bindOne(sqlite3_stmt& statement, int place, const Value& value, Lifetime lifetime) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(&statement, place, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return bindText(statement, place, *text, lifetime);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return bindText(statement, place, *text, lifetime);
    return sqlite3_bind_null(&statement, place);
}

/// SQLite's answer to the first that it does not take, or SQLITE_OK.
int bind(sqlite3_stmt& statement, const Values& values, Lifetime lifetime) {
    int place = 0;
    for (const Value& value : values)
        if (const int bound = bindOne(statement, ++place, value, lifetime); bound != SQLITE_OK)
            return bound;
    return SQLITE_OK;
}

/// Its values are gone with the statement's run.
void clear(sqlite3_stmt& statement) {
    sqlite3_reset(&statement);
    sqlite3_clear_bindings(&statement);
}

} // namespace

Value value(const std::string& text) {
    return text;
}

Value value(const std::optional<std::string>& text) {
    return text ? Value(*text) : Value();
}

Value value(std::int64_t number) {
    return number;
}

Value view(std::string_view text) {
    return text;
}

void CloseDatabase::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Rows::Rows(Database& database, const char* sql, Statement statement)
    : m_database(database)
    , m_sql(sql)
    , m_statement(std::move(statement)) { }

Rows::~Rows() {
    if (m_sql)
        m_database.giveBack(m_sql, std::move(m_statement));
}

bool Rows::next() {
    return m_database.step(*m_statement);
}

bool Rows::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string Rows::text(int column) const {
    return std::string(view(column));
}

std::string_view Rows::view(int column) const {
    const unsigned char* bytes = sqlite3_column_text(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes ? std::string_view(reinterpret_cast<const char*>(bytes), size)
                 : std::string_view();
}

std::optional<std::string> Rows::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

Database::Database(const std::filesystem::path& file, Access access) {
    sqlite3* connection = nullptr;
    const int flags = access == Access::readOnly ? SQLITE_OPEN_READONLY
                                                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const std::u8string name = file.u8string();
    const int opened = sqlite3_open_v2(reinterpret_cast<const char*>(name.c_str()), &connection,
        flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_connection.reset(connection);
    if (opened != SQLITE_OK)
        fail();
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, patienceMs);
}

Database::~Database() = default;

void Database::exec(std::string_view sql) {
    const Statement statement = prepare(sql, 0);
    while (step(*statement)) { }
}

Rows Database::rows(const char* sql, const Values& values) {
    Statement statement = prepared(sql);
    if (bind(*statement, values, Lifetime::shorter) != SQLITE_OK)
        fail();
    return {*this, sql, std::move(statement)};
}

int Database::run(const char* sql, const Values& values) {
    Statement statement = prepared(sql);
    if (bind(*statement, values, Lifetime::longEnough) != SQLITE_OK)
        fail();
    while (step(*statement)) { }
    giveBack(sql, std::move(statement));
    return sqlite3_changes(m_connection.get());
}

std::int64_t Database::integer(const char* sql, const Values& values) {
    Rows row = rows(sql, values);
    if (!row.next())
        throw StoreError(Error{ErrorCode::storage, "database-failed", "row-missing"});
    return row.integer(0);
}

Rows Database::rowsOnce(const std::string& sql, const Values& values) {
    Statement statement = prepare(sql, 0);
    if (bind(*statement, values, Lifetime::shorter) != SQLITE_OK)
        fail();
    return {*this, nullptr, std::move(statement)};
}

std::int64_t Database::lastId() const {
    return sqlite3_last_insert_rowid(m_connection.get());
}

Statement Database::prepared(const char* sql) {
    if (auto idle = m_idle.extract(sql))
        return std::move(idle.mapped());
    return prepare(sql, SQLITE_PREPARE_PERSISTENT);
}

Statement Database::prepare(std::string_view sql, unsigned flags) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()), flags,
            &statement, nullptr)
        != SQLITE_OK)
        fail();
    return Statement(statement);
}

bool Database::step(sqlite3_stmt& statement) {
    const int stepped = sqlite3_step(&statement);
    if (stepped != SQLITE_ROW && stepped != SQLITE_DONE)
        fail();
    return stepped == SQLITE_ROW;
}

void Database::giveBack(const char* sql, Statement statement) {
    clear(*statement);
    m_idle.insert_or_assign(sql, std::move(statement));
}

void Database::fail() const {
    throw StoreError(*m_connection);
}

} // namespace okno::client::store
