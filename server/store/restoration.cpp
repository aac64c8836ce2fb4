#include "server/store/restoration.h"

#include "server/store/columns.h"
#include "server/store/installation.h"

namespace okno::server::store {

namespace {
using Number = std::int64_t;
using Text = std::string;
using RestorationRow = std::tuple<Text, Text, Number, Number, Number>;
using StationRow = std::tuple<Text, Number, Number, Number, Number, Number>;

const std::string restorationColumns
    = "SELECT epoch, parent_epoch, restored_to, restored_at, finished_at FROM restoration ";
const Lookup openOne{"restoration", restorationColumns + "WHERE finished_at = 0"};
constexpr const char* stationColumns
    = "SELECT station, awaited, records, commands, lost_commands, done_at FROM station_recovery ";
constexpr std::chrono::hours awaitedIfHeardWithin(30 * 24);

std::optional<Instant> instantIf(Number at) {
    return at == 0 ? std::nullopt : std::optional(instantOf(at));
}

Restoration restorationOf(const RestorationRow& row) {
    const auto& [epoch, parent, restoredTo, restoredAt, finishedAt] = row;
    return Restoration{epoch, parent, restoredTo, instantOf(restoredAt), instantIf(finishedAt)};
}

std::optional<Restoration> firstOf(const std::vector<RestorationRow>& rows) {
    return rows.empty() ? std::nullopt : std::optional(restorationOf(rows.front()));
}

StationRecovery recoveryOf(const StationRow& row) {
    const auto& [station, awaited, records, commands, lost, doneAt] = row;
    return {stored(domain::StationId::parse(station)), awaited != 0, records, commands, lost,
        instantIf(doneAt)};
}
} // namespace

void beginRestoration(
    WriteTransaction& transaction, const Restoration& restoration, Instant heardUntil) {
    transaction.execute("UPDATE installation SET epoch = $1", restoration.epoch);
    // One that was broken off by a second restore is over.
    transaction.execute("UPDATE restoration SET finished_at = $1 WHERE finished_at = 0",
        column(restoration.restoredAt));
    transaction.execute("INSERT INTO restoration (epoch, parent_epoch, restored_to, restored_at, "
                        "finished_at) VALUES ($1, $2, $3, $4, 0)",
        restoration.epoch, restoration.parentEpoch, restoration.restoredTo,
        column(restoration.restoredAt));
    transaction.execute(
        "INSERT INTO station_recovery (station, epoch, awaited, records, commands, lost_commands, "
        "done_at) SELECT s.id, $1, 1, 0, 0, 0, 0 FROM station s "
        "WHERE s.id <> (SELECT station FROM installation) AND (s.enrolled_at >= $2 "
        "OR s.id IN (SELECT station FROM audit WHERE happened_at >= $2))",
        restoration.epoch, column(heardUntil - awaitedIfHeardWithin));
}

std::optional<Restoration> openRestoration(const ReadTransaction& transaction) {
    const auto row = transaction.row<Text, Text, Number, Number, Number>(RowKey(openOne));
    return row ? std::optional(restorationOf(*row)) : std::nullopt;
}

std::optional<Restoration> restorationFrom(
    const ReadTransaction& transaction, const std::string& parentEpoch) {
    return firstOf(transaction.rows<Text, Text, Number, Number, Number>(
        restorationColumns + "WHERE parent_epoch = $1 ORDER BY restored_at DESC LIMIT 1",
        parentEpoch));
}

std::optional<Restoration> latestRestoration(const ReadTransaction& transaction) {
    return firstOf(transaction.rows<Text, Text, Number, Number, Number>(
        restorationColumns + "ORDER BY restored_at DESC LIMIT 1"));
}

void finishRestoration(WriteTransaction& transaction, const std::string& epoch, Instant at) {
    transaction.execute(
        "UPDATE restoration SET finished_at = $1 WHERE epoch = $2", column(at), epoch);
}

std::int64_t headBefore(const ReadTransaction& transaction, Instant at) {
    const auto since = transaction.rows<Number>(
        "SELECT feed.feed_position FROM audit JOIN feed ON feed.command = audit.command "
        "WHERE audit.happened_at >= $1 AND audit.command <> '' ORDER BY feed.feed_position LIMIT 1",
        column(at));
    return since.empty() ? head(transaction) : std::get<0>(since.front()) - 1;
}

StationRecovery stationRecovery(const ReadTransaction& transaction, const std::string& epoch,
    const domain::StationId& station) {
    const auto rows = transaction.rows<Text, Number, Number, Number, Number, Number>(
        std::string(stationColumns) + "WHERE epoch = $1 AND station = $2", epoch,
        station.toString());
    return rows.empty() ? StationRecovery{station, false} : recoveryOf(rows.front());
}

void putStationRecovery(
    WriteTransaction& transaction, const std::string& epoch, const StationRecovery& recovery) {
    transaction.execute(
        "INSERT INTO station_recovery (epoch, station, awaited, records, commands, lost_commands, "
        "done_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (epoch, station) DO UPDATE "
        "SET records = excluded.records, commands = excluded.commands, "
        "lost_commands = excluded.lost_commands, done_at = excluded.done_at",
        epoch, recovery.station.toString(), Number{recovery.awaited ? 1 : 0}, recovery.records,
        recovery.commands, recovery.lostCommands,
        recovery.doneAt ? column(*recovery.doneAt) : Number{0});
}

std::vector<StationRecovery> stationRecoveries(
    const ReadTransaction& transaction, const std::string& epoch) {
    std::vector<StationRecovery> found;
    for (const StationRow& row : transaction.rows<Text, Number, Number, Number, Number, Number>(
             std::string(stationColumns) + "WHERE epoch = $1 ORDER BY station", epoch))
        found.push_back(recoveryOf(row));
    return found;
}

std::int64_t countAwaited(const ReadTransaction& transaction, const std::string& epoch) {
    return std::get<0>(transaction
                           .rows<Number>("SELECT COUNT(*) FROM station_recovery "
                                         "WHERE epoch = $1 AND awaited = 1 AND done_at = 0",
                               epoch)
                           .front());
}

} // namespace okno::server::store
