#include "common/protocol/view_messages.h"
#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/query.h"
#include "server/http/request_body.h"

namespace okno::server::http {

namespace {
constexpr std::size_t maxSearchBytes = 4096;
constexpr int defaultCards = 50;

Result<void> sendCards(Call& call, const registry::Caller& caller, const std::string& act,
    const protocol::CardsPage& page) {
    const bool one = page.cards.size() == 1;
    const auto noted = call.services.registry.reads().note(caller, act,
        static_cast<std::int64_t>(page.cards.size()), one ? "card" : "",
        one ? page.cards.front().key.key : std::string());
    if (noted)
        sendJson(call.response, protocol::toJson(page));
    return noted;
}
} // namespace

Result<void> search(Call& call, const registry::Caller& caller) {
    const auto request = readBody(call.request, maxSearchBytes)
                             .and_then(protocol::parseJson)
                             .and_then(protocol::searchRequestFromJson);
    if (!request)
        return tl::unexpected(request.error());
    return call.services.registry.cards()
        .search(caller, *request)
        .and_then([&](const protocol::CardsPage& page) {
            return sendCards(call, caller, "searched", page);
        });
}

Result<void> listCards(Call& call, const registry::Caller& caller) {
    const auto query
        = Query::of(call.request.getURI(), {"state", "department", "executor", "after", "limit"});
    if (!query)
        return tl::unexpected(query.error());
    const auto limit = query->number("limit", 1, protocol::maxCardsPerPage, defaultCards);
    if (!limit)
        return tl::unexpected(limit.error());
    const registry::CardListRequest request{
        {query->text("state").value_or(""), query->text("department").value_or(""),
            query->text("executor").value_or("")},
        query->text("after"), *limit};
    return call.services.registry.cards()
        .list(caller, request)
        .and_then([&](const protocol::CardsPage& page) {
            return sendCards(call, caller, "read-list", page);
        });
}

Result<void> countCards(Call& call, const registry::Caller& caller) {
    if (const auto query = Query::of(call.request.getURI(), {}); !query)
        return tl::unexpected(query.error());
    return call.services.registry.cards().counters(caller).map(
        [&](const protocol::CardCounters& counters) {
            sendJson(call.response, protocol::toJson(counters));
        });
}

} // namespace okno::server::http
