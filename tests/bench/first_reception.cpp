#include "tests/bench/first_reception.h"

#include "tests/bench/cold_start.h"
#include "tests/bench/crowded_station.h"
#include "tests/bench/machine.h"
#include "tests/bench/register_to_receipt.h"
#include "tests/bench/scan_stack.h"

namespace okno::bench {

namespace {

constexpr auto firstReceptionName = "first-reception";

void runFirstReception(const Ground& ground, const Report& report) {
    const Report named = [&report](Measure measure) {
        measure.bench = firstReceptionName;
        report(measure);
    };
    measureMachine(ground.folder, named);
    {
        CrowdedStation station(ground.folder + QStringLiteral("/city"), ground.theme);
        measureColdStart(station, named);
        measureRegisterToReceipt(station, named);
    }
    measureScan(ground.folder, named);
}

} // namespace

Bench firstReception() {
    return {firstReceptionName,
        {"fsync_ms", "load_average", "cold_start_ms", "resident_mb",
            "register_to_receipt_online_ms", "register_to_receipt_offline_ms",
            "last_fed_to_safe_ms", "pages_per_s"},
        runFirstReception};
}

} // namespace okno::bench
