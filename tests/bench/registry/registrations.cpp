#include "tests/bench/registry/registrations.h"

#include "tests/bench/registry/peers.h"
#include "tests/bench/registry/together.h"
#include "tests/bench/registry/wire_station.h"
#include "tests/end_to_end/operator.h"

#include <array>
#include <functional>

namespace okno::bench {

using rehearsal::Failed;
using rehearsal::require;

namespace {

constexpr std::array stationCounts{1, 16, 64};
constexpr int comparedStations = 16;
constexpr double goalAt64 = 2'000;
constexpr double goalRatio = 3;
constexpr std::chrono::seconds loadDuration(5);

/// Requests a second by so many stations at once, each with what `clientOf` gives it.
using ClientOf = std::function<std::function<void()>(int index)>;

double ratePerSecond(int stations, const ClientOf& clientOf) {
    std::vector<std::function<void()>> clients;
    clients.reserve(static_cast<std::size_t>(stations));
    for (int index = 0; index < stations; ++index)
        clients.push_back(clientOf(index));
    return repeatTogether(clients, loadDuration);
}

double rateOfOurs(
    LoadedRegistry& registry, std::vector<Enrolled>& enrolled, int from, int stations) {
    return ratePerSecond(stations, [&](int index) {
        auto station = std::make_shared<WireStation>(registry,
            enrolled.at(static_cast<std::size_t>(from) + static_cast<std::size_t>(index)));
        return [station] { station->push(station->nextRegistration()); };
    });
}

double rateOfPeer(int port, int stations, const std::string& path, const std::string& body) {
    return ratePerSecond(stations, [&](int) {
        auto connection = std::make_shared<WireConnection>(port);
        return [connection, path, body] {
            const auto answer = connection->request("POST", path, body);
            if (answer.status / 100 != 2)
                throw Failed{QStringLiteral("the peer refused: ")
                    + QString::fromStdString(answer.body.substr(0, 200))};
        };
    });
}

double rateOfPouchDb(const QString& folder, std::size_t bytes) {
    const auto peer = startPouchDb(folder);
    WireConnection(peer->port()).request("PUT", "/cards", "{}");
    return rateOfPeer(peer->port(), comparedStations, "/cards",
        protocol::Json{{"body", std::string(bytes, 'x')}}.dump());
}

double rateOfOrthanc(const QString& folder, std::size_t bytes) {
    const auto peer = startOrthanc(folder);
    const protocol::Json tags{{"Tags",
        {{"PatientName", "BENCH"}, {"PatientID", "1"},
            {"ImageComments", std::string(bytes, 'x')}}}};
    return rateOfPeer(peer->port(), comparedStations, "/tools/create-dicom", tags.dump());
}

} // namespace

Registrations measureRegistrations(
    LoadedRegistry& registry, const std::string& engine, const Report& report) {
    std::vector<Enrolled> enrolled;
    for (const int stations : stationCounts)
        for (int index = 0; index < stations; ++index)
            enrolled.push_back(registry.enrol());
    const Enrolled measured = registry.enrol();
    registry.start();
    Registrations ours{0, WireStation(registry, measured).nextRegistration().size()};
    int from = 0;
    for (const int stations : stationCounts) {
        const double rate = rateOfOurs(registry, enrolled, from, stations);
        from += stations;
        if (stations == comparedStations)
            ours.at16 = rate;
        report({.name = engine + "_registrations_per_s_" + std::to_string(stations),
            .value = rate,
            .unit = "1/s",
            .better = Measure::Better::higher,
            .goal = stations == 64 && engine == "sqlite" ? std::optional(goalAt64) : std::nullopt,
            .note
            = "RegisterCard over HTTP, one a push: number, feed, audit chain and query in one "
              "transaction, fsync per commit ("
                + engine + "), " + std::to_string(stations) + " stations, load generator on the "
                + "same machine"});
    }
    registry.stop();
    return ours;
}

void compareRegistrations(const Registrations& ours, const QString& folder, const Report& report) {
    const auto against = [&](const std::string& name, double peerRate, const std::string& how) {
        report({.name = "registrations_ratio_" + name,
            .value = ours.at16 / peerRate,
            .unit = "ratio",
            .better = Measure::Better::higher,
            .goal = goalRatio,
            .peer = Peer{name, peerRate},
            .note = "at 16 clients, records of " + std::to_string(ours.bytes) + " bytes; " + how});
    };
    against("pouchdb-server", rateOfPouchDb(folder + QStringLiteral("/pouchdb"), ours.bytes),
        "leveldb as pouchdb sets it: no fsync per document");
    against("Orthanc", rateOfOrthanc(folder + QStringLiteral("/orthanc"), ours.bytes),
        "create-dicom, files synced (SyncStorageArea), SQLite index with Orthanc's own settings");
}

} // namespace okno::bench
