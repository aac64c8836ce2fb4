#include "server/agency_simulator/agency_server.h"

#include "common/protocol/messages.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/URI.h>

#include <array>
#include <istream>

namespace okno::server::agency_simulator {

namespace {
namespace paths = protocol::agency_endpoints;
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;

constexpr std::size_t maxRequestBytes = 1U << 20;

struct Reply {
    HTTPResponse::HTTPStatus status;
    std::string body;
    std::string type = "application/json";
};

Reply problem(const Error& error) {
    const int status = protocol::httpStatusOf(error.code);
    return {static_cast<HTTPResponse::HTTPStatus>(status),
        protocol::toJson(protocol::Problem{status, error, std::nullopt}).dump(),
        "application/problem+json"};
}

/// Poco ends a body that was cut as if it were whole, so the length is demanded and compared.
Result<std::string> bodyOf(Poco::Net::HTTPServerRequest& request) {
    if (!request.hasContentLength() || request.getChunkedTransferEncoding())
        return failure(ErrorCode::invalidInput, "length-missing");
    const auto length = static_cast<std::size_t>(request.getContentLength64());
    if (length > maxRequestBytes)
        return failure(ErrorCode::invalidInput, "body-too-large");
    std::string body(length, '\0');
    request.stream().read(body.data(), static_cast<std::streamsize>(length));
    if (static_cast<std::size_t>(request.stream().gcount()) != length)
        return failure(ErrorCode::invalidInput, "body-cut");
    return body;
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(AgencySimulator& simulator)
        : m_simulator(simulator) { }

    void handleRequest(
        Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override {
        const Reply reply = replyTo(request);
        response.setStatusAndReason(reply.status);
        response.setContentType(reply.type);
        response.setContentLength64(static_cast<Poco::Int64>(reply.body.size()));
        response.send() << reply.body;
    }

private:
    Reply replyTo(Poco::Net::HTTPServerRequest& request) {
        const std::string path = Poco::URI(request.getURI()).getPath();
        const std::string& method = request.getMethod();
        if (method == HTTPRequest::HTTP_POST && path == paths::requests)
            return take(request);
        if (method == HTTPRequest::HTTP_GET && path == paths::responses)
            return ready();
        if (method == HTTPRequest::HTTP_GET && path == protocol::endpoints::health)
            return {HTTPResponse::HTTP_OK, "{}"};
        const std::string head = std::string(paths::responses) + "/";
        if (!path.starts_with(head))
            return problem({ErrorCode::notFound, "no-such-path"});
        const std::string rest = path.substr(head.size());
        if (method == HTTPRequest::HTTP_DELETE)
            return acknowledge(rest);
        if (method == HTTPRequest::HTTP_GET && rest.ends_with(paths::paperSuffix))
            return paper(rest.substr(0, rest.size() - paths::paperSuffix.size()));
        return problem({ErrorCode::notFound, "no-such-path"});
    }

    Reply take(Poco::Net::HTTPServerRequest& request) {
        const auto message = bodyOf(request)
                                 .and_then(protocol::parseJson)
                                 .and_then(protocol::agencyRequestFromJson);
        if (!message)
            return problem(message.error());
        return {HTTPResponse::HTTP_ACCEPTED, protocol::toJson(m_simulator.take(*message)).dump()};
    }

    Reply ready() {
        const auto responses = m_simulator.ready();
        if (!responses)
            return problem(responses.error());
        return {HTTPResponse::HTTP_OK, protocol::toJson(*responses).dump()};
    }

    Reply paper(const std::string& id) {
        auto bytes = m_simulator.paper(id);
        if (!bytes)
            return problem({ErrorCode::notFound, "no-such-paper"});
        return {HTTPResponse::HTTP_OK, *std::move(bytes), "application/pdf"};
    }

    Reply acknowledge(const std::string& id) {
        if (!m_simulator.acknowledge(id))
            return problem({ErrorCode::notFound, "no-such-response"});
        return {HTTPResponse::HTTP_OK, "{}"};
    }

    AgencySimulator& m_simulator;
};

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit HandlerFactory(AgencySimulator& simulator)
        : m_simulator(simulator) { }

    Poco::Net::HTTPRequestHandler* createRequestHandler(
        const Poco::Net::HTTPServerRequest& request) override {
        (void)request;
        return std::make_unique<Handler>(m_simulator).release(); // the server deletes it
    }

private:
    AgencySimulator& m_simulator;
};
} // namespace

AgencyServer::AgencyServer(std::unique_ptr<Poco::Net::HTTPServer> server)
    : m_server(std::move(server)) { }

AgencyServer::~AgencyServer() {
    m_server->stopAll(true);
}

Result<std::unique_ptr<AgencyServer>> AgencyServer::start(
    AgencySimulator& simulator, std::uint16_t port) {
    try {
        Poco::Net::ServerSocket socket;
        // Poco's shorter bind() also sets SO_REUSEPORT, which lets two servers share a port unseen.
        socket.bind(Poco::Net::SocketAddress("127.0.0.1", port), true, false);
        socket.listen();
        Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
        params->setMaxThreads(4);
        params->setKeepAlive(false);
        auto server = std::make_unique<Poco::Net::HTTPServer>(
            new HandlerFactory(simulator), socket, params);
        server->start();
        return std::unique_ptr<AgencyServer>(new AgencyServer(std::move(server)));
    } catch (const Poco::Exception&) {
        return failure(ErrorCode::unavailable, "port-taken", std::to_string(port));
    }
}

std::uint16_t AgencyServer::port() const {
    return m_server->port();
}

} // namespace okno::server::agency_simulator
