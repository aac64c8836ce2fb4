// The subcommands that keep a registry from being lost.
#include "server/app/registry_server.h"
#include "server/registry/registry.h"
#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"

namespace okno::tests {

namespace {
class BackupCommands : public DataFixture {
protected:
    void SetUp() override { found(); }
    /// okno-registry on the registry that was restored.
    [[nodiscard]] Outcome onRestored(std::vector<std::string> arguments) const {
        return runOn(path("restored"), std::move(arguments));
    }
    [[nodiscard]] Outcome addStation() const {
        return run({"station", "add", "--kind", "window", "--window", "3", "--name", "Окно 3",
            "--registry", "http://127.0.0.1:8740", "--output", path("W3.json")});
    }
    void tamper(const std::string& sql) {
        const auto database = server::store::Database::open(location());
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->waitForFence(std::chrono::seconds(10)));
        ASSERT_TRUE(
            (*database)->write([&](server::store::WriteTransaction& transaction) -> Result<void> {
                transaction.execute(sql);
                return {};
            }));
    }
};
} // namespace

TEST_F(BackupCommands, aBackupBecomesARegistryAgain) {
    const auto saved = run({"backup", path("backups")});
    ASSERT_EQ(saved.code, 0) << saved.err;
    EXPECT_EQ(saved.out.substr(0, 7), "backup ");
    EXPECT_TRUE(server::app::DataFolder(data()).lastBackup());

    const auto back = onRestored({"restore", path("backups")});
    ASSERT_EQ(back.code, 0) << back.err;
    EXPECT_EQ(back.out.substr(0, 9), "restored ");
    EXPECT_FALSE(server::app::DataFolder(path("restored")).lastBackup());

    const auto verified = onRestored({"verify"});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    const auto again = onRestored({"restore", path("backups")});
    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("already"), std::string::npos);
}

TEST_F(BackupCommands, theRecoveryIsWatchedAndEnded) {
    EXPECT_EQ(run({"recovery", "status"}).code, 1);
    ASSERT_EQ(addStation().code, 0);
    ASSERT_EQ(run({"backup", path("backups")}).code, 0);
    ASSERT_EQ(onRestored({"restore", path("backups")}).code, 0);

    const auto waiting = onRestored({"recovery", "status"});
    const auto ended = onRestored({"recovery", "finish"});
    const auto again = onRestored({"recovery", "finish"});

    EXPECT_EQ(waiting.out.substr(0, 10), "recovering");
    EXPECT_NE(waiting.out.find("station W3: awaited"), std::string::npos);
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out.substr(0, 9), "recovered");
    EXPECT_EQ(again.code, 1);
}

TEST_F(BackupCommands, theRecoveryIsEndedBesideARunningRegistry) {
    ASSERT_EQ(addStation().code, 0);
    ASSERT_EQ(run({"backup", path("backups")}).code, 0);
    ASSERT_EQ(onRestored({"restore", path("backups")}).code, 0);
    const SystemClock clock;
    const auto server = server::app::RegistryServer::start({.data = path("restored")}, clock);
    ASSERT_TRUE(server) << server.error().reason;
    ASSERT_EQ((*server)->registry().isRecovering(), true);

    const auto ended = onRestored({"recovery", "finish"});

    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out.substr(0, 9), "recovered");
    EXPECT_EQ((*server)->registry().isRecovering(), false);
    EXPECT_EQ(onRestored({"recovery", "finish"}).code, 1);
}

TEST_F(BackupCommands, aMachineThatWasSetBackAwaitsItsStations) {
    ASSERT_EQ(addStation().code, 0);
    const std::vector<std::string> start{"recovery", "start", "--set-back-at", "2026-11-22T19:05Z"};
    for (const char* time : {"", "yesterday", "2026-11-22T25:05Z", "2026-11-22T19:05"}) {
        const auto refused = run({"recovery", "start", "--set-back-at", time});
        EXPECT_EQ(refused.code, 1) << time;
        EXPECT_NE(refused.err.find("This is no time"), std::string::npos) << refused.err;
    }
    {
        const SystemClock clock;
        const auto server = server::app::RegistryServer::start({.data = data()}, clock);
        ASSERT_TRUE(server) << server.error().reason;
        const auto beside = run(start);
        EXPECT_EQ(beside.code, 1);
        EXPECT_NE(beside.err.find("Stop it first"), std::string::npos) << beside.err;
    }

    const auto started = run(start);

    EXPECT_EQ(started.code, 0) << started.err;
    EXPECT_EQ(started.out.substr(0, 10), "recovering");
    EXPECT_NE(started.out.find("station W3: awaited"), std::string::npos);
    const auto verified = run({"verify"});
    EXPECT_EQ(verified.code, 0) << verified.out;
}

TEST_F(BackupCommands, aFolderWithoutABackupIsNamed) {
    const auto back = onRestored({"restore", path("nowhere")});

    EXPECT_EQ(back.code, 1);
    EXPECT_NE(back.err.find("nowhere"), std::string::npos);
    EXPECT_EQ(onRestored({"backup", path("backups")}).code, 1);
}

TEST_F(BackupCommands, verifySaysWhatIsWrongLineByLine) {
    tamper("UPDATE audit SET actor = 'somebody' WHERE chain_n = 3");
    tamper("UPDATE head SET value = value + 1");

    const auto verified = run({"verify"});

    EXPECT_EQ(verified.code, 1);
    EXPECT_NE(verified.out.find(", 1 wrong\n  the chain is broken at row 3 of "), std::string::npos)
        << verified.out;
    EXPECT_NE(verified.out.find("\n  it ends at "), std::string::npos) << verified.out;
    EXPECT_NE(verified.err.find("2 faults"), std::string::npos) << verified.err;
}

} // namespace okno::tests
