// A founded city whose registry and station are real processes, for tests that end them badly.
#pragma once

#include "common/basics/clock.h"
#include "server/registry/administration.h"
#include "server/store/accounts.h"
#include "server/store/commands.h"
#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/process.h"

#include <cstdlib>
#include <memory>

namespace okno::tests {

class RealCity : public DataFixture {
protected:
    static constexpr auto login = "lebedeva";

    void SetUp() override {
        const auto founded = run({"init", "--sample", OKNO_RESOURCES});
        ASSERT_EQ(founded.code, 0) << founded.err;
        std::istringstream accounts(founded.out);
        for (std::string line; std::getline(accounts, line);)
            if (line.rfind(std::string(login) + '\t', 0) == 0)
                ::setenv("OKNO_PASSWORD",
                    line.substr(line.find('\t') + 1,
                            line.find('\t', line.find('\t') + 1) - line.find('\t') - 1)
                        .c_str(),
                    1);
        importService();
    }
    void TearDown() override {
        ::unsetenv("OKNO_PASSWORD");
        DataFixture::TearDown();
    }

    /// The rules' own sample service, which the station registers for.
    void importService() {
        const SystemClock clock;
        UuidV7Source ids(clock);
        const auto database = server::store::Database::open(location());
        ASSERT_TRUE(database);
        server::registry::Administration administration(**database, clock, ids);
        ASSERT_TRUE(administration.import({sampleService(), realEstateQuery(), companyQuery()}));
        m_employee = idOf(**database);
    }
    static std::string idOf(server::store::Database& database) {
        const auto id = database.read([](const auto& transaction) -> Result<std::string> {
            return server::store::findAccount(transaction, login)->employee.toString();
        });
        return id.value_or("");
    }

    /// On the ports that it was given at first, whatever is put before its command line.
    void startRegistry(const std::string& data, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.end(),
            {OKNO_REGISTRY, "serve", "--data", data, "--port", std::to_string(m_port),
                "--wait-port", std::to_string(m_waitPort)});
        m_registry = std::make_unique<Process>(arguments);
        const std::string ready = m_registry->readLine();
        ASSERT_EQ(ready.substr(0, 5), "ready") << ready;
        m_port = numberAfter(ready, " port=");
        m_waitPort = numberAfter(ready, "wait_port=");
    }
    static int numberAfter(const std::string& line, const std::string& word) {
        return std::stoi(line.substr(line.find(word) + word.size()));
    }
    void invite() {
        const auto added = run({"station", "add", "--kind", "window", "--window", "3", "--name",
            "restless", "--registry", "http://127.0.0.1:" + std::to_string(m_port), "--output",
            path("invitation.json")});
        ASSERT_EQ(added.code, 0) << added.err;
    }
    /// What becomes a station; nothing, "steady" or "settle".
    [[nodiscard]] std::vector<std::string> station(
        const std::string& folder, const std::string& how = {}) const {
        std::vector<std::string> arguments{
            OKNO_RESTLESS_STATION, path("invitation.json"), folder, login, m_employee};
        if (!how.empty())
            arguments.push_back(how);
        return arguments;
    }
    /// Whether the registry with that database has accepted the command.
    [[nodiscard]] static bool hasAccepted(
        server::store::Database& database, const std::string& id) {
        const auto kept = database.read([&](const auto& transaction) -> Result<bool> {
            const auto found
                = server::store::findCommand(transaction, domain::CommandId::parse(id).value());
            return found && !found->refusal;
        });
        return kept && *kept;
    }

    std::unique_ptr<Process> m_registry;

private:
    std::string m_employee;
    int m_port = 0;
    int m_waitPort = 0;
};

} // namespace okno::tests
