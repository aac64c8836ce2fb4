// The endpoints of the interface: stateless functions that answer one request each, on the request
// threads. A failure that is returned becomes a Problem; nothing has been sent then.
#pragma once

#include "server/http/rate_limit.h"
#include "server/metrics/metrics.h"
#include "server/registry/files.h"
#include "server/registry/registry.h"
#include "server/registry/sessions.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

namespace okno::server::http {

/// What the endpoints work with; outlives every request.
struct Services {
    registry::Registry& registry;
    registry::Sessions& sessions;
    registry::Files& files;
    metrics::Metrics& metrics;
    RateLimit& stationRate;
    RateLimit& strangerRate; // of addresses, while nobody is known behind them
    int waitPort = 0; // told at sign-in
};

struct Call {
    Services& services;
    Poco::Net::HTTPServerRequest& request;
    Poco::Net::HTTPServerResponse& response;
    std::string path; // without the query
    std::string token; // empty: none was sent
};

[[nodiscard]] Result<void> health(Call& call);
[[nodiscard]] Result<void> metricsText(Call& call);
/// Whose request it is, by its token. Errors as of Sessions::authenticate().
[[nodiscard]] Result<registry::Caller> callerOf(const Call& call);
[[nodiscard]] Result<void> signIn(Call& call);
[[nodiscard]] Result<void> enrol(Call& call);
[[nodiscard]] Result<void> changePassword(Call& call);
[[nodiscard]] Result<void> signOut(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> push(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> changes(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> snapshot(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> search(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> listCards(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> countCards(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> wait(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> recover(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> getBlob(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> headBlob(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> describeUploads(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> wantedUploads(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> announceUpload(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> headUpload(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> appendUpload(Call& call, const registry::Caller& caller);
[[nodiscard]] Result<void> endUpload(Call& call, const registry::Caller& caller);

} // namespace okno::server::http
