// The simulated agencies on a port of this machine: the paths of protocol/agency_messages.h.
#pragma once

#include "server/agency_simulator/agency_simulator.h"

#include <Poco/Net/HTTPServer.h>

#include <cstdint>
#include <memory>

namespace okno::server::agency_simulator {

/// Listens on 127.0.0.1 until destroyed; `simulator` must live longer.
class AgencyServer {
public:
    /// Port 0 takes a free one. `unavailable` "port-taken".
    [[nodiscard]] static Result<std::unique_ptr<AgencyServer>> start(
        AgencySimulator& simulator, std::uint16_t port);
    ~AgencyServer();
    AgencyServer(const AgencyServer&) = delete;
    AgencyServer& operator=(const AgencyServer&) = delete;

    [[nodiscard]] std::uint16_t port() const;

private:
    explicit AgencyServer(std::unique_ptr<Poco::Net::HTTPServer> server);

    std::unique_ptr<Poco::Net::HTTPServer> m_server;
};

} // namespace okno::server::agency_simulator
