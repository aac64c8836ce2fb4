#include "server/store/database.h"
#include "tests/server/app/data_fixture.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace okno::tests {

namespace {
/// The real program as a process of its own, its output read through a pipe.
class Process {
public:
    explicit Process(const std::vector<std::string>& arguments) {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(pipe[1], STDOUT_FILENO);
            std::vector<char*> argv;
            argv.reserve(arguments.size() + 1);
            for (const std::string& argument : arguments)
                argv.push_back(const_cast<char*>(argument.c_str()));
            argv.push_back(nullptr);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
        ::close(pipe[1]);
        m_output = pipe[0];
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (m_pid > 0)
            static_cast<void>(end(SIGKILL));
        ::close(m_output);
    }

    /// Up to the end of the line, or of the output.
    std::string readLine() {
        std::string line;
        for (char c = 0; ::read(m_output, &c, 1) == 1 && c != '\n';)
            line += c;
        return line;
    }
    /// The exit code; -1 when a signal ended it.
    int end(int signal) {
        ::kill(m_pid, signal);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid;
    int m_output;
};

class Serve : public DataFixture {
protected:
    void SetUp() override {
        DataFixture::SetUp();
        found();
    }
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
    const auto user = run({"user", "password", "--login", "lebedeva"});

    EXPECT_EQ(second.code, 1);
    EXPECT_NE(second.err.find("Another okno-registry is at work"), std::string::npos);
    EXPECT_EQ(user.code, 1);
    EXPECT_EQ(run({"verify"}).code, 0);
    EXPECT_EQ(registry.end(SIGINT), 0);
}

TEST_F(Serve, aTakenPortIsNamed) {
    Process registry(serving(data()));
    int port = 0;
    ASSERT_EQ(std::sscanf(registry.readLine().c_str(), "ready port=%d", &port), 1);
    std::filesystem::copy(data(), path("other"), std::filesystem::copy_options::recursive);

    Process other({OKNO_REGISTRY, "serve", "--data", path("other"), "--port", std::to_string(port),
        "--wait-port", "0"});

    EXPECT_EQ(other.readLine(), "");
    EXPECT_EQ(other.end(0), 1);
}

TEST_F(Serve, aNewerDatabaseIsRefused) {
    {
        const auto database = server::store::Database::open(databaseFile());
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

} // namespace okno::tests
