#include "tests/bench/scan_stack.h"

#include "tests/client/scanning/stack_race.h"
#include "tests/end_to_end/operator.h"
#include "tests/end_to_end/programs.h"

#include <QDir>

#include <unistd.h>

namespace okno::bench {

namespace {

constexpr int sheets = 12;
constexpr int raceRounds = 11;
constexpr double goalFedToSafeMs = 300;

/// The first sheets of the sample reception, A4 at 300 dpi, in a form that costs the feeder
/// nothing: what is measured is who reads, not who feeds.
void layPages(const QString& folder) {
    rehearsal::valueOf(
        rehearsal::run(QStringLiteral("okno-sample-pages"),
            {QStringLiteral("--out"), folder, QStringLiteral("--dpi"), QStringLiteral("300"),
                QStringLiteral("--format"), QStringLiteral("ppm")}),
        QStringLiteral("printing the sample pages"));
    QDir pages(folder);
    const QStringList names = pages.entryList(QDir::Files, QDir::Name);
    rehearsal::require(names.size() >= sheets, QStringLiteral("the sample has too few pages"));
    for (const QString& name : names.mid(sheets))
        pages.remove(name);
}

QProcessEnvironment loadScanner(const QString& pages, const QString& config) {
    rehearsal::valueOf(rehearsal::run(QStringLiteral("okno-virtual-scanner"),
                           {QStringLiteral("--pages"), pages, QStringLiteral("--config"), config}),
        QStringLiteral("loading the virtual scanner"));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SANE_CONFIG_DIR"), config);
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"),
        QDir::cleanPath(rehearsal::programPath(QStringLiteral("../lib/sane"))));
    return environment;
}

} // namespace

void measureScan(const QString& folder, const Report& report) {
    const QString pages = folder + QStringLiteral("/stack");
    layPages(pages);
    tests::RaceCourse course;
    course.scannerProgram = rehearsal::programPath(QStringLiteral("okno-scanner"));
    course.environment = loadScanner(pages, folder + QStringLiteral("/sane"));
    course.folder = folder + QStringLiteral("/scans");
    course.rounds = 1;
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    std::vector<double> fedToSafe;
    for (int round = 0; round < raceRounds; ++round) {
        ::sync(); // what lies unwritten from before would be waited for by ours alone
        const auto race = rehearsal::valueOf(
            tests::raceScanimage(course), QStringLiteral("racing scanimage (of sane-utils)"));
        rehearsal::require(race.pages == sheets, QStringLiteral("the stack was not read whole"));
        ours.push_back(race.oursPagesPerSecond);
        theirs.push_back(race.scanimagePagesPerSecond);
        ratios.push_back(race.ratio());
        fedToSafe.push_back(race.fedToSafeMs);
    }
    const std::string conditions = std::to_string(sheets)
        + " colour pages A4 300 dpi on the virtual scanner; median of " + std::to_string(raceRounds)
        + " rounds, ";
    report({.name = "last_fed_to_safe_ms",
        .value = median(fedToSafe),
        .unit = "ms",
        .goal = goalFedToSafeMs,
        .note = conditions + rangeOf(fedToSafe) + "; fsync of every page and of its folder"});
    report({.name = "pages_per_s",
        .value = median(ours),
        .unit = "1/s",
        .better = Measure::Better::higher,
        .goal = median(theirs),
        .peer = Peer{"scanimage --batch --format=jpeg", median(theirs)},
        .note = conditions + rangeOf(ours, 2) + ", the peer " + rangeOf(theirs, 2) + ", ratios "
            + rangeOf(ratios, 2) + "; the goal is a ratio of 1.0; by turns, ours with fsync, the "
            + "peer without"});
}

} // namespace okno::bench
