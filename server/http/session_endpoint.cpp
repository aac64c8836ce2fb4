#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/request_body.h"

namespace okno::server::http {

namespace {
constexpr std::size_t maxSignInBytes = 4096;
}

Result<void> signIn(Call& call) {
    const auto request = readBody(call.request, maxSignInBytes)
                             .and_then(protocol::parseJson)
                             .and_then(protocol::signInRequestFromJson);
    if (!request)
        return tl::unexpected(request.error());
    const auto signedIn = call.services.sessions.signIn(*request);
    if (!signedIn)
        return tl::unexpected(signedIn.error());
    sendJson(call.response,
        protocol::toJson(protocol::SignInResponse{signedIn->token, signedIn->employee,
            call.services.registry.now(), call.services.waitPort}));
    return {};
}

Result<void> signOut(Call& call, const registry::Caller& /*caller*/) {
    return call.services.sessions.signOut(call.token).map([&call] {
        sendEmpty(call.response, Poco::Net::HTTPResponse::HTTP_NO_CONTENT);
    });
}

} // namespace okno::server::http
