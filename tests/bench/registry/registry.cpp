#include "tests/bench/registry/registry.h"

#include "tests/bench/machine.h"
#include "tests/bench/registry/lookups.h"
#include "tests/bench/registry/newcomer.h"
#include "tests/bench/registry/registrations.h"
#include "tests/bench/registry/uploads.h"
#include "tests/bench/registry/wake_up.h"

#include <array>
#include <cstdlib>

namespace okno::bench {

namespace {

constexpr auto registryName = "registry";
constexpr int connectedStations = 200;
constexpr int othersWhileDraining = 16;
constexpr int uploadingStations = 16;

/// A million, or as many as somebody in a hurry has set.
int cardCount() {
    const char* text = std::getenv("OKNO_BENCH_CARDS");
    return text == nullptr ? 1'000'000 : std::atoi(text);
}

void measureSqlite(const Ground& ground, const Report& report) {
    LoadedRegistry registry(ground.folder + QStringLiteral("/small"));
    compareRegistrations(measureRegistrations(registry, "sqlite", report), ground.folder, report);
}

void measureFiles(const Ground& ground, const Report& report) {
    LoadedRegistry registry(ground.folder + QStringLiteral("/files"));
    std::vector<Enrolled> enrolled;
    enrolled.reserve(uploadingStations);
    for (int index = 0; index < uploadingStations; ++index)
        enrolled.push_back(registry.enrol());
    registry.start();
    std::vector<std::unique_ptr<WireStation>> stations;
    stations.reserve(enrolled.size());
    for (const Enrolled& one : enrolled)
        stations.push_back(std::make_unique<WireStation>(registry, one));
    measureUploads(*stations.front(), ground.folder, report);
    measureUploadsTogether(stations, ground.folder, report);
}

// ./check --bench starts it, with fsync, and names it here.
void measurePostgres(const Ground& ground, const Report& report) {
    if (const char* url = std::getenv("OKNO_BENCH_DATABASE")) {
        LoadedRegistry registry(ground.folder + QStringLiteral("/postgresql"), url);
        measureRegistrations(registry, "postgresql", report);
    }
}

void measureBigOne(const Ground& ground, const Report& report) {
    const int cards = cardCount();
    LoadedRegistry registry(ground.folder + QStringLiteral("/big"));
    registry.fillWithCards(cards);
    std::vector<Enrolled> enrolled;
    enrolled.reserve(connectedStations);
    for (int index = 0; index < connectedStations; ++index)
        enrolled.push_back(registry.enrol());
    const Enrolled newcomer = registry.enrol();
    const Enrolled offline = registry.enrol();
    std::vector<Enrolled> others;
    others.reserve(othersWhileDraining);
    for (int index = 0; index < othersWhileDraining; ++index)
        others.push_back(registry.enrol());
    registry.start();
    {
        std::vector<std::unique_ptr<WireStation>> stations;
        stations.reserve(enrolled.size());
        for (const Enrolled& one : enrolled)
            stations.push_back(std::make_unique<WireStation>(registry, one));
        measureRegistryLookups(*stations.front(), cards, report);
        measureWakeUp(stations, report);
        report({.name = "registry_memory_mb",
            .value = registry.residentMb(),
            .unit = "MB",
            .note = "resident, " + std::to_string(connectedStations) + " stations, "
                + std::to_string(cards) + " cards"});
    }
    measureFirstPull(registry, newcomer, report);
    measureDrain(registry, offline, others, report);
}

void measureDesk(const Ground& /*ground*/, const Report& report) {
    measureDeskLookups(cardCount(), report);
}

struct Part {
    std::string name;
    void (*measure)(const Ground& ground, const Report& report);
};
const std::array allParts{Part{"sqlite", measureSqlite}, Part{"files", measureFiles},
    Part{"postgresql", measurePostgres}, Part{"big", measureBigOne}, Part{"desk", measureDesk}};

/// Which of them, in OKNO_BENCH_PARTS; all without it.
std::string parts() {
    const char* text = std::getenv("OKNO_BENCH_PARTS");
    return text == nullptr ? std::string() : text;
}

void runRegistry(const Ground& ground, const Report& report) {
    const Report named = [&report](Measure measure) {
        measure.bench = registryName;
        report(measure);
    };
    measureMachine(ground.folder, named);
    const std::string wanted = parts();
    for (const auto& [part, measure] : allParts)
        if (wanted.empty() || wanted.find(part) != std::string::npos)
            measure(ground, named);
}

} // namespace

Bench registry() {
    return {registryName,
        {"fsync_ms", "load_average", "sqlite_registrations_per_s_1",
            "sqlite_registrations_per_s_16", "sqlite_registrations_per_s_64",
            "registrations_ratio_pouchdb-server", "registrations_ratio_Orthanc",
            "upload_resent_after_kill_mb", "upload_0_1mb_ratio_nginx", "upload_1mb_ratio_nginx",
            "upload_10mb_ratio_nginx", "upload_100mb_ratio_nginx", "upload_0_1mb_ratio_nginx_named",
            "upload_1mb_ratio_nginx_named", "upload_10mb_ratio_nginx_named",
            "upload_100mb_ratio_nginx_named", "upload_0_1mb_disk_ms", "upload_1mb_disk_ms",
            "upload_10mb_disk_ms", "upload_100mb_disk_ms",
            "uploads_together_0_1mb_ratio_nginx_named", "uploads_together_1mb_ratio_nginx_named",
            "postgresql_registrations_per_s_1", "postgresql_registrations_per_s_16",
            "postgresql_registrations_per_s_64", "registry_list_p95_ms",
            "registry_search_name_p95_ms", "registry_search_number_p95_ms",
            "registry_search_address_p95_ms", "wake_up_p99_ms", "registry_memory_mb",
            "first_pull_per_s", "first_pull_memory_mb", "first_pull_search_ms", "drain_5000_s",
            "drain_others_p99_ms", "desk_list_p95_ms", "desk_search_name_p95_ms",
            "desk_search_number_p95_ms", "desk_search_address_p95_ms"},
        runRegistry};
}

} // namespace okno::bench
