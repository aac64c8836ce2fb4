// okno-bench: the measures that the issues ask for, as JSON lines. The exit code says whether
// everything could be measured; whether a goal was reached is in the lines.
#include "tests/bench/first_reception.h"
#include "tests/bench/queue/queue.h"
#include "tests/bench/registry/registry.h"

#include "client/app/language.h"
#include "tests/end_to_end/operator.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <exception>

namespace okno::bench {
namespace {

constexpr int wrongUsage = 2;

std::vector<Bench> allBenches() {
    return {firstReception(), registry(), queue()};
}

void say(const std::string& words) {
    QTextStream(stdout) << QString::fromStdString(words) << Qt::endl;
}

void complain(const QString& words) {
    QTextStream(stderr) << QStringLiteral("okno-bench: ") << words << Qt::endl;
}

void list(const std::vector<Bench>& benches) {
    for (const Bench& bench : benches) {
        say(bench.name);
        for (const std::string& measure : bench.measures)
            say("  " + measure);
    }
}

bool runOne(const Bench& bench, const client::ui::Theme& theme) {
    // Beside the programs, because a temporary folder may lie in memory.
    const QTemporaryDir folder(
        QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("../bench-XXXXXX")));
    if (!folder.isValid()) {
        complain(folder.errorString());
        return false;
    }
    try {
        bench.run({folder.path(), theme}, [](const Measure& measure) { say(toJson(measure)); });
        return true;
    } catch (const rehearsal::Failed& failed) {
        complain(failed.words);
    } catch (const std::exception& error) {
        complain(QString::fromUtf8(error.what()));
    }
    return false;
}

int runAll(QApplication& application, const QStringList& names) {
    client::app::setLanguage(application, QStringLiteral("ru"));
    client::ui::Theme theme(application);
    if (const auto applied = theme.apply(client::ui::Shade::light); !applied) {
        complain(QString::fromStdString(applied.error().reason));
        return EXIT_FAILURE;
    }
    bool measured = true;
    for (const Bench& bench : allBenches())
        if (names.isEmpty() || names.contains(QString::fromStdString(bench.name)))
            measured = runOne(bench, theme) && measured;
    return measured ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace
} // namespace okno::bench

int main(int argc, char** argv) {
    using namespace okno::bench;

    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt complains of everything that a window off the screen cannot do.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nokno.*.info=false"));
    // What the registry's parts say in this process: the figures have stdout for themselves.
    spdlog::set_default_logger(spdlog::stderr_logger_mt("okno-bench"));
    spdlog::set_level(spdlog::level::warn);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("name"),
        QStringLiteral("Benches to run; all of them without a name."), QStringLiteral("[NAME...]"));
    const QCommandLineOption listing(
        QStringLiteral("list"), QStringLiteral("Names the benches and their measures."));
    parser.addOption(listing);
    parser.process(application);

    const auto benches = allBenches();
    if (parser.isSet(listing)) {
        list(benches);
        return EXIT_SUCCESS;
    }
    for (const QString& name : parser.positionalArguments())
        if (std::none_of(benches.begin(), benches.end(),
                [&name](const Bench& bench) { return bench.name == name.toStdString(); })) {
            complain(QStringLiteral("there is no bench %1; --list names them").arg(name));
            return wrongUsage;
        }
    return runAll(application, parser.positionalArguments());
}
