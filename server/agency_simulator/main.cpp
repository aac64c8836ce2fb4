// okno-agencies: the outside agencies for demo and training, on 127.0.0.1 until interrupted.
#include "common/protocol/reference_reading.h"
#include "server/agency_simulator/agency_server.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace {
using namespace okno;
using namespace okno::server::agency_simulator;

struct Options {
    std::uint16_t port = 8750;
    int answerAfter = 3;
    long clockOffset = 0;
    std::string script;
    std::string queries;
    std::string font = OKNO_PAPER_FONT;
    std::vector<std::string> kinds; // CODE=BEHAVIOUR
};

int fail(const std::string& text) {
    std::fprintf(stderr, "okno-agencies: %s\n", text.c_str());
    return 1;
}

Result<std::string> textOf(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file)
        return failure(ErrorCode::notFound, "file-not-found", name);
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

Result<void> addKind(Script& script, const std::string& text) {
    const std::size_t sign = text.find('=');
    const auto behaviour
        = behaviourNamed(sign == std::string::npos ? "" : std::string_view(text).substr(sign + 1));
    if (!behaviour)
        return failure(ErrorCode::invalidInput, behaviour.error().reason, "--kind " + text);
    script.kinds[text.substr(0, sign)] = *behaviour;
    return {};
}

Result<Habits> habitsFrom(const Options& options) {
    Habits habits;
    habits.answerAfter = std::chrono::seconds(options.answerAfter);
    habits.font = options.font;
    if (!options.script.empty()) {
        auto script = textOf(options.script).and_then(readScript);
        if (!script)
            return tl::unexpected(script.error());
        habits.script = *std::move(script);
    }
    for (const std::string& kind : options.kinds)
        if (const auto added = addKind(habits.script, kind); !added)
            return tl::unexpected(added.error());
    if (!options.queries.empty()) {
        auto kinds = textOf(options.queries).and_then(protocol::readQueryKinds);
        if (!kinds)
            return tl::unexpected(kinds.error());
        habits.kinds = *std::move(kinds);
    }
    if (!std::ifstream(options.font))
        return failure(ErrorCode::notFound, "file-not-found", options.font);
    return habits;
}

/// The signals that end the program, blocked so that every thread leaves them to the main one.
sigset_t blockEndSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}
} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Plays the outside agencies for demo and training");
    app.set_version_flag("--version", OKNO_VERSION);
    app.add_option("--port", options.port, "Port on 127.0.0.1; 0 takes a free one");
    app.add_option("--answer-after", options.answerAfter, "Seconds until an answer is ready")
        ->check(CLI::Range(0, 86'400));
    app.add_option("--clock-offset", options.clockOffset, "Seconds to move the clock by");
    app.add_option("--script", options.script, "File of behaviours, format agencies/1");
    app.add_option("--kind", options.kinds,
        "CODE=BEHAVIOUR: answer, refuse, no-data, late, broken, broken-paper or stranger");
    app.add_option("--queries", options.queries, "Catalogue of query kinds, format queries/1");
    app.add_option("--font", options.font, "TrueType font of the papers");
    CLI11_PARSE(app, argc, argv);

    const auto habits = habitsFrom(options);
    if (!habits)
        return fail(protocol::describe(habits.error()));
    const sigset_t signals = blockEndSignals();
    const SystemClock clock{std::chrono::seconds(options.clockOffset)};
    AgencySimulator simulator(*habits, clock);
    const auto server = AgencyServer::start(simulator, options.port);
    if (!server)
        return fail("port " + std::to_string(options.port)
            + " is taken: another program listens there; choose one with --port");
    std::printf("okno-agencies: ready on http://127.0.0.1:%u\n", unsigned{(*server)->port()});
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}
