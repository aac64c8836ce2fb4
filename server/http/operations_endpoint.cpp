#include "server/http/answer.h"
#include "server/http/endpoint.h"

namespace okno::server::http {

Result<void> health(Call& call) {
    sendJson(call.response,
        {{"status", "ok"}, {"version", OKNO_VERSION},
            {"protocol", {protocol::protocolVersion, protocol::protocolVersion}},
            {"epoch", call.services.registry.epoch()}});
    return {};
}

Result<void> metricsText(Call& call) {
    if (!call.request.clientAddress().host().isLoopback())
        return failure(ErrorCode::forbidden, "this-machine-only");
    sendText(call.response, "text/plain; version=0.0.4", call.services.metrics.text());
    return {};
}

} // namespace okno::server::http
