// A database that fails. Thrown inside the store only; Store::write and Reader turn it into an
// Error.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>

class QSqlError;

namespace okno::client::store {

class StoreError : public std::runtime_error {
public:
    explicit StoreError(const QSqlError& error);
    /// Something in the file is not as this program writes it.
    explicit StoreError(Error error);

    /// `storage` "disk-full", "database-corrupt", "database-busy" or "database-failed".
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

} // namespace okno::client::store
