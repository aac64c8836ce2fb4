#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/request_body.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace okno::server::http {

namespace {
// Two passwords of the greatest length, each of their bytes escaped.
constexpr std::size_t maxSignInBytes = 16384;

template <typename Read> auto bodyOf(Call& call, Read read) {
    return readBody(call.request, maxSignInBytes).and_then(protocol::parseJson).and_then(read);
}

/// For how long nobody has touched the station: as it says, or by what it asks for.
std::optional<std::chrono::seconds> idleTimeOf(const Call& call) {
    const std::string told = call.request.get(std::string(protocol::idleHeader), "");
    int seconds = 0;
    const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), seconds);
    if (error == std::errc{} && end == told.data() + told.size() && seconds >= 0)
        return std::chrono::seconds(seconds);
    const bool looks = call.request.getMethod() == Poco::Net::HTTPRequest::HTTP_GET
        && call.path.rfind(protocol::endpoints::blobs, 0) == 0;
    if (looks || call.path == protocol::endpoints::push)
        return std::chrono::seconds(0);
    return std::nullopt;
}
} // namespace

Result<registry::Caller> callerOf(const Call& call) {
    return call.services.sessions.authenticate(call.token, idleTimeOf(call));
}

Result<void> signIn(Call& call) {
    const auto request = bodyOf(call, protocol::signInRequestFromJson);
    if (!request)
        return tl::unexpected(request.error());
    const auto signedIn = call.services.sessions.signIn(*request);
    if (!signedIn)
        return tl::unexpected(signedIn.error());
    sendJson(call.response,
        protocol::toJson(protocol::SignInResponse{signedIn->token, signedIn->employee,
            call.services.registry.now(), call.services.waitPort, signedIn->stationKey,
            signedIn->expiresAt, registry::offlineDays}));
    return {};
}

Result<void> enrol(Call& call) {
    return bodyOf(call, protocol::enrolmentRequestFromJson)
        .and_then([&](const auto& request) { return call.services.sessions.enrol(request); })
        .map([&](const std::string& key) {
            sendJson(call.response, protocol::toJson(protocol::EnrolmentAnswer{key}));
        });
}

Result<void> changePassword(Call& call) {
    return bodyOf(call, protocol::passwordChangeFromJson)
        .and_then([&](const auto& change) { return call.services.sessions.changePassword(change); })
        .map([&] { sendEmpty(call.response, Poco::Net::HTTPResponse::HTTP_NO_CONTENT); });
}

Result<void> signOut(Call& call, const registry::Caller& /*caller*/) {
    return call.services.sessions.signOut(call.token).map([&call] {
        sendEmpty(call.response, Poco::Net::HTTPResponse::HTTP_NO_CONTENT);
    });
}

} // namespace okno::server::http
