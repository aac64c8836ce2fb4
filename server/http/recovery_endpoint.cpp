#include "common/protocol/recovery_messages.h"
#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/request_body.h"

namespace okno::server::http {

Result<void> recover(Call& call, const registry::Caller& caller) {
    const auto page = readBody(call.request, protocol::maxBodyBytes)
                          .and_then(protocol::parseJson)
                          .and_then(protocol::recoveryPageFromJson);
    if (!page)
        return tl::unexpected(page.error());
    const auto answer = call.services.registry.recover(caller, *page);
    if (!answer)
        return tl::unexpected(answer.error());
    sendJson(call.response, protocol::toJson(*answer));
    return {};
}

} // namespace okno::server::http
