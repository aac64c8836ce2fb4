// A whole registry, wired together: database, files, rules, ports. What `okno-registry serve` runs
// and what tests start on free ports.
#pragma once

#include "common/basics/clock.h"
#include "server/app/admin_socket.h"
#include "server/app/data_folder.h"

#include <cstdint>
#include <memory>
#include <string>

namespace okno::server {
namespace store {
class Database;
enum class OutgoingKind;
} // namespace store
namespace blobs {
class BlobStore;
}
namespace registry {
class Files;
class Registry;
class Sessions;
class Settler;
class Upkeep;
} // namespace registry
namespace metrics {
class Metrics;
}
namespace http {
class HttpServer;
}
namespace agencies {
class AgencyGateway;
class Exchange;
class Outgoing;
} // namespace agencies
} // namespace okno::server

namespace okno::server::app {

struct ServerSettings {
    std::filesystem::path data;
    int port = 0; // 0: any that is free
    int waitPort = 0;
    std::string agencies{}; // URL of the agencies' gateway; empty: queries stay queued
    std::string address = "127.0.0.1";
    std::filesystem::path certificate{}; // of TLS; empty: none
    std::filesystem::path key{};
};

class RegistryServer {
public:
    /// Takes requests when it returns. Fails with "no-registry-here", "registry-running",
    /// "database-newer-than-program", "port-taken", "url-malformed", "tls-needed" and what
    /// HttpServer::start() says of certificates. The clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<RegistryServer>> start(
        const ServerSettings& settings, const Clock& clock);
    RegistryServer(const RegistryServer&) = delete;
    RegistryServer& operator=(const RegistryServer&) = delete;
    /// Finishes what is under way.
    ~RegistryServer();

    [[nodiscard]] int port() const;
    [[nodiscard]] int waitPort() const;
    [[nodiscard]] registry::Registry& registry() { return *m_registry; }
    [[nodiscard]] registry::Files& files() { return *m_files; }
    [[nodiscard]] store::Database& database() { return *m_database; }

private:
    RegistryServer() = default;
    void watch(const std::filesystem::path& data);
    [[nodiscard]] std::int64_t queued(store::OutgoingKind kind) const;
    [[nodiscard]] Result<void> openAdminSocket(
        const std::filesystem::path& folder, const Clock& clock);
    [[nodiscard]] Result<void> startExchange(const std::string& url, const Clock& clock);

    std::unique_ptr<DataLock> m_lock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<blobs::BlobStore> m_blobs;
    std::unique_ptr<registry::Files> m_files;
    std::unique_ptr<registry::Settler> m_settler;
    std::unique_ptr<registry::Upkeep> m_upkeep;
    std::unique_ptr<registry::Sessions> m_sessions;
    std::unique_ptr<registry::Registry> m_registry;
    std::unique_ptr<metrics::Metrics> m_metrics;
    std::unique_ptr<http::HttpServer> m_http;
    std::unique_ptr<agencies::AgencyGateway> m_gateway;
    std::unique_ptr<agencies::Outgoing> m_outgoing;
    std::unique_ptr<agencies::Exchange> m_exchange;
    std::unique_ptr<AdminSocket> m_adminSocket;
};

} // namespace okno::server::app
