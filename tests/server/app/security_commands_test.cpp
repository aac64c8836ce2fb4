// Accounts, stations and certificates by the command line: with the data to itself, and beside a
// registry that runs on them.
#include "common/protocol/enrolment.h"
#include "server/app/admin_socket.h"
#include "server/app/registry_server.h"
#include "server/registry/sessions.h"
#include "tests/server/app/data_fixture.h"

#include <sys/stat.h>

#include <fstream>

namespace okno::tests {

namespace {
using server::app::RegistryServer;

class SecurityCommands : public DataFixture {
protected:
    void SetUp() override { found(); }
    std::unique_ptr<RegistryServer> serve() {
        return std::move(RegistryServer::start({.data = data()}, clock).value());
    }
    [[nodiscard]] Outcome addStation(const std::string& output, const std::string& url) const {
        return run({"station", "add", "--kind", "window", "--window", "3", "--name", "Окно 3",
            "--registry", url, "--output", path(output)});
    }
    [[nodiscard]] Outcome invite(const std::string& output) const {
        return run({"station", "invite", "--code", "W3", "--registry", "http://127.0.0.1:8740",
            "--output", path(output)});
    }
    [[nodiscard]] protocol::Invitation invitation(const std::string& file) const {
        std::ostringstream text;
        text << std::ifstream(path(file)).rdbuf();
        return protocol::parseJson(text.str()).and_then(protocol::invitationFromJson).value();
    }
    /// Every act, as the command line answers it.
    void actOnEverything() {
        const auto added = run({"user", "add", "--login", "novikova", "--name", "Новикова А. А.",
            "--role", "executor", "--department", "architecture"});
        EXPECT_EQ(added.code, 0) << added.err;
        EXPECT_EQ(added.out.substr(0, 9), "novikova\t");
        const auto reset = run({"user", "reset", "--login", "novikova"});
        EXPECT_EQ(reset.code, 0) << reset.err;
        EXPECT_NE(reset.out, added.out);
        for (const char* act : {"lock", "unlock"})
            EXPECT_EQ(run({"user", act, "--login", "novikova"}).code, 0) << act;
        const auto role = run({"user", "role", "--login", "novikova", "--role", "supervisor"});
        EXPECT_EQ(role.out, "novikova\tsupervisor\t\t\n") << role.err;
        EXPECT_EQ(addStation("w3.json", "http://127.0.0.1:8740").code, 0);
        EXPECT_EQ(invite("again.json").code, 0);
        const auto listed = run({"station", "list"});
        EXPECT_EQ(listed.out.substr(0, 20), "W3\tinvited\twindow\t3\t") << listed.err;
        EXPECT_EQ(run({"station", "revoke", "--code", "W3"}).code, 0);
        EXPECT_EQ(run({"station", "list"}).out.substr(0, 11), "W3\trevoked\t");
    }
    void refuseEverything() {
        for (const char* act : {"reset", "lock", "unlock"}) {
            const auto refused = run({"user", act, "--login", "nobody"});
            EXPECT_EQ(refused.code, 1);
            EXPECT_NE(refused.err.find("no account with the login nobody"), std::string::npos);
        }
        EXPECT_EQ(run({"user", "role", "--login", "nobody", "--role", "supervisor"}).code, 1);
        const auto invited = invite("none.json");
        EXPECT_EQ(invited.code, 1);
        EXPECT_NE(invited.err.find("no station with the code W3"), std::string::npos);
        EXPECT_FALSE(std::filesystem::exists(path("none.json")));
        EXPECT_EQ(run({"station", "revoke", "--code", "W3"}).code, 1);
    }

    SystemClock clock;
};
} // namespace

TEST_F(SecurityCommands, workOnDataThatNobodyServes) {
    refuseEverything();
    actOnEverything();
}

TEST_F(SecurityCommands, workBesideARunningRegistry) {
    const auto server = serve();
    refuseEverything();
    actOnEverything();
}

TEST_F(SecurityCommands, aRunningRegistryHeedsThemAtOnce) {
    const auto server = serve();
    ASSERT_EQ(addStation("w3.json", "http://127.0.0.1:8740").code, 0);
    const auto added = run({"user", "add", "--login", "novikova", "--name", "Новикова А. А.",
        "--role", "specialist", "--window", "3"});
    ASSERT_EQ(added.code, 0) << added.err;
    const auto from = added.out.find('\t') + 1;
    const auto password = added.out.substr(from, added.out.find('\t', from) - from);
    const auto window = invitation("w3.json");
    server::registry::Sessions sessions(server->database(), clock);
    const auto key = sessions.enrol({window.station, window.enrolmentCode});
    ASSERT_TRUE(key);

    EXPECT_EQ(sessions.signIn({"novikova", password, window.station, *key}).error().reason,
        "password-change-needed");
    ASSERT_EQ(run({"user", "lock", "--login", "novikova"}).code, 0);
    EXPECT_EQ(sessions.signIn({"novikova", password, window.station, *key}).error().reason,
        "account-locked");
    ASSERT_EQ(run({"station", "revoke", "--code", "W3"}).code, 0);
    EXPECT_EQ(sessions.signIn({"novikova", password, window.station, *key}).error().reason,
        "station-revoked");
}

TEST_F(SecurityCommands, theSocketIsItsOwnersAloneAndGoesWithTheRegistry) {
    const std::filesystem::path socket = path("data/admin.sock");
    {
        const auto server = serve();
        struct stat status { };
        ASSERT_EQ(::stat(socket.c_str(), &status), 0);
        EXPECT_TRUE(S_ISSOCK(status.st_mode));
        EXPECT_EQ(status.st_mode & 0777U, 0600U);
    }
    EXPECT_FALSE(std::filesystem::exists(socket));
    std::ofstream(socket) << "left by a registry that was killed";
    EXPECT_TRUE(serve());
}

TEST_F(SecurityCommands, anActThatLacksItsSubjectIsRefused) {
    const auto server = serve();

    const auto user = server::app::askRunningRegistry(data(), {protocol::ActKind::lockUser});
    const auto station = server::app::askRunningRegistry(data(), {protocol::ActKind::addStation});

    ASSERT_TRUE(user && user->refusal && station && station->refusal);
    EXPECT_EQ(user->refusal->detail, "employee");
    EXPECT_EQ(station->refusal->detail, "invitation");
}

TEST_F(SecurityCommands, aFolderTooDeepForASocketsNameIsServed) {
    const std::string deep = path(std::string(100, 'a')) + "/" + std::string(100, 'b');
    std::filesystem::create_directories(deep);
    std::filesystem::copy(data(), deep, std::filesystem::copy_options::recursive);
    const auto server = RegistryServer::start({.data = deep}, clock);
    ASSERT_TRUE(server) << server.error().reason;

    EXPECT_TRUE(server::app::askRunningRegistry(deep, {protocol::ActKind::listStations}));
}

TEST_F(SecurityCommands, anInvitationTellsWhomToTrust) {
    const auto made = run({"certificate", "registry.local", "10.1.2.3"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out.substr(0, 14), "--certificate ");

    ASSERT_EQ(addStation("open.json", "http://127.0.0.1:8740").code, 0);
    ASSERT_EQ(addStation("tls.json", "https://registry.local:8740").code, 0);

    EXPECT_FALSE(invitation("open.json").certificate);
    ASSERT_TRUE(invitation("tls.json").certificate);
    EXPECT_EQ(invitation("tls.json").certificate->substr(0, 27), "-----BEGIN CERTIFICATE-----");
    EXPECT_EQ(invitation("tls.json").certificate->find("PRIVATE"), std::string::npos);
    const auto refused = run({"station", "invite", "--code", "W3", "--registry", "https://a",
        "--output", path("x.json"), "--certificate", path("data/tls/registry.key")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_FALSE(std::filesystem::exists(path("x.json")));
}

TEST_F(SecurityCommands, servingOthersWithoutTlsIsRefusedInWords) {
    const auto refused = run({"serve", "--address", "0.0.0.0", "--port", "0", "--wait-port", "0"});

    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("okno-registry certificate NAME"), std::string::npos);
    const auto wrong = run({"certificate", "two words"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_NE(wrong.err.find("two words"), std::string::npos);
}

} // namespace okno::tests
