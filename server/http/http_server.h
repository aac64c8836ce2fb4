// The registry's two ports: one for requests, one for those that wait. Without TLS they are open to
// the machine itself only.
// Made, started and stopped by the application's main thread.
#pragma once

#include "server/http/endpoint.h"
#include "server/http/tls.h"

#include <memory>
#include <optional>
#include <string>

namespace okno::server::http {

struct HttpSettings {
    int port = 0; // 0: any that is free
    int waitPort = 0;
    int requestThreads = 200; // as many stations may keep a connection
    int waitThreads = 256; // one for each station that waits
    Rate stationRate{1'000, 3'000}; // of requests, far above what a desk's work needs
    Rate strangerRate{20, 100};
    std::string address = "127.0.0.1";
    std::optional<TlsFiles> tls{};
};

class HttpServer {
public:
    /// `unavailable` "port-taken" with the port as detail; `refused` "tls-needed" with the address
    /// when others than this machine could reach it; errors as of tlsContext().
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(registry::Registry& registry,
        registry::Sessions& sessions, registry::Files& files, metrics::Metrics& metrics,
        const HttpSettings& settings);
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    /// Finishes the requests under way; ends the waiting.
    ~HttpServer();

    [[nodiscard]] int port() const;
    [[nodiscard]] int waitPort() const;
    /// Stations that wait for changes just now.
    [[nodiscard]] int waiting() const;

private:
    class Listener;
    HttpServer(registry::Registry& registry, registry::Sessions& sessions, registry::Files& files,
        metrics::Metrics& metrics, const HttpSettings& settings);

    RateLimit m_stationRate;
    RateLimit m_strangerRate;
    Services m_services;
    std::unique_ptr<Listener> m_wait;
    std::unique_ptr<Listener> m_main;
};

} // namespace okno::server::http
