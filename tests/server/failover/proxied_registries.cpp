#include "tests/server/failover/proxied_registries.h"

#include "server/app/data_folder.h"
#include "tests/server/http/http_station.h"

#include <Poco/Exception.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace okno::tests {

namespace {
/// A listening socket on a free port that a child process inherits.
int listeningSocket() {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
        || ::listen(listener, SOMAXCONN) != 0)
        throw std::runtime_error("no port for the proxy");
    return listener;
}

int portOf(int listener) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}
} // namespace

ProxiedRegistries::ProxiedRegistries(RegistryFixture& founded)
    : m_databaseUrl(server::app::DataFolder(founded.folder()).database().url())
    , m_clockOffset(std::to_string(std::chrono::duration_cast<std::chrono::seconds>(
          founded.clock().now() - SystemClock().now())
                                       .count())) {
    for (int which : {0, 1}) {
        m_registries[static_cast<std::size_t>(which)].data
            = m_folder.path() / std::to_string(which);
        restart(which);
    }
    startProxy();
}

int ProxiedRegistries::leader() const {
    for (int which : {0, 1}) {
        try {
            const int port = m_registries[static_cast<std::size_t>(which)].port;
            if (request(port, "GET", "/health").status == 200)
                return which;
        } catch (const Poco::Exception&) {
            continue; // it is dead just now
        }
    }
    return -1;
}

void ProxiedRegistries::kill(int which) {
    m_registries[static_cast<std::size_t>(which)].process->end(SIGKILL);
}

void ProxiedRegistries::restart(int which) {
    Registry& registry = m_registries[static_cast<std::size_t>(which)];
    registry.process = std::make_unique<Process>(std::vector<std::string>{OKNO_REGISTRY, "serve",
        "--data", registry.data, "--database", m_databaseUrl, "--port",
        std::to_string(registry.port), "--wait-port", "0", "--clock-offset", m_clockOffset});
    const auto line = registry.process->readLine();
    if (std::sscanf(line.c_str(), "ready port=%d", &registry.port) != 1)
        throw std::runtime_error("the registry does not start: " + line);
}

void ProxiedRegistries::startProxy() {
    const int listener = listeningSocket();
    m_port = portOf(listener);
    const auto configuration = m_folder.path() / "haproxy.cfg";
    std::ofstream file(configuration);
    file << "defaults\n  mode http\n  timeout connect 1s\n  timeout client 30s\n"
            "  timeout server 30s\n"
            "frontend stations\n  bind fd@"
         << listener
         << "\n  default_backend registries\n"
            "backend registries\n  option httpchk GET /health\n  http-check expect status 200\n"
            "  default-server check inter 200ms fall 1 rise 1\n";
    for (const Registry& registry : m_registries)
        file << "  server r" << registry.port << " 127.0.0.1:" << registry.port << '\n';
    file.close();
    m_proxy = std::make_unique<Process>(
        std::vector<std::string>{OKNO_HAPROXY, "-q", "-db", "-f", configuration});
    ::close(listener);
}

} // namespace okno::tests
