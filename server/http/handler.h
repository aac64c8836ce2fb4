// The way of every request: room, path, session, endpoint, and a Problem for what fails.
#pragma once

#include "server/http/endpoint.h"

#include <Poco/Net/HTTPRequestHandlerFactory.h>

#include <atomic>
#include <functional>

namespace okno::server::http {

enum class Port { main, wait };

/// How many requests are under way. More than the limit get 503 and a Retry-After.
struct Room {
    int limit;
    std::atomic<int> taken = 0;
    std::function<bool()> scarce{}; // whether connections should not be kept open for later
};

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    /// Both must outlive the server.
    HandlerFactory(Port port, Services& services, Room& room);
    Poco::Net::HTTPRequestHandler* createRequestHandler(
        const Poco::Net::HTTPServerRequest& request) override;
    /// No connection is kept open for a further request.
    void stop() { serverStopped(this, false); }

private:
    Port m_port;
    Services& m_services;
    Room& m_room;
};

} // namespace okno::server::http
