#include "server/http/handler.h"

#include "server/http/answer.h"
#include "server/http/request_body.h"
#include "server/http/routes.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <spdlog/spdlog.h>

#include <array>
#include <charconv>
#include <chrono>
#include <exception>
#include <optional>
#include <utility>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

/// Refusals that somebody watches.
constexpr std::array<std::pair<std::string_view, metrics::Event>, 7> countedReasons{{
    {"registry-busy", metrics::Event::requestRefusedBusy},
    {"too-many-requests", metrics::Event::requestRefusedRate},
    {"history-rewritten", metrics::Event::historyRewritten},
    {"registry-behind", metrics::Event::registryBehind},
    {"station-cloned", metrics::Event::stationCloned},
    {"password-wrong", metrics::Event::signInRefused},
    {"locked-out", metrics::Event::signInRefused},
}};

std::string pathOf(const HTTPServerRequest& request) {
    const std::string& uri = request.getURI();
    return uri.substr(0, uri.find('?'));
}

template <std::size_t count>
OpenEndpoint endpointAt(const OpenRoute (&among)[count], std::string_view path) {
    for (const OpenRoute& route : among)
        if (path == route.path)
            return route.endpoint;
    return nullptr;
}

bool fits(const Route& route, std::string_view path) {
    if (route.path.back() != '/')
        return path == route.path;
    return path.size() > route.path.size() && path.substr(0, route.path.size()) == route.path;
}

std::string tokenOf(const HTTPServerRequest& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string header = request.get(HTTPRequest::AUTHORIZATION, "");
    return header.compare(0, scheme.size(), scheme) == 0 ? header.substr(scheme.size()) : "";
}

/// As the wire and the metrics name it: without the name of a file or a query.
std::string_view endpointOf(std::string_view path) {
    for (const OpenRoute& route : watchRoutes)
        if (path == route.path)
            return route.path;
    for (const OpenRoute& route : openRoutes)
        if (path == route.path)
            return route.path;
    for (const Route& route : routes)
        if (fits(route, path))
            return route.path.substr(0, route.path.find_last_not_of('/') + 1);
    return "other";
}

/// Programs of another time must not talk past each other.
Result<void> checkProtocol(const HTTPServerRequest& request) {
    const std::string spoken = request.get(std::string(protocol::protocolHeader), "1");
    int version = 0;
    const auto [end, error]
        = std::from_chars(spoken.data(), spoken.data() + spoken.size(), version);
    if (error != std::errc{} || end != spoken.data() + spoken.size())
        return failure(ErrorCode::invalidInput, "protocol-malformed");
    if (version == protocol::protocolVersion)
        return {};
    return failure(ErrorCode::incompatible,
        version < protocol::protocolVersion ? "program-too-old" : "registry-too-old",
        std::to_string(protocol::protocolVersion));
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
        const auto began = std::chrono::steady_clock::now();
        if (m_room.scarce && m_room.scarce())
            response.setKeepAlive(false);
        respond(request, response);
        m_services.metrics.answered(request.getMethod(), endpointOf(pathOf(request)),
            response.getStatus(), std::chrono::steady_clock::now() - began);
        if (!forgetBody(request))
            response.setKeepAlive(false);
    }

private:
    void respond(HTTPServerRequest& request, HTTPServerResponse& response) {
        try {
            const auto answered = answer(request, response);
            if (answered)
                return;
            count(answered.error());
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

    Result<void> answer(HTTPServerRequest& request, HTTPServerResponse& response) {
        Call call{m_services, request, response, pathOf(request), tokenOf(request)};
        if (const auto watch = m_port == Port::main ? endpointAt(watchRoutes, call.path) : nullptr)
            return watch(call);
        if (m_room.taken > m_room.limit)
            return failure(ErrorCode::unavailable, "registry-busy");
        if (!m_services.registry.leads())
            return failure(ErrorCode::unavailable, "registry-standby");
        return checkProtocol(request).and_then([&] {
            const bool stranger
                = m_port == Port::main && request.getMethod() == HTTPRequest::HTTP_POST;
            const OpenEndpoint open = stranger ? endpointAt(openRoutes, call.path) : nullptr;
            return open != nullptr ? answerStranger(call, open) : answerCaller(call);
        });
    }

    Result<void> answerStranger(Call& call, OpenEndpoint endpoint) {
        return m_services.strangerRate
            .take(call.request.clientAddress().host().toString(), std::chrono::steady_clock::now())
            .and_then([&] { return endpoint(call); });
    }

    Result<void> answerCaller(Call& call) {
        const auto caller = callerOf(call);
        if (!caller)
            return tl::unexpected(caller.error());
        return m_services.stationRate
            .take(caller->station.toString(), std::chrono::steady_clock::now())
            .and_then([&] { return route(call, *caller); });
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

    void count(const Error& error) {
        for (const auto& [reason, event] : countedReasons)
            if (error.reason == reason)
                m_services.metrics.count(event);
    }

    static void log(const HTTPServerRequest& request, const Error& error) {
        const int status = statusOf(error);
        // Being turned away is counted; a line for each would fill the disk when it matters most.
        const auto level = error.code == ErrorCode::unavailable ? spdlog::level::debug
            : status >= 500                                     ? spdlog::level::err
                                                                : spdlog::level::info;
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
