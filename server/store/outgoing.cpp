#include "server/store/outgoing.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
std::string column(OutgoingKind kind) {
    return kind == OutgoingKind::query ? "query" : "notice";
}

std::string column(OutgoingState state) {
    switch (state) {
    case OutgoingState::queued:
        return "queued";
    case OutgoingState::sent:
        return "sent";
    case OutgoingState::done:
        return "done";
    }
    return {};
}
} // namespace

void addOutgoing(WriteTransaction& transaction, const Outgoing& outgoing) {
    transaction.execute("INSERT INTO outgoing (item, kind, card, state, queued_at) "
                        "VALUES ($1, $2, $3, $4, $5)",
        outgoing.item, column(outgoing.kind), outgoing.card.toString(), column(outgoing.state),
        column(outgoing.queuedAt));
}

void moveOutgoing(WriteTransaction& transaction, const std::string& item, OutgoingState state) {
    transaction.execute("UPDATE outgoing SET state = $1 WHERE item = $2", column(state), item);
}

std::optional<domain::CardId> cardOfOutgoing(
    const ReadTransaction& transaction, const std::string& item) {
    const auto rows
        = transaction.rows<std::string>("SELECT card FROM outgoing WHERE item = $1", item);
    if (rows.empty())
        return std::nullopt;
    return stored(domain::CardId::parse(std::get<0>(rows.front())));
}

std::vector<Outgoing> queriesToSend(const ReadTransaction& transaction, int limit) {
    std::vector<Outgoing> found;
    for (const auto& [item, card, queuedAt] :
        transaction.rows<std::string, std::string, std::int64_t>(
            "SELECT o.item, o.card, o.queued_at FROM outgoing o "
            "WHERE o.kind = $1 AND o.state = $2 AND NOT EXISTS "
            "(SELECT 1 FROM blob_reference r LEFT JOIN blob b ON b.sha256 = r.sha256 "
            "WHERE r.kind = 'card' AND r.record_key = o.card AND COALESCE(b.damaged_at, 1) <> 0) "
            "ORDER BY o.queued_at, o.item LIMIT $3",
            column(OutgoingKind::query), column(OutgoingState::queued), std::int64_t{limit}))
        found.push_back({item, OutgoingKind::query, stored(domain::CardId::parse(card)),
            OutgoingState::queued, instantOf(queuedAt)});
    return found;
}

std::vector<Outgoing> outgoingIn(
    const ReadTransaction& transaction, OutgoingKind kind, OutgoingState state, int limit) {
    std::vector<Outgoing> found;
    for (const auto& [item, card, queuedAt] :
        transaction.rows<std::string, std::string, std::int64_t>(
            "SELECT item, card, queued_at FROM outgoing WHERE kind = $1 AND state = $2 "
            "ORDER BY queued_at, item LIMIT $3",
            column(kind), column(state), std::int64_t{limit}))
        found.push_back(
            {item, kind, stored(domain::CardId::parse(card)), state, instantOf(queuedAt)});
    return found;
}

std::int64_t countOutgoing(
    const ReadTransaction& transaction, OutgoingKind kind, OutgoingState state) {
    const auto rows = transaction.rows<std::int64_t>(
        "SELECT COUNT(*) FROM outgoing WHERE kind = $1 AND state = $2", column(kind),
        column(state));
    return std::get<0>(rows.front());
}

} // namespace okno::server::store
