// A database that fails. Thrown inside the store only; Store::write and Reader turn it into an
// Error.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>
#include <utility>

struct sqlite3;

namespace okno::client::store {

class StoreError : public std::runtime_error {
public:
    /// What the connection refused last.
    explicit StoreError(sqlite3& connection);
    /// Something in the file is not as this program writes it.
    explicit StoreError(Error error);

    /// `storage` "disk-full", "database-corrupt", "database-busy" or "database-failed".
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

/// What a column's text stands for; throws where it stands for nothing.
template <typename T> T checked(Result<T> result) {
    if (!result)
        throw StoreError(Error{ErrorCode::storage, "database-corrupt", result.error().reason});
    return *std::move(result);
}

} // namespace okno::client::store
