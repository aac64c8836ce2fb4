#include "tests/bench/registry/registry.h"

#include "tests/bench/machine.h"
#include "tests/bench/registry/lookups.h"
#include "tests/bench/registry/newcomer.h"
#include "tests/bench/registry/registrations.h"
#include "tests/bench/registry/uploads.h"
#include "tests/bench/registry/wake_up.h"

#include <cstdlib>

namespace okno::bench {

namespace {

constexpr auto registryName = "registry";
constexpr int connectedStations = 200;
constexpr int othersWhileDraining = 16;

int setting(const char* variable, int otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::atoi(text);
}

void measureSmallOne(const Ground& ground, const Report& report) {
    LoadedRegistry registry(ground.folder + QStringLiteral("/small"));
    compareRegistrations(measureRegistrations(registry, "sqlite", report), ground.folder, report);
    const Enrolled uploader = registry.enrol();
    registry.start();
    WireStation station(registry, uploader);
    measureUploads(station, ground.folder, report);
}

// ./check --bench starts it, with fsync, and names it here.
void measurePostgres(const Ground& ground, const Report& report) {
    if (const char* url = std::getenv("OKNO_BENCH_DATABASE")) {
        LoadedRegistry registry(ground.folder + QStringLiteral("/postgresql"), url);
        measureRegistrations(registry, "postgresql", report);
    }
}

void measureBigOne(const Ground& ground, const Report& report) {
    const int cards = setting("OKNO_BENCH_CARDS", 1'000'000);
    LoadedRegistry registry(ground.folder + QStringLiteral("/big"));
    registry.fillWithCards(cards);
    std::vector<Enrolled> enrolled;
    for (int index = 0; index < connectedStations; ++index)
        enrolled.push_back(registry.enrol());
    const Enrolled newcomer = registry.enrol();
    const Enrolled offline = registry.enrol();
    std::vector<Enrolled> others;
    for (int index = 0; index < othersWhileDraining; ++index)
        others.push_back(registry.enrol());
    registry.start();
    {
        std::vector<std::unique_ptr<WireStation>> stations;
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

void runRegistry(const Ground& ground, const Report& report) {
    const Report named = [&report](Measure measure) {
        measure.bench = registryName;
        report(measure);
    };
    measureMachine(ground.folder, named);
    measureSmallOne(ground, named);
    measurePostgres(ground, named);
    measureBigOne(ground, named);
    measureDeskLookups(setting("OKNO_BENCH_CARDS", 1'000'000), named);
}

} // namespace

Bench registry() {
    return {registryName,
        {"fsync_ms", "load_average", "sqlite_registrations_per_s_1",
            "sqlite_registrations_per_s_16", "sqlite_registrations_per_s_64",
            "registrations_ratio_pouchdb-server", "registrations_ratio_Orthanc",
            "upload_0_1mb_ratio_nginx", "upload_1mb_ratio_nginx", "upload_10mb_ratio_nginx",
            "upload_100mb_ratio_nginx", "postgresql_registrations_per_s_1",
            "postgresql_registrations_per_s_16", "postgresql_registrations_per_s_64",
            "registry_list_p95_ms", "registry_search_name_p95_ms", "registry_search_number_p95_ms",
            "registry_search_address_p95_ms", "wake_up_p99_ms", "registry_memory_mb",
            "first_pull_per_s", "first_pull_memory_mb", "drain_5000_s", "drain_others_p99_ms",
            "desk_list_p95_ms", "desk_search_name_p95_ms", "desk_search_number_p95_ms",
            "desk_search_address_p95_ms"},
        runRegistry};
}

} // namespace okno::bench
