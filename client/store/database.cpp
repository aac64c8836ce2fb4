#include "client/store/database.h"

#include "client/store/store_error.h"

#include <QSqlError>
#include <QString>

#include <atomic>
#include <utility>

namespace okno::client::store {

namespace {

QString nextConnectionName() {
    static std::atomic<int> count = 0;
    return QStringLiteral("okno-store-%1").arg(++count);
}

void bindAndExecute(QSqlQuery& query, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        throw StoreError(query.lastError());
}

} // namespace

QVariant value(const std::string& text) {
    return QString::fromStdString(text);
}

QVariant value(const std::optional<std::string>& text) {
    return text ? value(*text) : QVariant(QMetaType(QMetaType::QString));
}

QVariant value(std::int64_t number) {
    return QVariant(static_cast<qlonglong>(number));
}

Rows::Rows(Database& database, const char* sql, QSqlQuery query)
    : m_database(database)
    , m_sql(sql)
    , m_query(std::move(query)) { }

Rows::~Rows() {
    m_query.finish();
    if (m_sql)
        m_database.giveBack(m_sql, std::move(m_query));
}

bool Rows::next() {
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw StoreError(m_query.lastError());
    return false;
}

bool Rows::isNull(int column) const {
    return m_query.isNull(column);
}

std::string Rows::text(int column) const {
    return m_query.value(column).toString().toStdString();
}

std::optional<std::string> Rows::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::int64_t Rows::integer(int column) const {
    return m_query.value(column).toLongLong();
}

Database::Database(const std::filesystem::path& file, Access access)
    : m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextConnectionName())) {
    m_connection.setDatabaseName(QString::fromStdU16String(file.u16string()));
    m_connection.setConnectOptions(access == Access::readOnly
            ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
            : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_connection.open())
        throw StoreError(m_connection.lastError());
}

Database::~Database() {
    m_idle.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void Database::exec(std::string_view sql) {
    QSqlQuery query(m_connection);
    if (!query.exec(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        throw StoreError(query.lastError());
}

Rows Database::rows(const char* sql, const Values& values) {
    QSqlQuery query = prepared(sql);
    bindAndExecute(query, values);
    return {*this, sql, std::move(query)};
}

int Database::run(const char* sql, const Values& values) {
    QSqlQuery query = prepared(sql);
    bindAndExecute(query, values);
    const int changed = query.numRowsAffected();
    query.finish();
    giveBack(sql, std::move(query));
    return changed;
}

std::int64_t Database::integer(const char* sql, const Values& values) {
    Rows row = rows(sql, values);
    if (!row.next())
        throw StoreError(Error{ErrorCode::storage, "database-failed", "row-missing"});
    return row.integer(0);
}

Rows Database::rowsOnce(const std::string& sql, const Values& values) {
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromStdString(sql)))
        throw StoreError(query.lastError());
    bindAndExecute(query, values);
    return {*this, nullptr, std::move(query)};
}

QSqlQuery Database::prepared(const char* sql) {
    if (auto idle = m_idle.extract(sql))
        return std::move(idle.mapped());
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql)))
        throw StoreError(query.lastError());
    return query;
}

void Database::giveBack(const char* sql, QSqlQuery query) {
    m_idle.insert_or_assign(sql, std::move(query));
}

} // namespace okno::client::store
