#include "server/http/http_server.h"

#include "server/http/handler.h"
#include "server/http/turn_away.h"

#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
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

Poco::Net::ServerSocket listenOn(int port) {
    // Without the address-reuse of Poco's default a second registry is told that the port is taken.
    Poco::Net::ServerSocket socket;
    socket.bind(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), true, false);
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
} // namespace

class HttpServer::Listener {
public:
    Listener(Port port, int number, int threads, Services& services)
        : m_room{threads}
        , m_threads(2, threads + spareThreads)
        , m_socket(listenOn(number))
        , m_server(new HandlerFactory(port, services, m_room), m_threads, m_socket,
              parameters(threads)) {
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
        m_server.stopAll(false);
        m_threads.joinAll();
    }

    [[nodiscard]] int port() const { return m_socket.address().port(); }
    [[nodiscard]] int underWay() const { return m_room.taken; }

private:
    Room m_room;
    Poco::ThreadPool m_threads;
    Poco::Net::ServerSocket m_socket;
    Poco::Net::HTTPServer m_server;
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
    int port = settings.waitPort;
    try {
        server->m_wait = std::make_unique<Listener>(
            Port::wait, port, settings.waitThreads, server->m_services);
        server->m_services.waitPort = server->m_wait->port();
        port = settings.port;
        server->m_main = std::make_unique<Listener>(
            Port::main, port, settings.requestThreads, server->m_services);
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
