// What the registry owes the world outside: queries to agencies and notices to applicants, queued
// in the transaction that asked for them.
#pragma once

#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

enum class OutgoingKind { query, notice };
enum class OutgoingState {
    queued,
    sent, // handed over, an answer may still come
    done,
};

struct Outgoing {
    std::string item; // id of the query or the notice
    OutgoingKind kind;
    domain::CardId card;
    OutgoingState state;
    Instant queuedAt;
};

void addOutgoing(WriteTransaction& transaction, const Outgoing& outgoing);
void moveOutgoing(WriteTransaction& transaction, const std::string& item, OutgoingState state);
/// The card whose query or notice it is.
[[nodiscard]] std::optional<domain::CardId> cardOfOutgoing(
    const ReadTransaction& transaction, const std::string& item);
/// Oldest first.
[[nodiscard]] std::vector<Outgoing> outgoingIn(
    const ReadTransaction& transaction, OutgoingKind kind, OutgoingState state, int limit);

[[nodiscard]] std::int64_t countOutgoing(
    const ReadTransaction& transaction, OutgoingKind kind, OutgoingState state);

/// Queued queries, oldest first, of cards whose files are all here: an agency is asked in the name
/// of papers that the registry can show.
[[nodiscard]] std::vector<Outgoing> queriesToSend(const ReadTransaction& transaction, int limit);

} // namespace okno::server::store
