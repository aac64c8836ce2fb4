#include "tests/bench/register_to_receipt.h"

#include "tests/bench/specialist.h"

namespace okno::bench {

namespace {

constexpr int receptions = 20;
constexpr double receiptGoalMs = 200;
constexpr double receiptShare = 0.95;

std::vector<double> receivePeople(CrowdedStation& station, client::app::DeskStation& desk) {
    Specialist specialist(station, desk);
    std::vector<double> times;
    times.reserve(receptions);
    for (int reception = 0; reception < receptions; ++reception)
        times.push_back(specialist.receive());
    return times;
}

Measure measureOf(
    const std::string& name, const std::vector<double>& times, const std::string& where) {
    return {.name = name,
        .value = percentile(times, receiptShare),
        .unit = "ms",
        .goal = receiptGoalMs,
        .note = "p95 of " + std::to_string(times.size()) + ", median "
            + std::to_string(static_cast<int>(median(times))) + ", " + rangeOf(times) + "; " + where
            + "; Ctrl+Enter in the real window until the receipt is painted, "
            + std::to_string(Specialist::pageCount) + " pages and a query each, "
            + std::to_string(CrowdedStation::cardCount) + " cards in the store"};
}

} // namespace

void measureRegisterToReceipt(CrowdedStation& station, const Report& report) {
    const auto desk = station.open();
    const auto& sync = desk->sync();
    rehearsal::waitUntil(
        [&sync] { return sync.state().connected; }, QStringLiteral("the registry answers"));
    report(measureOf("register_to_receipt_online_ms", receivePeople(station, *desk),
        "registry on loopback, earlier pages being sent meanwhile"));

    station.city().stopRegistry();
    rehearsal::waitUntil(
        [&sync] { return !sync.state().connected; }, QStringLiteral("the registry is missed"));
    station.beginNextDay(*desk);
    report(measureOf(
        "register_to_receipt_offline_ms", receivePeople(station, *desk), "registry stopped"));
}

} // namespace okno::bench
