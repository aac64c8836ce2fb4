// The registry and a station, real processes both, killed (SIGKILL) again and again in the middle
// of their work. What the station has promised is in the registry afterwards, once, numbered
// without a gap. OKNO_KILLS sets how often; 30 when not told, 1,000 in ./check --long.
#include "server/registry/administration.h"
#include "server/store/accounts.h"
#include "server/store/commands.h"
#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/process.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>
#include <thread>

namespace okno::tests {

namespace {

constexpr auto login = "lebedeva";

class Kills : public DataFixture {
protected:
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

    void startRegistry() {
        std::vector<std::string> arguments{OKNO_REGISTRY, "serve", "--data", data(), "--port",
            std::to_string(m_port), "--wait-port", std::to_string(m_waitPort)};
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
    [[nodiscard]] std::vector<std::string> station(bool settling) const {
        std::vector<std::string> arguments{
            OKNO_RESTLESS_STATION, path("invitation.json"), path("station"), login, m_employee};
        if (settling)
            arguments.emplace_back("settle");
        return arguments;
    }
    void startStation() { m_station = std::make_unique<Process>(station(false)); }
    /// Everything the station has said until it was killed.
    void killStation() {
        m_station->end(SIGKILL);
        for (std::string line = m_station->readLine(); !line.empty(); line = m_station->readLine())
            if (Uuid::parse(line))
                m_promised.insert(line);
        m_station.reset();
    }

    std::unique_ptr<Process> m_registry;
    std::unique_ptr<Process> m_station;
    std::set<std::string> m_promised; // ids of commands
    std::string m_employee;
    int m_port = 0;
    int m_waitPort = 0;
};

int cycles() {
    const char* text = std::getenv("OKNO_KILLS");
    return text == nullptr ? 30 : std::atoi(text);
}

} // namespace

TEST_F(Kills, whatWasPromisedIsThereOnce) {
    startRegistry();
    invite();
    ASSERT_EQ(Process(station(true)).readLine(), "ready");
    std::mt19937 random(20261122);
    startStation();
    for (int cycle = 0; cycle < cycles(); ++cycle) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50 + random() % 400));
        if (random() % 2 == 0) {
            m_registry->end(SIGKILL);
            startRegistry();
        } else {
            killStation();
            startStation();
        }
    }
    killStation();
    {
        Process settling(station(true));
        EXPECT_EQ(settling.readLine(), "ready");
        EXPECT_EQ(settling.readLine(), "settled 0");
    }
    EXPECT_EQ(m_registry->end(SIGTERM), 0);

    const auto verified = run({"verify"});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    const auto database = server::store::Database::open(location());
    ASSERT_TRUE(database);
    for (const std::string& id : m_promised) {
        const auto kept = (*database)->read([&](const auto& transaction) -> Result<bool> {
            const auto found
                = server::store::findCommand(transaction, domain::CommandId::parse(id).value());
            return found && !found->refusal;
        });
        EXPECT_TRUE(kept && *kept) << id << " was promised and is not there";
    }
    EXPECT_GT(m_promised.size(), static_cast<std::size_t>(cycles()));
    std::cout << cycles() << " kills, " << m_promised.size() << " cards promised and there\n";
}

} // namespace okno::tests
