// Two okno-registry processes on one PostgreSQL, and a HAProxy before them that asks /health.
#pragma once

#include "tests/support/process.h"
#include "tests/support/registry_fixture.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <memory>

namespace okno::tests {

class ProxiedRegistries {
public:
    /// On the fixture's database and by its clock; the fixture's own registry must be stopped.
    explicit ProxiedRegistries(RegistryFixture& founded);
    ProxiedRegistries(const ProxiedRegistries&) = delete;
    ProxiedRegistries& operator=(const ProxiedRegistries&) = delete;
    ~ProxiedRegistries() = default;

    /// Of the proxy.
    [[nodiscard]] int port() const { return m_port; }
    /// 0 or 1, the one that takes requests; -1 when neither does.
    [[nodiscard]] int leader() const;
    void kill(int which);
    /// Returns when it listens again, on the port that it had.
    void restart(int which);

private:
    struct Registry {
        std::filesystem::path data;
        int port = 0;
        std::unique_ptr<Process> process;
    };

    void startProxy();

    std::string m_databaseUrl;
    std::string m_clockOffset;
    TemporaryFolder m_folder;
    std::array<Registry, 2> m_registries;
    int m_port = 0;
    std::unique_ptr<Process> m_proxy;
};

} // namespace okno::tests
