#include "server/http/answer.h"

#include "server/http/request_body.h"

#include <array>
#include <charconv>
#include <ostream>
#include <string_view>
#include <tuple>
#include <utility>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPResponse;

constexpr std::array<std::pair<std::string_view, int>, 15> statusByReason{{
    {"disk-full", HTTPResponse::HTTP_INSUFFICIENT_STORAGE},
    {"length-required", HTTPResponse::HTTP_LENGTH_REQUIRED},
    {"body-too-large", HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE},
    {"no-such-path", HTTPResponse::HTTP_NOT_FOUND},
    {"method-not-allowed", HTTPResponse::HTTP_METHOD_NOT_ALLOWED},
    {"too-many-requests", HTTPResponse::HTTP_TOO_MANY_REQUESTS},
    {"too-many-uploads", HTTPResponse::HTTP_TOO_MANY_REQUESTS},
    {"program-too-old", HTTPResponse::HTTP_UPGRADE_REQUIRED},
    {"registry-too-old", HTTPResponse::HTTP_UPGRADE_REQUIRED},
    {"content-type-wrong", HTTPResponse::HTTP_UNSUPPORTED_MEDIA_TYPE},
    {"range-not-satisfiable", HTTPResponse::HTTP_REQUESTED_RANGE_NOT_SATISFIABLE},
    {"tus-version-unknown", HTTPResponse::HTTP_PRECONDITION_FAILED},
    {"upload-busy", 423}, // Locked, RFC 4918
    {"upload-expired", HTTPResponse::HTTP_GONE}, {"checksum-differs", 460}, // of tus 1.0
}};

void setStatus(HTTPResponse& response, int status) {
    response.setStatusAndReason(static_cast<HTTPResponse::HTTPStatus>(status));
}

std::optional<std::int64_t> expectedN(const Error& error) {
    if (error.reason != "counter-gap")
        return std::nullopt;
    std::int64_t n = 0;
    std::from_chars(error.detail.data(), error.detail.data() + error.detail.size(), n);
    return n;
}

// Of "cursor-of-another-epoch" the detail is "<epoch>" or "<epoch> <position>": see history.h.
protocol::Problem problemOf(int status, const Error& error) {
    protocol::Problem problem{status, error, expectedN(error)};
    if (error.reason != "cursor-of-another-epoch")
        return problem;
    const auto space = error.detail.find(' ');
    problem.epoch = error.detail.substr(0, space);
    problem.error.detail = "since";
    std::int64_t position = 0;
    if (space != std::string::npos
        && std::from_chars(
               error.detail.data() + space + 1, error.detail.data() + error.detail.size(), position)
                .ec
            == std::errc{})
        problem.restoredTo = position;
    return problem;
}
} // namespace

int statusOf(const Error& error) {
    for (const auto& [reason, status] : statusByReason)
        if (reason == error.reason)
            return status;
    if (error.code == ErrorCode::storage)
        return HTTPResponse::HTTP_SERVICE_UNAVAILABLE;
    return protocol::httpStatusOf(error.code);
}

void sendText(Poco::Net::HTTPServerResponse& response, const char* type, const std::string& text) {
    response.setContentType(type);
    response.setContentLength64(static_cast<std::int64_t>(text.size()));
    response.send() << text;
}

void sendJson(Poco::Net::HTTPServerResponse& response, const protocol::Json& json, int status) {
    setStatus(response, status);
    sendText(response, "application/json", json.dump());
}

void sendEmpty(Poco::Net::HTTPServerResponse& response, int status) {
    setStatus(response, status);
    response.setContentLength64(0);
    response.send();
}

void sendProblem(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response,
    const Error& error) {
    const int status = statusOf(error);
    setStatus(response, status);
    if (status == HTTPResponse::HTTP_SERVICE_UNAVAILABLE)
        response.set("Retry-After", std::to_string(retryAfterSeconds));
    if (status == HTTPResponse::HTTP_TOO_MANY_REQUESTS)
        response.set("Retry-After", error.detail);
    if (status == HTTPResponse::HTTP_UNAUTHORIZED)
        response.set("WWW-Authenticate", "Bearer");
    if (request.hasContentLength() || request.getChunkedTransferEncoding()) {
        response.setKeepAlive(false);
        // Whoever is still sending would lose the answer to a reset connection.
        std::ignore = forgetBody(request);
    }
    if (request.getMethod() == Poco::Net::HTTPRequest::HTTP_HEAD) {
        response.setContentLength64(0);
        response.send();
        return;
    }
    sendText(
        response, "application/problem+json", protocol::toJson(problemOf(status, error)).dump());
}

} // namespace okno::server::http
