#include "common/protocol/enrolment.h"
#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"

#include <fstream>

namespace okno::tests {

namespace {
class CommandLine : public DataFixture {
protected:
    static std::string textOf(const std::string& file) {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        return text.str();
    }
    [[nodiscard]] Outcome addStation(
        const std::string& kind, const std::string& output, const std::string& window = "") const {
        return run({"station", "add", "--kind", kind, "--window", window, "--name", "Окно 3",
            "--registry", "http://127.0.0.1:8740", "--output", path(output)});
    }
};
} // namespace

TEST_F(CommandLine, initPrintsTheAccountsOfTheSample) {
    const auto founded = run({"init", "--sample", OKNO_RESOURCES});

    ASSERT_EQ(founded.code, 0) << founded.err;
    const auto line = founded.out.substr(founded.out.find("lebedeva"));
    std::istringstream fields(line.substr(0, line.find('\n')));
    std::vector<std::string> found;
    for (std::string field; std::getline(fields, field, '\t');)
        found.push_back(field);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[1].size(), 16U);
    EXPECT_EQ(found[2], "specialist");
    EXPECT_EQ(found[3], "Лебедева О. Н.");
}

TEST_F(CommandLine, aSecondInitIsRefusedAndChangesNothing) {
    found();
    const auto before = run({"verify"}).out;

    const auto again = run({"init", "--sample", OKNO_RESOURCES});

    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("already"), std::string::npos);
    EXPECT_TRUE(again.out.empty());
    EXPECT_EQ(run({"verify"}).out, before);
}

TEST_F(CommandLine, aBrokenCityLeavesNoHalfARegistry) {
    std::filesystem::create_directories(path("city/catalogue"));
    std::filesystem::create_directories(path("city/calendars"));
    std::filesystem::copy(OKNO_RESOURCES "/catalogue", path("city/catalogue"));
    std::filesystem::copy(OKNO_RESOURCES "/calendars/ru.json", path("city/calendars/ru.json"));
    auto services = textOf(OKNO_RESOURCES "/catalogue/services.json");
    services.resize(services.size() / 2);
    std::ofstream(path("city/catalogue/services.json"), std::ios::trunc) << services;

    const auto founded = run({"init", "--sample", path("city")});

    EXPECT_EQ(founded.code, 1);
    EXPECT_NE(founded.err.find("services.json"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(data()));
    found();
    const auto imported = run({"import", path("city")});
    EXPECT_EQ(imported.code, 1);
    EXPECT_NE(imported.err.find("services.json"), std::string::npos);
}

TEST_F(CommandLine, importingTheSameCityAgainOpensNoAccounts) {
    found();

    const auto imported = run({"import", OKNO_RESOURCES});

    EXPECT_EQ(imported.code, 0) << imported.err;
    EXPECT_TRUE(imported.out.empty());
}

TEST_F(CommandLine, everyCommandNeedsARegistry) {
    for (const std::vector<std::string>& arguments :
        {std::vector<std::string>{"verify"}, {"demo-clock"}, {"serve"}, {"import", OKNO_RESOURCES},
            {"user", "reset", "--login", "lebedeva"}}) {
        const auto refused = run(arguments);
        EXPECT_EQ(refused.code, 1) << arguments.front();
        EXPECT_NE(refused.err.find("There is no registry in"), std::string::npos);
    }
    EXPECT_EQ(addStation("terminal", "t.json").code, 1);
    EXPECT_FALSE(std::filesystem::exists(path("t.json")));
}

TEST_F(CommandLine, enrolmentFilesAreWrittenOnceAndNeverOver) {
    found();

    const auto added = addStation("window", "w3.json", "3");

    ASSERT_EQ(added.code, 0) << added.err;
    const auto text = textOf(path("w3.json"));
    const auto enrolment = protocol::parseJson(text).and_then(protocol::invitationFromJson);
    ASSERT_TRUE(enrolment);
    EXPECT_EQ(enrolment->code, "W3");
    EXPECT_EQ(enrolment->window, "3");
    EXPECT_EQ(enrolment->registry, "http://127.0.0.1:8740");
    const auto again = addStation("window", "w3.json", "3");
    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("exists already"), std::string::npos);
    EXPECT_EQ(textOf(path("w3.json")), text);
    EXPECT_EQ(addStation("window", "w99.json", "99").code, 1);
    EXPECT_FALSE(std::filesystem::exists(path("w99.json")));
}

TEST_F(CommandLine, usersAreAddedWithAPasswordOfTheirOwn) {
    found();
    const std::vector<std::string> arguments{"user", "add", "--login", "novikova", "--name",
        "Новикова А. А.", "--role", "executor", "--department", "architecture"};

    const auto added = run(arguments);
    const auto changed = run({"user", "reset", "--login", "novikova"});

    EXPECT_EQ(added.code, 0) << added.err;
    EXPECT_EQ(added.out.substr(0, 9), "novikova\t");
    EXPECT_NE(added.out, changed.out);
    EXPECT_EQ(run(arguments).code, 1);
    EXPECT_EQ(run({"user", "add", "--login", "x", "--name", "X", "--role", "king"}).code, 2);
}

TEST_F(CommandLine, verifyFindsAMissingFile) {
    found();
    {
        const auto database = server::store::Database::open(location());
        ASSERT_TRUE(database);
        ASSERT_TRUE(
            (*database)->write([](server::store::WriteTransaction& transaction) -> Result<void> {
                transaction.execute("INSERT INTO blob (sha256, bytes, stored_at) VALUES ($1, 4, 0)",
                    sha256("page").toString());
                return {};
            }));
    }

    const auto verified = run({"verify"});

    EXPECT_EQ(verified.code, 1);
    EXPECT_NE(verified.out.find(sha256("page").toString()), std::string::npos);
    EXPECT_NE(verified.out.find("files: 1 examined, 1 wrong"), std::string::npos);
}

TEST_F(CommandLine, anOpenOfficeIsKeptOpen) {
    found();

    const auto first = run({"demo-clock"});
    const auto second = run({"demo-clock"});

    ASSERT_EQ(first.code, 0) << first.err;
    EXPECT_GE(std::stol(first.out), 0);
    EXPECT_EQ(second.out, first.out);
}

TEST_F(CommandLine, anUnknownSubcommandIsToldWithAnotherCode) {
    EXPECT_EQ(run({"dance"}).code, 2);
    EXPECT_EQ(run({"verify", "--loud"}).code, 2);
}

} // namespace okno::tests
