// What a registry remembers of having been restored from a backup: which history it goes on from,
// and which stations still have to give back what came after.
#pragma once

#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct Restoration {
    std::string epoch; // of the history that began with it
    std::string parentEpoch;
    std::int64_t restoredTo; // the last position that both histories have
    Instant restoredAt;
    std::optional<Instant> finishedAt{};
};

/// The history gets a new name; the stations that were heard of in the last thirty days before
/// `heardUntil` are awaited.
void beginRestoration(
    WriteTransaction& transaction, const Restoration& restoration, Instant heardUntil);
/// The one under way.
[[nodiscard]] std::optional<Restoration> openRestoration(const ReadTransaction& transaction);
/// The one that left the history of this epoch.
[[nodiscard]] std::optional<Restoration> restorationFrom(
    const ReadTransaction& transaction, const std::string& parentEpoch);
[[nodiscard]] std::optional<Restoration> latestRestoration(const ReadTransaction& transaction);
void finishRestoration(WriteTransaction& transaction, const std::string& epoch, Instant at);

/// Where the feed ended at this moment, as the audit dates it.
[[nodiscard]] std::int64_t headBefore(const ReadTransaction& transaction, Instant at);

struct StationRecovery {
    domain::StationId station;
    bool awaited;
    std::int64_t records = 0; // taken from it
    std::int64_t commands = 0;
    std::int64_t lostCommands = 0; // confirmed once, known to nobody now
    std::optional<Instant> doneAt{};
};

[[nodiscard]] StationRecovery stationRecovery(
    const ReadTransaction& transaction, const std::string& epoch, const domain::StationId& station);
void putStationRecovery(
    WriteTransaction& transaction, const std::string& epoch, const StationRecovery& recovery);
[[nodiscard]] std::vector<StationRecovery> stationRecoveries(
    const ReadTransaction& transaction, const std::string& epoch);
[[nodiscard]] std::int64_t countAwaited(
    const ReadTransaction& transaction, const std::string& epoch);

} // namespace okno::server::store
