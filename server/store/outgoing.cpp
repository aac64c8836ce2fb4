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

} // namespace okno::server::store
