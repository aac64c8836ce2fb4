#include "server/http/answer.h"
#include "server/http/endpoint.h"

namespace okno::server::http {

Result<void> health(Call& call) {
    auto& registry = call.services.registry;
    const bool leads = registry.leads();
    const Result<bool> recovering = leads ? registry.isRecovering() : false;
    if (!recovering)
        return tl::unexpected(recovering.error());
    // A standby is in good health, but a proxy has to turn to the other one.
    const int status = leads ? Poco::Net::HTTPResponse::HTTP_OK
                             : Poco::Net::HTTPResponse::HTTP_SERVICE_UNAVAILABLE;
    sendJson(call.response,
        {{"status",
             !leads            ? "standby"
                 : *recovering ? "recovering"
                               : "ok"},
            {"version", OKNO_VERSION},
            {"protocol", {protocol::protocolVersion, protocol::protocolVersion}},
            {"epoch", registry.epoch()}},
        status);
    return {};
}

Result<void> metricsText(Call& call) {
    if (!call.request.clientAddress().host().isLoopback())
        return failure(ErrorCode::forbidden, "this-machine-only");
    sendText(call.response, "text/plain; version=0.0.4", call.services.metrics.text());
    return {};
}

} // namespace okno::server::http
