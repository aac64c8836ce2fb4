// Answers: JSON, or a Problem for whatever went wrong.
#pragma once

#include "common/protocol/messages.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

namespace okno::server::http {

/// How long whoever is turned away should stay away.
inline constexpr int retryAfterSeconds = 2;

/// The status of an error, where the reason says more than its code.
[[nodiscard]] int statusOf(const Error& error);

void sendJson(Poco::Net::HTTPServerResponse& response, const protocol::Json& json,
    int status = Poco::Net::HTTPResponse::HTTP_OK);
void sendText(Poco::Net::HTTPServerResponse& response, const char* type, const std::string& text);
void sendEmpty(Poco::Net::HTTPServerResponse& response, int status);
/// Closes the connection when the request's body may still lie in it. To HEAD only the status goes.
void sendProblem(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response,
    const Error& error);

} // namespace okno::server::http
