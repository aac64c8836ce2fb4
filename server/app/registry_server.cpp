#include "server/app/registry_server.h"

#include "server/agencies/http_agency_gateway.h"
#include "server/http/http_server.h"
#include "server/metrics/metrics.h"
#include "server/registry/administrative_acts.h"
#include "server/registry/older_records.h"
#include "server/registry/registry_outgoing.h"
#include "server/registry/settler.h"
#include "server/registry/upkeep.h"
#include "server/store/outgoing.h"

namespace okno::server::app {

namespace {
constexpr std::chrono::seconds agencyTimeout(10);

http::HttpSettings httpSettings(const ServerSettings& settings) {
    http::HttpSettings http{settings.port, settings.waitPort};
    http.address = settings.address;
    if (!settings.certificate.empty() || !settings.key.empty())
        http.tls = http::TlsFiles{settings.certificate, settings.key};
    return http;
}
} // namespace

RegistryServer::~RegistryServer() = default;

Result<std::unique_ptr<RegistryServer>> RegistryServer::start(
    const ServerSettings& settings, const Clock& clock) {
    const DataFolder folder(settings.data);
    if (const auto present = folder.requireDatabase(); !present)
        return tl::unexpected(present.error());
    std::unique_ptr<RegistryServer> server(new RegistryServer);
    const auto keep = [](auto& place) { return [&place](auto made) { place = std::move(made); }; };
    return folder.lock()
        .map(keep(server->m_lock))
        .and_then([&] { return store::Database::open(folder.database()); })
        .map(keep(server->m_database))
        .and_then([&] { return registry::indexOlderRecords(*server->m_database); })
        .and_then([&] {
            // Registries that share a database share the files, and another would not look into
            // the log.
            return folder.database().isFile() ? blobs::BlobStore::openWithLog(folder.blobs())
                                              : blobs::BlobStore::open(folder.blobs());
        })
        .map(keep(server->m_blobs))
        .and_then([&] {
            server->m_files
                = std::make_unique<registry::Files>(*server->m_database, *server->m_blobs, clock);
            server->m_settler
                = std::make_unique<registry::Settler>(*server->m_blobs, *server->m_files);
            server->m_upkeep = std::make_unique<registry::Upkeep>(
                *server->m_database, *server->m_blobs, *server->m_files, clock);
            server->m_sessions = std::make_unique<registry::Sessions>(*server->m_database, clock);
            server->m_settler->start();
            return registry::Registry::open(*server->m_database, clock);
        })
        .map(keep(server->m_registry))
        .and_then([&] {
            server->m_metrics = std::make_unique<metrics::Metrics>();
            return http::HttpServer::start(*server->m_registry, *server->m_sessions,
                *server->m_files, *server->m_metrics, httpSettings(settings));
        })
        .map(keep(server->m_http))
        .and_then([&] { return server->startExchange(settings.agencies, clock); })
        .and_then([&] { return server->openAdminSocket(settings.data, clock); })
        .map([&] {
            server->watch(settings.data);
            server->m_upkeep->start();
            return std::move(server);
        });
}

void RegistryServer::watch(const std::filesystem::path& data) {
    using store::OutgoingKind;
    for (const auto& [kind, name] :
        {std::pair(OutgoingKind::query, "query"), std::pair(OutgoingKind::notice, "notice")})
        m_metrics->watch("okno_outgoing_queued", "Queries and notices that wait to go out.",
            [this, kind = kind] { return static_cast<double>(queued(kind)); }, {{"kind", name}});
    m_metrics->watch("okno_backup_finished_timestamp_seconds",
        "When the last backup was taken; 0: never.", [folder = DataFolder(data)] {
            const auto at = folder.lastBackup().value_or(Instant());
            return std::chrono::duration<double>(at.time_since_epoch()).count();
        });
    m_metrics->watch("okno_feed_position", "Position of the last change in the feed.",
        [this] { return static_cast<double>(m_registry->position()); });
    m_metrics->watch("okno_stations_waiting", "Stations that wait for changes.",
        [this] { return static_cast<double>(m_http->waiting()); });
    m_metrics->watch("okno_fence_held", "1 while this process may commit, 0 while another does.",
        [this] { return m_database->term() > 0 ? 1.0 : 0.0; });
    m_metrics->watch("okno_files_damaged", "Files that wait for whoever has them whole.",
        [this] { return static_cast<double>(m_files->damaged().value_or(0)); });
    m_metrics->watch("okno_disk_free_bytes", "Room left where files and database lie.", [data] {
        std::error_code unknown;
        const auto space = std::filesystem::space(data, unknown);
        return unknown ? 0.0 : static_cast<double>(space.available);
    });
}

std::int64_t RegistryServer::queued(store::OutgoingKind kind) const {
    return m_database
        ->read([kind](const store::ReadTransaction& transaction) -> Result<std::int64_t> {
            return store::countOutgoing(transaction, kind, store::OutgoingState::queued);
        })
        .value_or(0);
}

Result<void> RegistryServer::openAdminSocket(
    const std::filesystem::path& folder, const Clock& clock) {
    const auto perform = [this, &clock](const protocol::AdministrativeAct& act) {
        UuidV7Source ids(clock);
        registry::Administration administration(*m_database, clock, ids);
        auto answer = registry::perform(administration, act);
        m_registry->catchUp();
        return answer;
    };
    return AdminSocket::open(folder, perform).map([this](std::unique_ptr<AdminSocket> socket) {
        m_adminSocket = std::move(socket);
    });
}

Result<void> RegistryServer::startExchange(const std::string& url, const Clock& clock) {
    if (url.empty())
        return {};
    return agencies::HttpAgencyGateway::at(url, agencyTimeout)
        .map([&](agencies::HttpAgencyGateway gateway) {
            m_gateway = std::make_unique<agencies::HttpAgencyGateway>(std::move(gateway));
            m_outgoing
                = std::make_unique<registry::RegistryOutgoing>(*m_database, *m_registry, *m_files);
            m_exchange = std::make_unique<agencies::Exchange>(
                *m_gateway, *m_outgoing, clock, agencies::ExchangePace{});
        });
}

int RegistryServer::port() const {
    return m_http->port();
}

int RegistryServer::waitPort() const {
    return m_http->waitPort();
}

} // namespace okno::server::app
