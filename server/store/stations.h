// The stations that are enrolled, each with the counter of its commands.
#pragma once

#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

struct Station {
    domain::StationId id;
    std::string code; // "W3": leads the provisional numbers
    std::string kind; // "window", "office", "call-centre", "terminal", "registry"
    std::string window; // of window stations
    std::string name;
    std::int64_t confirmedN; // its last command that the registry has decided
    Instant enrolledAt;
};

[[nodiscard]] std::optional<Station> findStation(
    const ReadTransaction& transaction, const domain::StationId& id);
[[nodiscard]] bool hasStationCode(const ReadTransaction& transaction, const std::string& code);
/// A code already used is a constraint error.
void addStation(WriteTransaction& transaction, const Station& station);

} // namespace okno::server::store
