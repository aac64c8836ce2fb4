#include "tests/bench/machine.h"

#include "tests/end_to_end/operator.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace okno::bench {

namespace {

constexpr int fsyncRounds = 21;
constexpr int megabyte = 1 << 20;

double millisecondsToDisk(const QString& name) {
    QFile file(name);
    QElapsedTimer timer;
    timer.start();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(QByteArray(megabyte, 'o')) == megabyte && file.flush()
        && ::fsync(file.handle()) == 0;
    const auto elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    rehearsal::require(written, QStringLiteral("a file cannot be written to the disk"));
    file.remove();
    return elapsed;
}

} // namespace

void measureMachine(const QString& folder, const Report& report) {
    std::vector<double> times;
    times.reserve(fsyncRounds);
    for (int round = 0; round < fsyncRounds; ++round)
        times.push_back(millisecondsToDisk(folder + QStringLiteral("/fsync")));
    report({.name = "fsync_ms",
        .value = median(times),
        .unit = "ms",
        .note = "context: 1 MB written and synced, median of " + std::to_string(fsyncRounds) + ", "
            + rangeOf(times, 1)});
    double load = 0;
    if (::getloadavg(&load, 1) == 1)
        report({.name = "load_average",
            .value = load,
            .unit = "processes",
            .note = "context: over the last minute before the bench, on "
                + std::to_string(std::thread::hardware_concurrency()) + " processors"});
}

} // namespace okno::bench
