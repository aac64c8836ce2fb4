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
        overtaken, // another transaction was faster: running again helps
        lost, // the engine does not answer: connecting and running again helps
        standby, // another registry holds the fence, so this one may not write
        busy, // every reading connection is in use
        undivided, // a part is to be taken back, and there are no parts: running in parts helps
        failed, // everything else: the disk, a damaged file, a statement that is wrong
    };

    StoreError(Kind kind, const std::string& what)
        : std::runtime_error(what)
        , m_kind(kind) { }

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Whether the same work may succeed a moment later.
    [[nodiscard]] bool isPassing() const {
        return m_kind == Kind::overtaken || m_kind == Kind::lost;
    }
    /// What the layers above are told; the text of the engine stays in the log.
    [[nodiscard]] Error toError() const {
        switch (m_kind) {
        case Kind::full:
            return {ErrorCode::storage, "disk-full"};
        case Kind::lost:
            return {ErrorCode::unavailable, "database-unreachable"};
        case Kind::standby:
            return {ErrorCode::unavailable, "registry-standby"};
        case Kind::overtaken:
        case Kind::busy:
            return {ErrorCode::unavailable, "registry-busy"};
        case Kind::constraint:
        case Kind::undivided:
        case Kind::failed:
            break;
        }
        return {ErrorCode::storage, "database-failed"};
    }

private:
    Kind m_kind;
};

} // namespace okno::server::store
