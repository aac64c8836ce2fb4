#include "server/app/command_line.h"

#include "server/app/backup_commands.h"
#include "server/app/commands.h"
#include "server/app/sentences.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>

namespace okno::server::app {

namespace {
using domain::Role;

const std::map<std::string, Role> roles{{"specialist", Role::specialist},
    {"senior-specialist", Role::seniorSpecialist}, {"call-centre", Role::callCentre},
    {"executor", Role::executor}, {"supervisor", Role::supervisor},
    {"administrator", Role::administrator}, {"terminal", Role::terminal},
    {"analyst", Role::analyst}, {"catalogue-editor", Role::catalogueEditor},
    {"dispatcher", Role::dispatcher}, {"board", Role::board}};

/// What the options are read into; the subcommand that was named decides what runs.
struct Options {
    std::filesystem::path data;
    std::string databaseUrl;
    std::filesystem::path sample;
    std::filesystem::path resources;
    std::filesystem::path output;
    domain::Employee employee{domain::EmployeeId(Uuid({})), "", "", Role::specialist, "", ""};
    protocol::Invitation enrolment{domain::StationId(Uuid({})), "", "", "", "", ""};
    ServeSettings serve;
    RestoreSettings restore;
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

void addUsers(CLI::App& app, Options& options, std::ostream& out) {
    CLI::App* user = app.add_subcommand("user", "Accounts of the staff");
    user->require_subcommand(1);
    CLI::App* add = subcommand(*user, options, "add", "Open an account; prints its password",
        [&] { return addUser(options.data, options.employee, out); });
    add->add_option("--login", options.employee.login)->required();
    add->add_option("--name", options.employee.name)->required();
    add->add_option("--role", options.employee.role)
        ->required()
        ->transform(CLI::CheckedTransformer(roles));
    add->add_option("--department", options.employee.department);
    add->add_option("--window", options.employee.window);
    CLI::App* password = subcommand(*user, options, "password", "Make a new password",
        [&] { return changePassword(options.data, options.employee.login, out); });
    password->add_option("--login", options.employee.login)->required();
}

void addStations(CLI::App& app, Options& options, std::ostream& out) {
    CLI::App* station = app.add_subcommand("station", "Stations of the office");
    station->require_subcommand(1);
    CLI::App* add = subcommand(*station, options, "add", "Enrol a station",
        [&] { return addStation(options.data, options.enrolment, options.output, out); });
    add->add_option("--kind", options.enrolment.kind)
        ->required()
        ->check(CLI::IsMember({"window", "office", "call-centre", "terminal"}));
    add->add_option("--window", options.enrolment.window, "Number, of a window station");
    add->add_option("--name", options.enrolment.name)->required();
    add->add_option("--registry", options.enrolment.registry, "URL")->required();
    add->add_option("--output", options.output, "Enrolment file to write")->required();
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
    addUsers(app, options, out);
    addStations(app, options, out);
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
