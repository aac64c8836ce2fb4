#include "common/protocol/command_json.h"
#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/request_body.h"

#include <Poco/URI.h>

#include <algorithm>
#include <charconv>

namespace okno::server::http {

namespace {
constexpr int defaultLimit = 500;
constexpr int maxLimit = 1000;
// Below the idle time-outs of common proxies and clients.
constexpr std::chrono::seconds longestWait(25);

struct Query {
    std::optional<std::string> since;
    std::optional<std::string> audit; // end of the audit chain as the station remembers it
    int limit = defaultLimit;
    std::chrono::milliseconds timeout = longestWait;
};

template <typename Number>
Result<Number> numberIn(const std::string& text, Number from, Number to) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < from || number > to)
        return failure(ErrorCode::invalidInput, "number-wrong");
    return number;
}

Result<Query> queryOf(const std::string& uri) {
    Query query;
    for (const auto& [name, value] : Poco::URI(uri).getQueryParameters()) {
        if (name == "since") {
            query.since = value;
        } else if (name == "limit") {
            const auto limit = numberIn<int>(value, 1, maxLimit);
            if (!limit)
                return failure(ErrorCode::invalidInput, "number-wrong", name);
            query.limit = *limit;
        } else if (name == "timeout") {
            const auto seconds = numberIn<int>(value, 0, static_cast<int>(longestWait.count()));
            if (!seconds)
                return failure(ErrorCode::invalidInput, "number-wrong", name);
            query.timeout = std::chrono::seconds(*seconds);
        } else if (name == "audit") {
            query.audit = value;
        } else {
            return failure(ErrorCode::invalidInput, "parameter-unknown", name);
        }
    }
    return query;
}

std::int64_t personalIn(const std::vector<protocol::Change>& changes) {
    return std::count_if(changes.begin(), changes.end(), [](const protocol::Change& change) {
        return !change.record.is_null()
            && (change.key.kind == domain::RecordKind::card
                || change.key.kind == domain::RecordKind::ticket);
    });
}

metrics::Event eventOf(const protocol::CommandOutcome& outcome) {
    if (outcome.duplicate)
        return metrics::Event::commandRepeated;
    switch (outcome.kind) {
    case protocol::OutcomeKind::applied:
        return metrics::Event::commandApplied;
    case protocol::OutcomeKind::merged:
        return metrics::Event::commandMerged;
    case protocol::OutcomeKind::conflict:
        return metrics::Event::commandInConflict;
    case protocol::OutcomeKind::rejected:
        break;
    }
    return metrics::Event::commandRejected;
}
} // namespace

Result<void> push(Call& call, const registry::Caller& caller) {
    const auto request = readBody(call.request, protocol::maxBodyBytes)
                             .and_then(protocol::parseJson)
                             .and_then(protocol::pushRequestFromJson);
    if (!request)
        return tl::unexpected(request.error());
    auto outcomes = call.services.registry.push(caller, request->commands);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    for (const protocol::CommandOutcome& outcome : *outcomes)
        call.services.metrics.count(eventOf(outcome));
    sendJson(call.response,
        protocol::toJson(protocol::PushResponse{std::move(*outcomes), call.services.registry.now(),
            call.services.registry.auditHead()}));
    return {};
}

Result<void> changes(Call& call, const registry::Caller& caller) {
    const auto query = queryOf(call.request.getURI());
    if (!query)
        return tl::unexpected(query.error());
    const auto page = call.services.registry.changes(caller, query->since, query->limit);
    if (!page)
        return tl::unexpected(page.error());
    auto& reads = call.services.registry.reads();
    if (query->audit)
        if (const auto same = reads.compare(caller, *query->audit); !same)
            return same;
    const auto noted = reads.note(caller, "read-changes", personalIn(page->changes));
    if (!noted)
        return noted;
    sendJson(call.response, protocol::toJson(*page));
    return {};
}

Result<void> wait(Call& call, const registry::Caller& /*caller*/) {
    const auto query = queryOf(call.request.getURI());
    if (!query)
        return tl::unexpected(query.error());
    if (!query->since)
        return failure(ErrorCode::invalidInput, "parameter-missing", "since");
    const auto changed = call.services.registry.waitForChanges(*query->since, query->timeout);
    if (!changed)
        return tl::unexpected(changed.error());
    sendJson(call.response, protocol::toJson(protocol::WaitResponse{*changed}));
    return {};
}

} // namespace okno::server::http
