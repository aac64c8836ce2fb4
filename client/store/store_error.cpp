#include "client/store/store_error.h"

#include <QSqlError>
#include <QString>

namespace okno::client::store {

namespace {

/// SQLite's primary result codes, in the low byte of what Qt hands on.
enum SqliteCode { sqliteBusy = 5, sqliteCorrupt = 11, sqliteFull = 13, sqliteNotADatabase = 26 };

std::string reasonOf(const QSqlError& error) {
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteFull:
        return "disk-full";
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return "database-corrupt";
    case sqliteBusy:
        return "database-busy";
    default:
        return "database-failed";
    }
}

} // namespace

StoreError::StoreError(const QSqlError& error)
    : std::runtime_error(error.text().toStdString())
    , m_error{ErrorCode::storage, reasonOf(error)} { }

StoreError::StoreError(Error error)
    : std::runtime_error(error.reason + " " + error.detail)
    , m_error(std::move(error)) { }

} // namespace okno::client::store
