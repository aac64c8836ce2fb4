#include "tests/bench/cold_start.h"

#include "tests/end_to_end/operator.h"
#include "tests/end_to_end/programs.h"

#include <QElapsedTimer>

namespace okno::bench {

using rehearsal::Program;

namespace {
constexpr int coldStarts = 5;
constexpr double coldStartGoalMs = 1000;
constexpr double goalMb = 300;
constexpr double kilobytesPerMegabyte = 1024;
} // namespace

void measureColdStart(const CrowdedStation& station, const Report& report) {
    std::vector<double> times;
    std::vector<double> sizes;
    for (int round = 0; round < coldStarts; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto desk = rehearsal::valueOf(
            Program::start(QStringLiteral("okno-desk"), station.programArguments()),
            QStringLiteral("starting okno-desk"));
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const QString resident = desk->readyLine().section(QLatin1Char('='), 1);
        sizes.push_back(resident.toDouble() / kilobytesPerMegabyte);
    }
    const std::string conditions = std::to_string(CrowdedStation::cardCount)
        + " cards, today's queue, session resumed, registry on loopback; offscreen window; median "
          "of "
        + std::to_string(coldStarts) + ", ";
    report({.name = "cold_start_ms",
        .value = median(times),
        .unit = "ms",
        .goal = coldStartGoalMs,
        .note = conditions + rangeOf(times)
            + "; a new process each time, the page cache is not dropped"});
    report({.name = "resident_mb",
        .value = median(sizes),
        .unit = "MB",
        .goal = goalMb,
        .note = conditions + rangeOf(sizes) + "; VmRSS when the page is usable"});
}

} // namespace okno::bench
