// What makes this database this city's registry: written once, by `okno-registry init`.
#pragma once

#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

struct Installation {
    std::string epoch; // names this history of the feed; part of every cursor
    std::string office; // code
    domain::EmployeeId hand; // as whom the registry records what agencies answer
    domain::EmployeeId console; // as whom the administrator acts who uses okno-registry itself
    domain::StationId station; // under which its own commands are counted
    Instant createdAt;
};

[[nodiscard]] std::optional<Installation> findInstallation(const ReadTransaction& transaction);
/// Also starts the office's feed at 0.
void putInstallation(WriteTransaction& transaction, const Installation& installation);

/// The position of the last change.
[[nodiscard]] std::int64_t head(const ReadTransaction& transaction);
/// The next position of the feed. The counter's row is locked until the commit, so positions become
/// visible in their order on every engine.
[[nodiscard]] std::int64_t advanceHead(WriteTransaction& transaction);

} // namespace okno::server::store
