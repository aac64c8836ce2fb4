#include "server/agencies/http_agency_gateway.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/URI.h>

#include <array>
#include <istream>
#include <ostream>

namespace okno::server::agencies {

namespace {
namespace endpoints = protocol::agency_endpoints;
using Poco::Net::HTTPMessage;
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;

constexpr std::size_t maxAnswerBytes = 64U << 20;

tl::unexpected<Error> unavailable(std::string reason) {
    return failure(ErrorCode::unavailable, std::move(reason));
}

std::string pathOf(const std::string& responseId) {
    std::string escaped;
    Poco::URI::encode(responseId, "/?#", escaped);
    return std::string(endpoints::responses) + "/" + escaped;
}

/// What a status means for the sender: a server in trouble is asked again, a refusal is final.
Result<void> checkStatus(const HTTPResponse& response) {
    const int status = response.getStatus();
    if (status >= 200 && status < 300)
        return {};
    if (status == HTTPResponse::HTTP_NOT_FOUND)
        return failure(ErrorCode::notFound, "agency-knows-no-such-thing");
    const bool passing = status >= 500 || status == HTTPResponse::HTTP_REQUEST_TIMEOUT
        || status == HTTPResponse::HTTP_TOO_MANY_REQUESTS || status < 400;
    if (passing)
        return unavailable("agency-in-trouble");
    return failure(ErrorCode::refused, "agency-refuses", std::to_string(status));
}

/// A cut connection looks like the end of a body, so the length is demanded and compared.
Result<std::string> readBody(std::istream& stream, const HTTPResponse& response) {
    std::string body;
    std::array<char, 1 << 16> piece{};
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
        body.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > maxAnswerBytes)
            return failure(ErrorCode::refused, "answer-too-large");
    }
    const bool hasLength = response.getContentLength64() != HTTPMessage::UNKNOWN_CONTENT_LENGTH;
    const bool isEmpty = response.getStatus() == HTTPResponse::HTTP_NO_CONTENT;
    if (!isEmpty && !hasLength)
        return unavailable("answer-without-length");
    if (hasLength && response.getContentLength64() != static_cast<Poco::Int64>(body.size()))
        return unavailable("answer-cut");
    return body;
}
} // namespace

HttpAgencyGateway::HttpAgencyGateway(
    std::string host, std::uint16_t port, std::chrono::milliseconds timeout)
    : m_host(std::move(host))
    , m_port(port)
    , m_timeout(timeout) { }

Result<HttpAgencyGateway> HttpAgencyGateway::at(
    const std::string& url, std::chrono::milliseconds timeout) {
    try {
        const Poco::URI uri(url);
        const bool isPlain = uri.getPath().empty() || uri.getPath() == "/";
        if (uri.getScheme() == "http" && !uri.getHost().empty() && isPlain)
            return HttpAgencyGateway(uri.getHost(), uri.getPort(), timeout);
    } catch (const Poco::Exception&) {
        return failure(ErrorCode::invalidInput, "url-malformed", url);
    }
    return failure(ErrorCode::invalidInput, "url-malformed", url);
}

Result<void> HttpAgencyGateway::send(const protocol::AgencyRequest& message) {
    const auto answer = exchange(
        HTTPRequest::HTTP_POST, std::string(endpoints::requests), protocol::toJson(message).dump());
    return answer.and_then(protocol::parseJson)
        .and_then(protocol::agencyReceiptFromJson)
        .map_error([&](const Error& error) {
            // A receipt that cannot be read proves nothing: the message goes again, under its id.
            return error.code == ErrorCode::invalidInput
                ? Error{ErrorCode::unavailable, "receipt-unreadable"}
                : error;
        })
        .and_then([&](const protocol::AgencyReceipt& receipt) -> Result<void> {
            if (receipt.messageId != message.messageId)
                return unavailable("receipt-of-another");
            return {};
        });
}

Result<std::vector<protocol::AgencyResponse>> HttpAgencyGateway::responses() {
    return exchange(HTTPRequest::HTTP_GET, std::string(endpoints::responses))
        .and_then(protocol::parseJson)
        .and_then(protocol::agencyResponsesFromJson)
        .map([](protocol::AgencyResponses list) { return std::move(list.responses); })
        .map_error([](Error error) {
            if (error.code != ErrorCode::unavailable)
                error = {ErrorCode::unavailable, "responses-unreadable", error.detail};
            return error;
        });
}

Result<std::string> HttpAgencyGateway::paper(const std::string& responseId) {
    return exchange(
        HTTPRequest::HTTP_GET, pathOf(responseId) + std::string(endpoints::paperSuffix));
}

Result<void> HttpAgencyGateway::acknowledge(const std::string& responseId) {
    const auto answer = exchange(HTTPRequest::HTTP_DELETE, pathOf(responseId));
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

Result<std::string> HttpAgencyGateway::exchange(
    const std::string& method, const std::string& path, const std::string& body) const {
    try {
        Poco::Net::HTTPClientSession session(m_host, m_port);
        const Poco::Timespan timeout(
            std::chrono::duration_cast<std::chrono::microseconds>(m_timeout).count());
        session.setTimeout(timeout, timeout, timeout);
        HTTPRequest request(method, path, HTTPMessage::HTTP_1_1);
        request.setKeepAlive(false);
        request.setContentLength64(static_cast<Poco::Int64>(body.size()));
        if (!body.empty())
            request.setContentType("application/json");
        session.sendRequest(request) << body;
        HTTPResponse response;
        std::istream& stream = session.receiveResponse(response);
        return checkStatus(response).and_then([&] { return readBody(stream, response); });
    } catch (const Poco::Exception&) {
        return unavailable("agency-unreachable");
    }
}

} // namespace okno::server::agencies
