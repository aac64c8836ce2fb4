#include "server/metrics/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <mutex>
#include <vector>

namespace okno::server::metrics {

namespace {

struct EventRow {
    Event event;
    const char* name;
    const char* help;
};

constexpr std::array eventRows{
    EventRow{Event::commandApplied, "okno_commands_applied_total", "Commands carried out."},
    EventRow{Event::commandMerged, "okno_commands_merged_total",
        "Commands carried out on a record that had moved on."},
    EventRow{Event::commandInConflict, "okno_commands_conflicting_total",
        "Commands that left a conflict on a card."},
    EventRow{Event::commandRejected, "okno_commands_rejected_total", "Commands refused."},
    EventRow{Event::commandRepeated, "okno_commands_repeated_total",
        "Commands that had been decided before."},
    EventRow{Event::signInRefused, "okno_sign_ins_refused_total", "Sign-ins refused."},
    EventRow{Event::requestRefusedBusy, "okno_requests_refused_busy_total",
        "Requests answered 503 for want of room."},
    EventRow{Event::requestRefusedRate, "okno_requests_refused_rate_total",
        "Requests answered 429 for coming too fast."},
    EventRow{Event::historyRewritten, "okno_audit_mismatches_total",
        "Stations that know another audit chain than this one."},
    EventRow{Event::registryBehind, "okno_feed_behind_total",
        "Stations that know changes which this feed does not have."},
    EventRow{Event::stationCloned, "okno_stations_cloned_total",
        "Stations locked because two computers use one key."}};

// From a lookup in memory to a request that waited for a slow disk.
const prometheus::Histogram::BucketBoundaries secondsBuckets{
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

} // namespace

struct Metrics::Families {
    struct Watched {
        prometheus::Gauge& gauge;
        std::function<double()> source;
    };

    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("okno_requests_total")
                                                            .Help("Requests answered.")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds
        = prometheus::BuildHistogram()
              .Name("okno_request_seconds")
              .Help("From the first byte of a request to the last of its answer.")
              .Register(registry);
    std::array<prometheus::Counter*, eventRows.size()> events{};
    mutable std::mutex mutex;
    std::vector<Watched> watched; // guarded by mutex
};

Metrics::Metrics()
    : m_families(std::make_unique<Families>()) {
    for (const EventRow& row : eventRows)
        m_families->events.at(static_cast<std::size_t>(row.event))
            = &prometheus::BuildCounter()
                   .Name(row.name)
                   .Help(row.help)
                   .Register(m_families->registry)
                   .Add({});
}

Metrics::~Metrics() = default;

void Metrics::count(Event event, double times) {
    m_families->events.at(static_cast<std::size_t>(event))->Increment(times);
}

void Metrics::answered(std::string_view method, std::string_view endpoint, int status,
    std::chrono::duration<double> took) {
    const std::string path(endpoint);
    m_families->requests
        .Add({{"method", std::string(method)}, {"endpoint", path},
            {"status", std::to_string(status)}})
        .Increment();
    m_families->seconds.Add({{"endpoint", path}}, secondsBuckets).Observe(took.count());
}

void Metrics::watch(const std::string& name, const std::string& help,
    std::function<double()> source, const std::map<std::string, std::string>& labels) {
    auto& gauge
        = prometheus::BuildGauge().Name(name).Help(help).Register(m_families->registry).Add(labels);
    const std::lock_guard lock(m_families->mutex);
    m_families->watched.push_back({gauge, std::move(source)});
}

std::string Metrics::text() const {
    {
        const std::lock_guard lock(m_families->mutex);
        for (const auto& [gauge, source] : m_families->watched)
            gauge.Set(source());
    }
    return prometheus::TextSerializer().Serialize(m_families->registry.Collect());
}

} // namespace okno::server::metrics
