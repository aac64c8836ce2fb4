// Own commands that the registry has confirmed, with what it said: kept for 35 days, so that a
// registry restored from a backup can be given back what it has lost. Used by the writing thread.
#pragma once

#include "client/store/database.h"
#include "common/basics/clock.h"
#include "common/protocol/recovery_messages.h"

#include <cstdint>
#include <vector>

namespace okno::client::store {

class ConfirmedTable {
public:
    explicit ConfirmedTable(Database& database);

    /// The command of that counter stands in the outbox.
    void keep(std::int64_t n, const protocol::CommandOutcome& outcome, Instant at);
    /// In the order of the counter, behind `n`.
    [[nodiscard]] std::vector<protocol::RecoveredCommand> after(
        std::int64_t n, std::size_t limit) const;
    void dropBefore(Instant at);

private:
    Database& m_database;
};

} // namespace okno::client::store
