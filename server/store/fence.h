// Of several registries on one database only the holder of the fence writes. The fence is a row:
// every write transaction begins by updating it under the holder's name and term, so a registry
// that was taken for dead finds out before its first statement, and two never commit side by side.
// The holder renews its lease by the engine's clock; whose lease has run out loses it to whoever
// asks. Used by the writer's thread; term() by any.
#pragma once

#include "server/store/connection.h"

#include <atomic>
#include <chrono>
#include <string>

namespace okno::server::store {

class Fence {
public:
    /// A registry that does not renew for so long is taken for dead.
    static constexpr std::chrono::milliseconds lease{2500};
    static constexpr std::chrono::milliseconds renewal{500};
    /// Enough for the fence of a registry that was killed.
    static constexpr std::chrono::milliseconds patience = 2 * lease;

    explicit Fence(std::string holder);

    /// Inside a write transaction that has just begun: waits for the row, renews the lease and
    /// returns the number of this commit, one above the one before. Throws StoreError `standby`
    /// when another registry has taken the fence.
    [[nodiscard]] std::int64_t pass(Connection& connection);

    /// In a transaction of its own: renews, or takes the fence when it is free or its lease is
    /// over. Returns whether it is held now.
    bool claim(Connection& connection);
    /// Lets another take it at once.
    void release(Connection& connection);
    /// While the database does not answer nobody can tell who holds it.
    void suspend() { m_term = 0; }

    /// Rises with every holder; 0 while it is not held.
    [[nodiscard]] std::int64_t term() const { return m_term; }

private:
    const std::string m_holder;
    std::atomic<std::int64_t> m_term = 0;
};

} // namespace okno::server::store
