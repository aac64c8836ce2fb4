#include "client/store/store_error.h"

#include <sqlite3.h>

namespace okno::client::store {

namespace {

std::string reasonOf(sqlite3& connection) {
    switch (sqlite3_errcode(&connection) & 0xff) { // the primary code
    case SQLITE_FULL:
        return "disk-full";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "database-corrupt";
    case SQLITE_BUSY:
        return "database-busy";
    default:
        return "database-failed";
    }
}

} // namespace

StoreError::StoreError(sqlite3& connection)
    : std::runtime_error(sqlite3_errmsg(&connection))
    , m_error{ErrorCode::storage, reasonOf(connection)} { }

StoreError::StoreError(Error error)
    : std::runtime_error(error.reason + " " + error.detail)
    , m_error(std::move(error)) { }

} // namespace okno::client::store
