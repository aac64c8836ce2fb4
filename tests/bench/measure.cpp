#include "tests/bench/measure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace okno::bench {

namespace {

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

/// Whatever the locale.
std::string written(double value, int decimals) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

} // namespace

bool Measure::holds() const {
    if (!goal)
        return true;
    return better == Better::lower ? value <= *goal : value >= *goal;
}

std::string toJson(const Measure& measure) {
    nlohmann::ordered_json json{{"bench", measure.bench}, {"measure", measure.name},
        {"value", rounded(measure.value)}, {"unit", measure.unit}};
    if (measure.goal) {
        json["goal"] = rounded(*measure.goal);
        json["better"] = measure.better == Measure::Better::lower ? "lower" : "higher";
        json["holds"] = measure.holds();
    }
    if (measure.peer) {
        json["peer"] = measure.peer->name;
        json["peer_value"] = rounded(measure.peer->value);
        if (measure.unit != "ratio")
            json["ratio"] = rounded(measure.value / measure.peer->value);
    }
    if (!measure.note.empty())
        json["note"] = measure.note;
    return json.dump();
}

double milliseconds(std::chrono::steady_clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto half = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const auto rank = std::ceil(share * static_cast<double>(values.size()));
    return values.at(static_cast<std::size_t>(std::max(1.0, rank)) - 1);
}

std::string rangeOf(const std::vector<double>& values, int decimals) {
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return written(*least, decimals) + " to " + written(*most, decimals);
}

} // namespace okno::bench
