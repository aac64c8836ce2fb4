#include "tests/client/scanning/stack_race.h"

#include "client/scanning/scanner_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <algorithm>
#include <optional>
#include <vector>

namespace okno::tests {

using namespace client::scanning;

namespace {
struct Lap {
    int pages = 0;
    double seconds = 0;
    double fedToSafeMs = 0;
};

void empty(const QString& folder) {
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
}

std::optional<Lap> runOurs(const RaceCourse& course) {
    empty(course.folder);
    QElapsedTimer watch;
    watch.start();
    ScannerProcess scanner({course.scannerProgram, course.environment});
    Lap lap;
    QEventLoop loop;
    bool failed = false;
    QObject::connect(&scanner, &Scanner::faultOccurred, &loop, [&] { failed = true; });
    QObject::connect(&scanner, &Scanner::pageStored, &loop, [&] {
        ++lap.pages;
        lap.seconds = double(watch.nsecsElapsed()) / 1e9;
    });
    const auto finish = [&](const StackEnd& end) {
        lap.fedToSafeMs = end.fedToSafe.count();
        loop.quit();
    };
    QObject::connect(&scanner, &Scanner::stackFinished, &loop, finish);
    ScanRequest request;
    request.dpi = course.dpi;
    request.folder = course.folder.toStdString();
    if (!scanner.scan(request))
        return std::nullopt;
    loop.exec();
    return failed ? std::nullopt : std::optional(lap);
}

std::optional<Lap> runScanimage(const RaceCourse& course) {
    empty(course.folder);
    QProcess program;
    program.setProcessEnvironment(course.environment);
    program.setWorkingDirectory(course.folder);
    QElapsedTimer watch;
    watch.start();
    program.start(QStringLiteral("scanimage"),
        {QStringLiteral("-d"), QStringLiteral("okno"), QStringLiteral("--batch=%03d.jpg"),
            QStringLiteral("--format=jpeg"), QStringLiteral("--mode=Color"),
            QStringLiteral("--resolution=%1").arg(course.dpi)});
    if (!program.waitForFinished(-1) || program.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    const double seconds = double(watch.nsecsElapsed()) / 1e9;
    return Lap{int(QDir(course.folder).entryList(QDir::Files).size()), seconds};
}

double medianRate(std::vector<Lap> laps) {
    const auto middle = laps.begin() + std::ptrdiff_t(laps.size() / 2);
    std::nth_element(laps.begin(), middle, laps.end(),
        [](const Lap& left, const Lap& right) { return left.seconds < right.seconds; });
    return middle->pages / middle->seconds;
}
} // namespace

Result<StackRace> raceScanimage(const RaceCourse& course) {
    std::vector<Lap> ours;
    std::vector<Lap> theirs;
    StackRace race;
    for (int round = 0; round < course.rounds; ++round) {
        const std::optional<Lap> stock = runScanimage(course);
        const std::optional<Lap> own = runOurs(course);
        if (!stock || !own || stock->pages != own->pages || own->pages == 0)
            return failure(ErrorCode::unavailable, "race-failed");
        race.pages = own->pages;
        race.fedToSafeMs = std::max(race.fedToSafeMs, own->fedToSafeMs);
        theirs.push_back(*stock);
        ours.push_back(*own);
    }
    empty(course.folder);
    race.oursPagesPerSecond = medianRate(ours);
    race.scanimagePagesPerSecond = medianRate(theirs);
    return race;
}

} // namespace okno::tests
