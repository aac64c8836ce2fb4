#include "server/http/handler.h"

#include "server/http/answer.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <spdlog/spdlog.h>

#include <exception>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;
namespace endpoints = protocol::endpoints;

using Endpoint = Result<void> (*)(Call&, const registry::Caller&);

struct Route {
    Port port;
    std::string_view method;
    std::string_view path;
    Endpoint endpoint;
};

constexpr Route routes[]{
    {Port::main, "DELETE", endpoints::sessions, signOut},
    {Port::main, "POST", endpoints::push, push},
    {Port::main, "GET", endpoints::changes, changes},
    {Port::main, "PUT", endpoints::blobs, putBlob},
    {Port::main, "GET", endpoints::blobs, getBlob},
    {Port::main, "HEAD", endpoints::blobs, headBlob},
    {Port::wait, "GET", endpoints::wait, wait},
};

// A blob's path has its name behind it, the others end where they end.
bool fits(const Route& route, std::string_view path) {
    if (route.path != endpoints::blobs)
        return path == route.path;
    return path.size() > route.path.size() + 1 && path.substr(0, route.path.size()) == route.path
        && path[route.path.size()] == '/';
}

std::string tokenOf(const HTTPServerRequest& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string header = request.get(HTTPRequest::AUTHORIZATION, "");
    return header.compare(0, scheme.size(), scheme) == 0 ? header.substr(scheme.size()) : "";
}

Result<void> health(Call& call) {
    sendJson(call.response, {{"status", "ok"}, {"version", OKNO_VERSION}});
    return {};
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    Handler(Port port, Services& services, Room& room)
        : m_port(port)
        , m_services(services)
        , m_room(room) {
        ++m_room.taken;
    }
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;
    ~Handler() override { --m_room.taken; }

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        if (m_room.scarce && m_room.scarce())
            response.setKeepAlive(false);
        try {
            const auto answered = answer(request, response);
            if (answered)
                return;
            log(request, answered.error());
            sendProblem(request, response, answered.error());
        } catch (const Poco::Exception& exception) {
            spdlog::warn(
                "[http] {}: the connection broke: {}", request.getMethod(), exception.className());
        } catch (const std::exception&) {
            spdlog::error("[http] {}: an unexpected failure", request.getMethod());
            if (!response.sent())
                sendProblem(request, response, {ErrorCode::storage, "internal-failure"});
        }
    }

private:
    Result<void> answer(HTTPServerRequest& request, HTTPServerResponse& response) {
        if (m_room.taken > m_room.limit)
            return failure(ErrorCode::unavailable, "registry-busy");
        const std::string uri = request.getURI();
        Call call{m_services, request, response, uri.substr(0, uri.find('?')), tokenOf(request)};
        if (m_port == Port::main && call.path == endpoints::health)
            return health(call);
        if (m_port == Port::main && call.path == endpoints::sessions
            && request.getMethod() == HTTPRequest::HTTP_POST)
            return signIn(call);
        const auto caller = m_services.sessions.authenticate(call.token);
        if (!caller)
            return tl::unexpected(caller.error());
        return route(call, *caller);
    }

    Result<void> route(Call& call, const registry::Caller& caller) {
        bool pathKnown = false;
        for (const Route& candidate : routes) {
            if (candidate.port != m_port || !fits(candidate, call.path))
                continue;
            pathKnown = true;
            if (candidate.method == call.request.getMethod())
                return candidate.endpoint(call, caller);
        }
        return failure(ErrorCode::invalidInput, pathKnown ? "method-not-allowed" : "no-such-path");
    }

    static void log(const HTTPServerRequest& request, const Error& error) {
        const int status = statusOf(error);
        const auto level = status >= 500 ? spdlog::level::err : spdlog::level::info;
        spdlog::log(level, "[http] {} answered {} {}", request.getMethod(), status, error.reason);
    }

    Port m_port;
    Services& m_services;
    Room& m_room;
};
} // namespace

HandlerFactory::HandlerFactory(Port port, Services& services, Room& room)
    : m_port(port)
    , m_services(services)
    , m_room(room) { }

Poco::Net::HTTPRequestHandler* HandlerFactory::createRequestHandler(
    const HTTPServerRequest& /*request*/) {
    return new Handler(m_port, m_services, m_room);
}

} // namespace okno::server::http
