#include "tests/bench/queue/queue.h"

#include "tests/bench/machine.h"
#include "tests/bench/queue/rules.h"
#include "tests/bench/queue/sales.h"
#include "tests/bench/queue/sight.h"

namespace okno::bench {

namespace {

constexpr auto queueName = "queue";

void runQueue(const Ground& ground, const Report& report) {
    const Report named = [&report](Measure measure) {
        measure.bench = queueName;
        report(measure);
    };
    measureMachine(ground.folder, named);
    measureRules(named);
    measureOneSlot(ground.folder, named);
    measureStock(ground.folder, named);
    measureSight(ground.folder, named);
}

} // namespace

Bench queue() {
    return {queueName,
        {"fsync_ms", "load_average", "year_of_slots_ms", "next_of_1000_ms", "one_slot_tickets",
            "one_slot_alternatives", "one_slot_p99_ms", "stock_sold", "stock_twice_sold",
            "bookings_per_s_grouped", "bookings_per_s_single", "seen_p50_ms", "seen_p99_ms"},
        runQueue};
}

} // namespace okno::bench
