#include "tests/bench/registry/newcomer.h"

#include "client/documents/blob_folder.h"
#include "client/sync/sync.h"
#include "tests/bench/registry/together.h"
#include "tests/bench/registry/wire_station.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/store_fixture.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <thread>

namespace okno::bench {

using rehearsal::require;
using rehearsal::valueOf;

namespace {

constexpr double pullGoal = 20'000;
constexpr int searchesAfterPull = 10;
constexpr double searchGoalMs = 50;
constexpr int offlineCommands = 5'000;
constexpr double drainGoalSeconds = 10;
constexpr double othersGoalMs = 500;
constexpr int exchangePatienceMs = 300'000;
constexpr std::chrono::milliseconds pauseOfOthers(50); // between two cards of one of the others

/// A station with its own store and its own traffic, as a desk has them.
struct OwnStation {
    OwnStation(const LoadedRegistry& registry, const Enrolled& enrolled)
        : station(enrolled.station, enrolled.code, tests::at("2026-11-23 10:00"))
        , blobs(valueOf(client::documents::BlobFolder::open(station.settings().folder / "blobs"),
              QStringLiteral("the folder of scans")))
        , sync({QUrl(QString::fromStdString(registry.url())), {}}, station.store(), blobs,
              station.clock()) { }

    void signIn(const LoadedRegistry& registry, Enrolled& enrolled) {
        const auto signedIn = valueOf(
            tests::await(sync.signIn(
                {"lebedeva", registry.passwordOf("lebedeva"), enrolled.station, enrolled.key})),
            QStringLiteral("signing in"));
        enrolled.key = signedIn.stationKey;
    }
    /// The first exchange has ended well.
    [[nodiscard]] bool isUpToDate() const {
        return sync.state().connected && sync.state().reason.empty();
    }

    tests::Station station;
    client::documents::BlobFolder blobs;
    client::sync::Sync sync;
};

/// Peak of this process's resident memory since the last call, in megabytes.
double peakMbAndReset() {
    double peak = 0;
    QFile status(QStringLiteral("/proc/self/status"));
    require(status.open(QIODevice::ReadOnly), QStringLiteral("no /proc/self/status"));
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            peak = line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    require(reset.open(QIODevice::WriteOnly) && reset.write("5") == 1,
        QStringLiteral("the memory's peak cannot be reset"));
    return peak;
}

/// While the words of the cards wait for the search's index.
double slowestSearchMs(const client::store::Reader& reader, int cards) {
    const auto all = reader.cards({}, 0, cards);
    double slowest = 0;
    for (int index = 0; index < searchesAfterPull; ++index) {
        const std::size_t place = all.size() * static_cast<std::size_t>(index) / searchesAfterPull;
        client::store::CardFilter filter;
        filter.text = all.at(place).provisionalNumber;
        QElapsedTimer timer;
        timer.start();
        require(reader.cards(filter, 0, cards).size() == 1, QStringLiteral("a card is not found"));
        slowest = std::max(slowest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return slowest;
}

} // namespace

void measureFirstPull(const LoadedRegistry& registry, Enrolled enrolled, const Report& report) {
    OwnStation own(registry, enrolled);
    peakMbAndReset();
    const double before = peakMbAndReset();
    QElapsedTimer timer;
    timer.start();
    own.signIn(registry, enrolled);
    rehearsal::waitUntil([&own] { return own.isUpToDate(); },
        QStringLiteral("everything is pulled"), exchangePatienceMs);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const int cards = own.station.reader().countCards({});
    report({.name = "first_pull_per_s",
        .value = cards / seconds,
        .unit = "1/s",
        .better = Measure::Better::higher,
        .goal = pullGoal,
        .note = std::to_string(cards) + " cards and the references in "
            + std::to_string(seconds).substr(0, 5)
            + " s, from signing in until they can be read from the station's store"});
    report({.name = "first_pull_memory_mb",
        .value = peakMbAndReset() - before,
        .unit = "MB",
        .note = "growth of the station's peak while it pulled"});
    report({.name = "first_pull_search_ms",
        .value = slowestSearchMs(own.station.reader(), cards),
        .unit = "ms",
        .goal = searchGoalMs,
        .note = "the slowest of " + std::to_string(searchesAfterPull)
            + " searches by a card's provisional number right after the pull, while words wait "
              "for the index"});
}

void measureDrain(const LoadedRegistry& registry, Enrolled enrolled,
    const std::vector<Enrolled>& others, const Report& report) {
    OwnStation own(registry, enrolled);
    own.signIn(registry, enrolled);
    rehearsal::waitUntil([&own] { return own.isUpToDate(); },
        QStringLiteral("the station knows the city"), exchangePatienceMs);
    own.sync.stop();
    for (int index = 0; index < offlineCommands; ++index) {
        auto registration = tests::sampleRegistration();
        registration.card = own.station.ids().make<domain::CardId>();
        registration.pages.clear();
        for (auto& [document, query] : registration.queries)
            query = own.station.ids().make<domain::QueryId>();
        valueOf(
            own.station.write<domain::Command>([&](client::store::WriteTransaction& transaction) {
                registration.provisionalNumber = transaction.nextProvisionalNumber();
                return transaction.submit(registration, registry.employeeOf("lebedeva"));
            }),
            QStringLiteral("registering offline"));
    }

    std::atomic<bool> draining = true;
    std::vector<std::vector<double>> times(others.size());
    std::vector<std::function<void()>> clients;
    for (std::size_t index = 0; index < others.size(); ++index)
        clients.emplace_back([&, index] {
            WireStation station(registry, others.at(index));
            while (draining) {
                const auto body = station.nextRegistration();
                QElapsedTimer timer;
                timer.start();
                station.push(body);
                times.at(index).push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                std::this_thread::sleep_for(pauseOfOthers);
            }
        });
    std::thread load([&clients] { onceTogether(clients); });
    QElapsedTimer timer;
    timer.start();
    own.signIn(registry, enrolled);
    rehearsal::waitUntil([&own] { return own.station.reader().outbox().unsent == 0; },
        QStringLiteral("the outbox drains"), exchangePatienceMs);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    draining = false;
    load.join();
    std::vector<double> all;
    for (const auto& some : times)
        all.insert(all.end(), some.begin(), some.end());
    report({.name = "drain_5000_s",
        .value = seconds,
        .unit = "s",
        .goal = drainGoalSeconds,
        .note = "5,000 registrations made offline, from signing in until all are confirmed and "
                "applied in the station's store"});
    report({.name = "drain_others_p99_ms",
        .value = percentile(all, 0.99),
        .unit = "ms",
        .goal = othersGoalMs,
        .note = std::to_string(others.size()) + " other stations registering meanwhile, "
            + std::to_string(all.size()) + " pushes, " + rangeOf(all)});
}

} // namespace okno::bench
