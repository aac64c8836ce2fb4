// A database that fails. Thrown inside the store only; Database::read and Database::write turn it
// into an Error.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>

namespace okno::server::store {

class StoreError : public std::runtime_error {
public:
    enum class Kind {
        full, // no room left on the disk
        constraint, // a row that a UNIQUE or REFERENCES forbids
        failed, // everything else: the disk, a damaged file, a statement that is wrong
    };

    StoreError(Kind kind, const std::string& what)
        : std::runtime_error(what)
        , m_kind(kind) { }

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// What the layers above are told; the text of the engine stays in the log.
    [[nodiscard]] Error toError() const {
        return {ErrorCode::storage, m_kind == Kind::full ? "disk-full" : "database-failed"};
    }

private:
    Kind m_kind;
};

} // namespace okno::server::store
