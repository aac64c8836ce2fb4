#include "common/protocol/command_json.h"
#include "common/protocol/view_messages.h"
#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/query.h"
#include "server/http/request_body.h"

namespace okno::server::http {

namespace {
constexpr int defaultRecords = 500;
// Below the idle time-outs of common proxies and clients.
constexpr std::chrono::seconds longestWait(25);

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

Result<int> recordsWanted(const Query& query) {
    return query.number("limit", 1, protocol::maxRecordsPerPage, defaultRecords);
}

/// Noted as read before it leaves.
Result<void> sendPage(Call& call, const registry::Caller& caller, const std::string& act,
    const registry::PageText& page) {
    const auto noted = call.services.registry.reads().note(caller, act, page.personal);
    if (noted)
        sendText(call.response, "application/json", page.json);
    return noted;
}
} // namespace

Result<void> push(Call& call, const registry::Caller& caller) {
    const auto request = readBody(call.request, protocol::maxBodyBytes)
                             .and_then(protocol::parseJson)
                             .and_then(protocol::pushRequestFromJson);
    if (!request)
        return tl::unexpected(request.error());
    const auto closesCase = [](const domain::Command& command) {
        return std::holds_alternative<domain::IssueResult>(command.args);
    };
    // A case is closed with all its papers: those count that have come a moment ago.
    if (std::any_of(request->commands.begin(), request->commands.end(), closesCase))
        if (const auto listed = call.services.files.listArrived(); !listed)
            return listed;
    auto outcomes = call.services.registry.push(caller, request->commands);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    for (const protocol::CommandOutcome& outcome : *outcomes)
        call.services.metrics.count(eventOf(outcome));
    sendJson(call.response,
        protocol::toJson(
            protocol::PushResponse{std::move(*outcomes), call.services.registry.now()}));
    return {};
}

Result<void> changes(Call& call, const registry::Caller& caller) {
    const auto query = Query::of(call.request.getURI(), {"since", "limit", "audit"});
    if (!query)
        return tl::unexpected(query.error());
    const auto limit = recordsWanted(*query);
    if (!limit)
        return tl::unexpected(limit.error());
    auto& registry = call.services.registry;
    const auto page = registry.feed().changes(caller, query->text("since"), *limit);
    if (!page)
        return tl::unexpected(page.error());
    if (const auto audit = query->text("audit"))
        if (const auto same = registry.reads().compare(caller, *audit); !same)
            return same;
    return sendPage(call, caller, "read-changes", *page);
}

Result<void> snapshot(Call& call, const registry::Caller& caller) {
    const auto query = Query::of(call.request.getURI(), {"page", "since", "limit"});
    if (!query)
        return tl::unexpected(query.error());
    const auto limit = recordsWanted(*query);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto page = call.services.registry.feed().snapshot(
        caller, {query->text("page"), query->text("since")}, *limit);
    if (!page)
        return tl::unexpected(page.error());
    return sendPage(call, caller, "read-snapshot", *page);
}

Result<void> wait(Call& call, const registry::Caller& caller) {
    const auto query = Query::of(call.request.getURI(), {"since", "timeout"});
    if (!query)
        return tl::unexpected(query.error());
    const auto since = query->text("since");
    if (!since)
        return failure(ErrorCode::invalidInput, "parameter-missing", "since");
    constexpr int longest = static_cast<int>(longestWait.count());
    const auto seconds = query->number("timeout", 0, longest, longest);
    if (!seconds)
        return tl::unexpected(seconds.error());
    const auto changed
        = call.services.registry.waitForChanges(caller, *since, std::chrono::seconds(*seconds));
    if (!changed)
        return tl::unexpected(changed.error());
    sendJson(call.response, protocol::toJson(protocol::WaitResponse{*changed}));
    return {};
}

} // namespace okno::server::http
