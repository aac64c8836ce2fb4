#include "server/app/security_command_line.h"

#include "server/app/commands.h"

#include <map>

namespace okno::server::app {

namespace {
using domain::Role;
using protocol::ActKind;

const std::map<std::string, Role> roles{{"specialist", Role::specialist},
    {"senior-specialist", Role::seniorSpecialist}, {"call-centre", Role::callCentre},
    {"executor", Role::executor}, {"supervisor", Role::supervisor},
    {"administrator", Role::administrator}, {"terminal", Role::terminal},
    {"analyst", Role::analyst}, {"catalogue-editor", Role::catalogueEditor},
    {"dispatcher", Role::dispatcher}, {"board", Role::board}};

/// What the options are read into. Kept alive by the commands that read it.
struct SecurityOptions {
    std::filesystem::path data;
    std::filesystem::path output;
    std::filesystem::path certificate;
    std::vector<std::string> names;
    domain::Employee employee{domain::EmployeeId(Uuid({})), "", "", Role::specialist, "", ""};
    protocol::Invitation invitation{domain::StationId(Uuid({})), "", "", "", "", ""};
};

/// One of the groups "user" and "station", or the root: makes its subcommands.
class Group {
public:
    Group(
        CLI::App& app, std::shared_ptr<SecurityOptions> options, std::function<Result<void>()>& run)
        : m_app(app)
        , m_options(std::move(options))
        , m_run(run) { }

    CLI::App* add(const std::string& name, const std::string& purpose,
        std::function<Result<void>(const SecurityOptions&)> work) {
        CLI::App* command = m_app.add_subcommand(name, purpose);
        command->add_option("--data", m_options->data, "Folder of the registry")->required();
        command->callback([options = m_options, work = std::move(work), &run = m_run] {
            run = [options, work] { return work(*options); };
        });
        return command;
    }

private:
    CLI::App& m_app;
    std::shared_ptr<SecurityOptions> m_options;
    std::function<Result<void>()>& m_run;
};

CLI::App& groupNamed(CLI::App& app, const std::string& name, const std::string& purpose) {
    CLI::App* group = app.add_subcommand(name, purpose);
    group->require_subcommand(1);
    return *group;
}

void addUsers(Group group, SecurityOptions& options, std::ostream& out) {
    const auto act = [&out](ActKind kind) {
        return [&out, kind](const SecurityOptions& read) {
            return actOnUser(read.data, kind, read.employee, out);
        };
    };
    const auto withLogin = [&](CLI::App* command) {
        command->add_option("--login", options.employee.login)->required();
        return command;
    };
    const auto withRole = [&](CLI::App* command) {
        command->add_option("--role", options.employee.role)
            ->required()
            ->transform(CLI::CheckedTransformer(roles));
        command->add_option("--department", options.employee.department);
        command->add_option("--window", options.employee.window);
        return command;
    };
    withRole(withLogin(group.add(
                 "add", "Open an account; prints a first password", act(ActKind::addUser))))
        ->add_option("--name", options.employee.name)
        ->required();
    withLogin(group.add("reset", "A password for the next sign-in; ends the sessions",
        act(ActKind::resetPassword)));
    withLogin(group.add("lock", "Let nobody sign in; ends the sessions", act(ActKind::lockUser)));
    withLogin(group.add(
        "unlock", "Let sign in again; forgives wrong passwords", act(ActKind::unlockUser)));
    withRole(withLogin(
        group.add("role", "Change role, department and window", act(ActKind::changeRole))));
}

void addStations(Group group, SecurityOptions& options, std::ostream& out) {
    const auto invite = [&out](ActKind kind) {
        return [&out, kind](const SecurityOptions& read) {
            return writeInvitation(
                read.data, kind, read.invitation, read.certificate, read.output, out);
        };
    };
    const auto withFile = [&](CLI::App* command) {
        command->add_option("--registry", options.invitation.registry, "URL")->required();
        command->add_option("--output", options.output, "Invitation to write")->required();
        command->add_option("--certificate", options.certificate,
            "PEM of the authority that the station is to trust; otherwise the registry's own");
        return command;
    };
    const auto withCode = [&](CLI::App* command) {
        command->add_option("--code", options.invitation.code, "\"W3\"")->required();
        return command;
    };
    CLI::App* add = withFile(
        group.add("add", "A new station; writes its invitation", invite(ActKind::addStation)));
    add->add_option("--kind", options.invitation.kind)
        ->required()
        ->check(CLI::IsMember({"window", "office", "call-centre", "terminal", "board"}));
    add->add_option("--window", options.invitation.window, "Number, of a window station");
    add->add_option("--name", options.invitation.name)->required();
    withCode(withFile(group.add("invite", "Another invitation, for a new or a locked computer",
        invite(ActKind::inviteStation))));
    withCode(
        group.add("revoke", "Refuse the station from now on", [&out](const SecurityOptions& read) {
            return actOnStation(read.data, ActKind::revokeStation, read.invitation, out);
        }));
    group.add(
        "list", "Code, state, kind, window, id and name", [&out](const SecurityOptions& read) {
            return actOnStation(read.data, ActKind::listStations, read.invitation, out);
        });
}
} // namespace

void addSecurityCommands(CLI::App& app, std::ostream& out, std::function<Result<void>()>& run) {
    const auto options = std::make_shared<SecurityOptions>();
    addUsers(Group(groupNamed(app, "user", "Accounts of the staff"), options, run), *options, out);
    addStations(
        Group(groupNamed(app, "station", "Stations of the office"), options, run), *options, out);
    Group(app, options, run)
        .add("certificate", "Make a certificate for the registry's own TLS",
            [&out](const SecurityOptions& read) { return certify(read.data, read.names, out); })
        ->add_option("names", options->names, "Host names and addresses stations call it by")
        ->required();
}

} // namespace okno::server::app
