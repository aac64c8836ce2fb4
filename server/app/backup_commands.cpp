#include "server/app/backup_commands.h"

#include "common/basics/local_time.h"
#include "server/app/carry_out.h"
#include "server/registry/backup.h"
#include "server/store/inspection.h"
#include "server/store/recovered.h"
#include "server/store/restoration.h"
#include "server/store/stations.h"

namespace okno::server::app {

namespace {
namespace fs = std::filesystem;
using store::ReadTransaction;

Result<void> tellMissing(const std::vector<BlobId>& missing, const char* what, std::ostream& out) {
    for (const BlobId& id : missing)
        out << what << ": " << id.toString() << '\n';
    if (!missing.empty())
        return failure(ErrorCode::storage, "backup-incomplete", std::to_string(missing.size()));
    return {};
}

struct Status {
    store::Restoration restoration;
    std::vector<std::pair<std::string, store::StationRecovery>> stations; // by code
    std::vector<store::AsideCount> aside;
    std::int64_t incomplete;
    std::int64_t lostNumbers;
};

Result<Status> statusOf(const ReadTransaction& transaction) {
    const auto restoration = store::latestRestoration(transaction);
    if (!restoration)
        return failure(ErrorCode::notFound, "never-restored");
    Status status{*restoration, {}, store::countAside(transaction),
        store::countIncomplete(transaction), store::countLostNumbers(transaction)};
    for (const auto& recovery : store::stationRecoveries(transaction, restoration->epoch)) {
        const auto station = store::findStation(transaction, recovery.station);
        status.stations.emplace_back(
            station ? station->code : recovery.station.toString(), recovery);
    }
    return status;
}

/// "2026-11-22T19:05Z"
Result<Instant> parseMinute(const std::string& text) {
    const auto malformed = failure(ErrorCode::invalidInput, "time-malformed", text);
    const auto middle = text.find('T');
    if (middle == std::string::npos || text.back() != 'Z')
        return malformed;
    const auto date = parseDate(text.substr(0, middle));
    const auto time = parseTimeOfDay(text.substr(middle + 1, text.size() - middle - 2));
    if (!date || !time)
        return malformed;
    return Instant(std::chrono::sys_days(*date) + *time);
}

void print(const Status& status, std::ostream& out) {
    out << (status.restoration.finishedAt ? "recovered" : "recovering") << ", restored to change "
        << status.restoration.restoredTo << '\n';
    for (const auto& [code, recovery] : status.stations)
        out << "station " << code << ": "
            << (recovery.doneAt           ? "done"
                       : recovery.awaited ? "awaited"
                                          : "not awaited")
            << ", records " << recovery.records << ", commands " << recovery.commands
            << ", commands lost " << recovery.lostCommands << '\n';
    for (const store::AsideCount& aside : status.aside)
        out << "put aside: " << aside.kind << ", " << aside.reason << ": " << aside.count << '\n';
    out << "records known only in part " << status.incomplete << ", numbers lost "
        << status.lostNumbers << '\n';
}
} // namespace

Result<void> backup(const fs::path& data, const fs::path& folder, std::ostream& out) {
    const DataFolder from(data);
    const auto database = from.reader();
    if (!database)
        return tl::unexpected(database.error());
    const SystemClock clock;
    const auto report = registry::backUp(**database, from.blobs(), folder, clock);
    if (!report)
        return tl::unexpected(report.error());
    out << "backup " << report->manifest.database << ", bytes " << report->manifest.bytes
        << ", changes " << report->manifest.head << ", files " << report->manifest.files
        << " of which new " << report->copied << '\n';
    const auto noted = from.noteBackup(report->manifest.madeAt);
    return tellMissing(report->damaged, "damaged or missing", out).and_then([&] { return noted; });
}

Result<void> restoreRegistry(const RestoreSettings& settings, std::ostream& out) {
    const DataFolder to(settings.data);
    const auto manifest = registry::findBackup(settings.folder, settings.name);
    if (!manifest)
        return tl::unexpected(manifest.error());
    auto prepared = to.create();
    if (prepared && !settings.databaseUrl.empty())
        prepared = to.useDatabase(settings.databaseUrl);
    if (!prepared)
        return prepared;
    const auto lock = to.lock();
    if (!lock)
        return tl::unexpected(lock.error());
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto report = registry::restore(
        settings.folder, *manifest, {to.database(), to.blobs(), to.path()}, clock, ids);
    if (!report)
        return tl::unexpected(report.error());
    out << "restored " << manifest->database << ", changes " << manifest->head << ", files "
        << report->files << ", stations awaited " << report->awaited << '\n';
    return tellMissing(report->missing, "not in the backup", out);
}

Result<void> printRecovery(const fs::path& data, std::ostream& out) {
    const auto database = DataFolder(data).reader();
    if (!database)
        return tl::unexpected(database.error());
    return (*database)->read(statusOf).map([&](const Status& status) { print(status, out); });
}

Result<void> startRecovery(const fs::path& data, const std::string& setBackAt, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] { return parseMinute(setBackAt); })
        .and_then([&](Instant at) {
            return carryOutAlone(folder, [at](registry::Administration& administration) {
                return administration.startRecovery(at);
            });
        })
        .and_then([&] { return printRecovery(data, out); });
}

Result<void> finishRecovery(const fs::path& data, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] { return carryOut(folder, {protocol::ActKind::finishRecovery}); })
        .and_then([&](const protocol::AdministrativeAnswer&) { return printRecovery(data, out); });
}

} // namespace okno::server::app
