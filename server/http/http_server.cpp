#include "server/http/http_server.h"

#include "server/http/handler.h"
#include "server/http/open_connection.h"
#include "server/http/turn_away.h"

#include <Poco/Net/HTTPServerConnectionFactory.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>

namespace okno::server::http {

namespace {
// Threads beyond the limit, so that there is somebody to say 503.
constexpr int spareThreads = 8;
constexpr int maxQueued = 128;
// Requests are short: some may wait for a thread. Those that wait for changes are not: they hold
// theirs, and whoever comes behind them is told at once.
constexpr int mayQueue(Port port) {
    return port == Port::main ? maxQueued / 2 : 0;
}

/// Where the ports are opened; without a context nothing is encrypted.
struct Place {
    std::string address;
    Poco::Net::Context::Ptr tls;
};

Result<Place> placeOf(const HttpSettings& settings) {
    const auto local = isLoopback(settings.address);
    if (!local)
        return tl::unexpected(local.error());
    if (settings.tls)
        return tlsContext(*settings.tls).map([&](const Poco::Net::Context::Ptr& context) {
            return Place{settings.address, context};
        });
    if (!*local)
        return failure(ErrorCode::refused, "tls-needed", settings.address);
    return Place{settings.address, {}};
}

Poco::Net::ServerSocket listenOn(const Place& place, int port) {
    // Without the address-reuse of Poco's default a second registry is told that the port is taken.
    Poco::Net::ServerSocket socket = place.tls
        ? Poco::Net::ServerSocket(Poco::Net::SecureServerSocket(place.tls))
        : Poco::Net::ServerSocket();
    const Poco::Net::SocketAddress address(place.address, static_cast<Poco::UInt16>(port));
    socket.bind(address, true, false);
    socket.listen(maxQueued);
    return socket;
}

Poco::Net::HTTPServerParams::Ptr parameters(int threads) {
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setMaxThreads(threads + spareThreads);
    params->setMaxQueued(maxQueued);
    params->setTimeout(Poco::Timespan(30, 0));
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(Poco::Timespan(15, 0));
    params->setSoftwareVersion("okno-registry");
    return params;
}

Poco::Net::TCPServerConnectionFactory* connectionsOf(const Place& place,
    const Poco::Net::HTTPServerParams::Ptr& params,
    const Poco::Net::HTTPRequestHandlerFactory::Ptr& handlers) {
    if (place.tls)
        return new Poco::Net::HTTPServerConnectionFactory(params, handlers);
    return new OpenConnections(params, handlers);
}
} // namespace

class HttpServer::Listener {
public:
    Listener(Port port, const Place& place, int number, int threads, Services& services)
        : m_room{threads}
        , m_threads(2, threads + spareThreads)
        , m_socket(listenOn(place, number))
        , m_params(parameters(threads))
        , m_handlers(new HandlerFactory(port, services, m_room))
        , m_server(connectionsOf(place, m_params, m_handlers), m_threads, m_socket, m_params) {
        m_room.scarce = [this, threads] { return m_server.currentThreads() >= threads; };
        m_server.setConnectionFilter(new TurnAway(
            [this, port, threads] {
                return m_server.currentThreads() >= threads + spareThreads
                    && m_server.queuedConnections() >= mayQueue(port);
            },
            [&metrics = services.metrics] { metrics.count(metrics::Event::requestRefusedBusy); }));
        m_server.start();
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() {
        m_server.stop();
        m_handlers->stop();
        m_threads.joinAll();
    }

    [[nodiscard]] int port() const { return m_socket.address().port(); }
    [[nodiscard]] int underWay() const { return m_room.taken; }

private:
    Room m_room;
    Poco::ThreadPool m_threads;
    Poco::Net::ServerSocket m_socket;
    Poco::Net::HTTPServerParams::Ptr m_params;
    Poco::SharedPtr<HandlerFactory> m_handlers;
    Poco::Net::TCPServer m_server;
};

HttpServer::HttpServer(registry::Registry& registry, registry::Sessions& sessions,
    registry::Files& files, metrics::Metrics& metrics, const HttpSettings& settings)
    : m_stationRate(settings.stationRate)
    , m_strangerRate(settings.strangerRate)
    , m_services{registry, sessions, files, metrics, m_stationRate, m_strangerRate} { }

Result<std::unique_ptr<HttpServer>> HttpServer::start(registry::Registry& registry,
    registry::Sessions& sessions, registry::Files& files, metrics::Metrics& metrics,
    const HttpSettings& settings) {
    std::unique_ptr<HttpServer> server(
        new HttpServer(registry, sessions, files, metrics, settings));
    const auto place = placeOf(settings);
    if (!place)
        return tl::unexpected(place.error());
    int port = settings.waitPort;
    try {
        server->m_wait = std::make_unique<Listener>(
            Port::wait, *place, port, settings.waitThreads, server->m_services);
        server->m_services.waitPort = server->m_wait->port();
        port = settings.port;
        server->m_main = std::make_unique<Listener>(
            Port::main, *place, port, settings.requestThreads, server->m_services);
    } catch (const Poco::Net::NetException&) {
        return failure(ErrorCode::unavailable, "port-taken", std::to_string(port));
    }
    return server;
}

HttpServer::~HttpServer() {
    m_services.registry.stop();
}

int HttpServer::port() const {
    return m_main->port();
}
int HttpServer::waiting() const {
    return m_wait->underWay();
}
int HttpServer::waitPort() const {
    return m_wait->port();
}

} // namespace okno::server::http
