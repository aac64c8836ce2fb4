// A database that fails. Thrown inside the store only; Store::write and Reader turn it into an
// Error.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>

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

} // namespace okno::client::store
