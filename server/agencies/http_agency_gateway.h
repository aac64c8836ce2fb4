// The agencies over HTTP, as okno-agencies speaks it. Used by the exchange's thread.
#pragma once

#include "server/agencies/agency_gateway.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace okno::server::agencies {

class HttpAgencyGateway : public AgencyGateway {
public:
    /// Each step of a request (connect, write, read) may take `timeout`.
    HttpAgencyGateway(std::string host, std::uint16_t port, std::chrono::milliseconds timeout);

    /// At a URL such as "http://127.0.0.1:8750"; `invalidInput` "url-malformed".
    [[nodiscard]] static Result<HttpAgencyGateway> at(
        const std::string& url, std::chrono::milliseconds timeout);

    [[nodiscard]] Result<void> send(const protocol::AgencyRequest& message) override;
    [[nodiscard]] Result<std::vector<protocol::AgencyResponse>> responses() override;
    [[nodiscard]] Result<std::string> paper(const std::string& responseId) override;
    [[nodiscard]] Result<void> acknowledge(const std::string& responseId) override;

private:
    /// The body of the answer: complete, and of a status that says success.
    [[nodiscard]] Result<std::string> exchange(
        const std::string& method, const std::string& path, const std::string& body = {}) const;

    std::string m_host;
    std::uint16_t m_port;
    std::chrono::milliseconds m_timeout;
};

} // namespace okno::server::agencies
