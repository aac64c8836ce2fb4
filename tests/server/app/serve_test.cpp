#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"
#include "tests/support/process.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

namespace okno::tests {

namespace {
class Serve : public DataFixture {
protected:
    void SetUp() override { found(); }
    [[nodiscard]] std::vector<std::string> serving(const std::string& folder) const {
        return {OKNO_REGISTRY, "serve", "--data", folder, "--port", "0", "--wait-port", "0"};
    }
};
} // namespace

TEST_F(Serve, printsItsPortsAndStopsInGoodOrder) {
    Process registry(serving(data()));

    const auto line = registry.readLine();

    int port = 0;
    int waitPort = 0;
    ASSERT_EQ(std::sscanf(line.c_str(), "ready port=%d wait_port=%d", &port, &waitPort), 2) << line;
    EXPECT_GT(port, 0);
    EXPECT_GT(waitPort, 0);
    EXPECT_EQ(registry.end(SIGTERM), 0);
    EXPECT_EQ(run({"verify"}).code, 0);
}

TEST_F(Serve, aSecondOneOnTheSameDataIsRefused) {
    Process registry(serving(data()));
    ASSERT_EQ(registry.readLine().substr(0, 5), "ready");

    const auto second = run({"serve", "--port", "0", "--wait-port", "0"});
    const auto user = run({"user", "reset", "--login", "lebedeva"});

    EXPECT_EQ(second.code, 1);
    EXPECT_NE(second.err.find("Another okno-registry is at work"), std::string::npos);
    EXPECT_EQ(user.code, 0) << user.err;
    EXPECT_EQ(run({"verify"}).code, 0);
    EXPECT_EQ(registry.end(SIGINT), 0);
}

TEST_F(Serve, aTakenPortIsNamed) {
    std::filesystem::copy(data(), path("other"), std::filesystem::copy_options::recursive);
    Process registry(serving(data()));
    int port = 0;
    ASSERT_EQ(std::sscanf(registry.readLine().c_str(), "ready port=%d", &port), 1);

    Process other({OKNO_REGISTRY, "serve", "--data", path("other"), "--port", std::to_string(port),
        "--wait-port", "0"});

    EXPECT_EQ(other.readLine(), "");
    EXPECT_EQ(other.end(0), 1);
}

TEST_F(Serve, aNewerDatabaseIsRefused) {
    {
        const auto database = server::store::Database::open(location());
        ASSERT_TRUE(database);
        ASSERT_TRUE(
            (*database)->write([](server::store::WriteTransaction& transaction) -> Result<void> {
                transaction.execute("UPDATE schema_version SET version = 99");
                return {};
            }));
    }

    const auto refused = run({"serve", "--port", "0", "--wait-port", "0"});

    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("newer than this program"), std::string::npos);
}

TEST_F(Serve, aKilledOneStartsAgain) {
    {
        Process registry(serving(data()));
        ASSERT_EQ(registry.readLine().substr(0, 5), "ready");
        EXPECT_EQ(registry.end(SIGKILL), -1);
    }

    Process again(serving(data()));

    EXPECT_EQ(again.readLine().substr(0, 5), "ready");
    EXPECT_EQ(again.end(SIGTERM), 0);
}

namespace {
/// Listens as systemd does, and names itself in the environment.
class ServiceManager {
public:
    explicit ServiceManager(const std::filesystem::path& folder) {
        const std::string path = (folder / "notify").string();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("no socket");
        ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
        ::setenv("WATCHDOG_USEC", "300000", 1);
    }
    ServiceManager(const ServiceManager&) = delete;
    ServiceManager& operator=(const ServiceManager&) = delete;
    ~ServiceManager() {
        ::unsetenv("NOTIFY_SOCKET");
        ::unsetenv("WATCHDOG_USEC");
        ::close(m_socket);
    }

    std::string hear() {
        std::array<char, 256> words{};
        const auto length = ::recv(m_socket, words.data(), words.size(), 0);
        return {words.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))};
    }

private:
    int m_socket;
};
} // namespace

TEST_F(Serve, theServiceManagerHearsOfReadinessLifeAndTheEnd) {
    ServiceManager manager(data());
    Process registry(serving(data()));

    EXPECT_EQ(manager.hear(), "READY=1");
    EXPECT_EQ(manager.hear(), "WATCHDOG=1");
    EXPECT_EQ(manager.hear(), "WATCHDOG=1");
    EXPECT_EQ(registry.end(SIGTERM), 0);
    std::string last = manager.hear();
    while (last == "WATCHDOG=1")
        last = manager.hear();
    EXPECT_EQ(last, "STOPPING=1");
}

} // namespace okno::tests
