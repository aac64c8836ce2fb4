#include "server/app/command_line.h"

#include "server/app/backup_commands.h"
#include "server/app/commands.h"
#include "server/app/security_command_line.h"
#include "server/app/sentences.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace okno::server::app {

namespace {
/// What the options are read into; the subcommand that was named decides what runs.
struct Options {
    std::filesystem::path data;
    std::string databaseUrl;
    std::filesystem::path sample;
    std::filesystem::path resources;
    ServeSettings serve;
    RestoreSettings restore;
    std::string setBackAt;
    int clockOffset = 0;
    std::function<Result<void>()> run;
};

CLI::App* subcommand(CLI::App& parent, Options& options, const std::string& name,
    const std::string& purpose, std::function<Result<void>()> run) {
    CLI::App* command = parent.add_subcommand(name, purpose);
    command->add_option("--data", options.data, "Folder of the registry")->required();
    command->callback([&options, run = std::move(run)] { options.run = run; });
    return command;
}

void addInit(CLI::App& app, Options& options, std::ostream& out) {
    CLI::App* init = subcommand(app, options, "init", "Make a new registry", [&] {
        return initRegistry(options.data, options.databaseUrl,
            options.sample.empty() ? std::nullopt : std::optional(options.sample), out);
    });
    init->add_option("--database", options.databaseUrl, "postgresql://… in place of a file");
    init->add_option("--sample", options.sample, "Resource folder whose city is imported");
    CLI::App* import = subcommand(app, options, "import", "Import a city's reference files",
        [&] { return importReference(options.data, options.resources, out); });
    import->add_option("folder", options.resources, "Resource folder")->required();
}

void addServing(CLI::App& app, Options& options, std::ostream& out) {
    CLI::App* run = subcommand(app, options, "serve", "Take requests until SIGTERM", [&] {
        options.serve.data = options.data;
        options.serve.clockOffset = std::chrono::seconds(options.clockOffset);
        return serve(options.serve, out);
    });
    run->add_option("--database", options.serve.databaseUrl, "Of a further registry: its URL");
    const CLI::Range ports(0, 65535);
    run->add_option("--port", options.serve.port, "0: any that is free")->check(ports);
    run->add_option("--wait-port", options.serve.waitPort, "0: any that is free")->check(ports);
    run->add_option("--address", options.serve.address, "Other than loopback: with TLS only");
    run->add_option("--certificate", options.serve.certificate, "PEM of the registry's TLS");
    run->add_option("--key", options.serve.key, "PEM of the certificate's key");
    run->add_option("--agencies", options.serve.agencies, "URL of the agencies' gateway");
    run->add_option("--clock-offset", options.clockOffset, "Seconds added to the clock");
    subcommand(app, options, "demo-clock", "Seconds to add to the clock for an open office",
        [&] { return printDemoClock(options.data, out); });
    subcommand(app, options, "verify", "Read all files again, check the numbers",
        [&] { return verify(options.data, out); });
}

void addBackups(CLI::App& app, Options& options, std::ostream& out) {
    CLI::App* save = subcommand(app, options, "backup", "Copy the whole registry, also as it runs",
        [&] { return backup(options.data, options.restore.folder, out); });
    save->add_option("folder", options.restore.folder, "Folder of the backups")->required();
    CLI::App* back = subcommand(app, options, "restore", "Make a registry from a backup", [&] {
        options.restore.data = options.data;
        options.restore.databaseUrl = options.databaseUrl;
        return restoreRegistry(options.restore, out);
    });
    back->add_option("folder", options.restore.folder, "Folder of the backups")->required();
    back->add_option("--backup", options.restore.name, "Its name, where not the newest");
    back->add_option("--database", options.databaseUrl, "postgresql://… in place of a file");
    CLI::App* recovery = app.add_subcommand("recovery", "What stations give back after a restore");
    recovery->require_subcommand(1);
    subcommand(*recovery, options, "status", "Who has come back, and what is to be looked at",
        [&] { return printRecovery(options.data, out); });
    CLI::App* start = subcommand(*recovery, options, "start",
        "Of a machine that was set back: await what stations know beyond",
        [&] { return startRecovery(options.data, options.setBackAt, out); });
    start->add_option("--set-back-at", options.setBackAt, "When, in UTC: 2026-11-22T19:05Z")
        ->required();
    subcommand(*recovery, options, "finish", "Wait for no other station",
        [&] { return finishRecovery(options.data, out); });
}
} // namespace

int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    Options options;
    CLI::App app("Okno's central document registry", "okno-registry");
    app.set_version_flag("--version", OKNO_VERSION);
    app.require_subcommand(1);
    addInit(app, options, out);
    addSecurityCommands(app, out, options.run);
    addServing(app, options, out);
    addBackups(app, options, out);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, out, err);
        return code == 0 ? 0 : 2;
    }
    const auto done = options.run();
    if (done)
        return 0;
    err << "okno-registry: " << sentenceFor(done.error()) << '\n';
    return 1;
}

} // namespace okno::server::app
