// One figure of a bench, and the statistics that make it of many. Printed as one JSON object a
// line, in the form that DESIGN calls "Measuring".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace okno::bench {

/// What something is compared with, measured in the same run on the same data.
struct Peer {
    std::string name;
    double value;
};

struct Measure {
    enum class Better { lower, higher };

    std::string bench{}; // the bench that took it fills it in
    std::string name; // "cold_start_ms"
    double value;
    std::string unit;
    Better better = Better::lower;
    std::optional<double> goal{}; // none: printed for context
    std::optional<Peer> peer{};
    std::string note{};

    /// True where there is no goal.
    [[nodiscard]] bool holds() const;
};

[[nodiscard]] std::string toJson(const Measure& measure);

[[nodiscard]] double milliseconds(std::chrono::steady_clock::duration duration);
/// Of one value at least.
[[nodiscard]] double median(std::vector<double> values);
/// The value that `share` (0 to 1) of them do not exceed, by nearest rank; of one value at least.
[[nodiscard]] double percentile(std::vector<double> values, double share);
/// "812 to 930"
[[nodiscard]] std::string rangeOf(const std::vector<double>& values, int decimals = 0);

} // namespace okno::bench
