// What the registry counts and measures of itself, in the form that Prometheus reads. Safe to call
// from any thread. Labels name endpoints, outcomes and kinds: never people, stations or numbers.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace okno::server::metrics {

/// What is counted; each becomes a counter "okno_<name>_total".
enum class Event {
    commandApplied,
    commandMerged,
    commandInConflict,
    commandRejected,
    commandRepeated,
    signInRefused,
    requestRefusedBusy,
    requestRefusedRate,
    historyRewritten, // a station knows another head of the audit chain
    registryBehind, // a station knows more of the feed than there is
    stationCloned,
};

class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void count(Event event, double times = 1);
    /// One request: `endpoint` is the path of the interface without its parameters.
    void answered(std::string_view method, std::string_view endpoint, int status,
        std::chrono::duration<double> took);
    /// A value that is read whenever Prometheus asks; `source` must be quick and may be called from
    /// any thread as long as the object lives. Several of one name differ in their labels.
    void watch(const std::string& name, const std::string& help, std::function<double()> source,
        const std::map<std::string, std::string>& labels = {});

    /// Text exposition format 0.0.4.
    [[nodiscard]] std::string text() const;

private:
    struct Families;
    std::unique_ptr<Families> m_families;
};

} // namespace okno::server::metrics
