// Feeds the same stack through the virtual scanner twice, once with stock scanimage and once with
// our scanner, and takes the times. For okno-bench; needs a QCoreApplication and a release build.
#pragma once

#include "common/basics/result.h"

#include <QProcessEnvironment>
#include <QString>

namespace okno::tests {

struct StackRace {
    int pages = 0;
    double oursPagesPerSecond = 0; // from the start of the process to the last page safe on disk
    double scanimagePagesPerSecond = 0; // from the start of the process to its end; no fsync
    double fedToSafeMs = 0; // ours, from the last row read to the last page safe; the worst round

    [[nodiscard]] double ratio() const { return oursPagesPerSecond / scanimagePagesPerSecond; }
};

struct RaceCourse {
    QString scannerProgram; // okno-scanner
    QProcessEnvironment environment; // finds the virtual scanner, its stack in the feeder
    QString folder; // empty and on the disk to measure; emptied again
    int dpi = 300;
    int rounds = 3; // by turns, the median counts
};

/// `unavailable` where a program failed or the two read different numbers of pages.
[[nodiscard]] Result<StackRace> raceScanimage(const RaceCourse& course);

} // namespace okno::tests
