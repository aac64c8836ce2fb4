#include "common/domain/decision_rules.h"

#include <algorithm>

namespace okno::domain {

namespace {
struct CardQuery {
    Card card;
    std::size_t at;

    [[nodiscard]] Query& query() { return card.queries[at]; }
};

bool isFinal(QueryState state) {
    return state != QueryState::queued && state != QueryState::sent;
}

/// The query of the card while its answer is awaited.
Result<CardQuery> openQuery(const Occasion& occasion, const CardId& id, const QueryId& query) {
    Result<Card> card = existing(occasion.records.card(id), "no-such-card");
    if (!card)
        return tl::unexpected(card.error());
    const auto found = std::find_if(card->queries.begin(), card->queries.end(),
        [&](const Query& one) { return one.id == query; });
    if (found == card->queries.end())
        return failure(ErrorCode::notFound, "no-such-query");
    if (isFinal(found->state))
        return failure(ErrorCode::conflict, "already-answered");
    const auto at = static_cast<std::size_t>(found - card->queries.begin());
    return CardQuery{std::move(*card), at};
}

std::string eventOf(QueryState outcome) {
    switch (outcome) {
    case QueryState::refused:
        return "query-refused";
    case QueryState::noData:
        return "query-without-data";
    case QueryState::failed:
        return "query-failed";
    case QueryState::queued:
    case QueryState::sent:
    case QueryState::answered:
        break;
    }
    return "query-answered";
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const MarkQuerySent& args) {
    Result<CardQuery> found = openQuery(occasion, args.card, args.query);
    if (!found)
        return tl::unexpected(found.error());
    if (found->query().state == QueryState::sent)
        return failure(ErrorCode::conflict, "already-sent");
    found->query().state = QueryState::sent;
    note(found->card, occasion, "query-sent", found->query().kind);
    return Decision{{std::move(found->card)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const RecordAnswer& args) {
    if (!isFinal(args.outcome))
        return failure(ErrorCode::invalidInput, "outcome-not-final");
    if (args.outcome == QueryState::answered && args.response.empty() && !args.paper)
        return failure(ErrorCode::invalidInput, "answer-empty");
    Result<CardQuery> found = openQuery(occasion, args.card, args.query);
    if (!found)
        return tl::unexpected(found.error());
    Query& query = found->query();
    query.state = args.outcome;
    query.answeredAt = occasion.command.at;
    query.response = args.response;
    query.paper = args.paper;
    query.remark = args.remark;
    note(found->card, occasion, eventOf(args.outcome), query.kind);
    return Decision{{std::move(found->card)}, {}};
}

} // namespace okno::domain
