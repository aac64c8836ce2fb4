// The journal of commands: every one the registry has decided, with what it said.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/commands.h"
#include "common/protocol/messages.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct KeptCommand {
    BlobId bodyHash; // of the command as it was sent
    protocol::OutcomeKind kind;
    std::optional<Error> refusal; // of a rejected one
    std::int64_t n = 0; // under which it was decided
};

/// What starts with "ask" lets a later look-up of the same find its answer: see
/// ReadTransaction::ask.
void askCommand(const ReadTransaction& transaction, const domain::CommandId& id);
[[nodiscard]] std::optional<KeptCommand> findCommand(
    const ReadTransaction& transaction, const domain::CommandId& id);

/// As the outcome is kept, and audited.
[[nodiscard]] std::string outcomeText(const KeptCommand& kept);

/// The outcome for ever, the station's counter and the audit row. `docHashes` are of the records
/// that the command has put, in that order.
void keepCommand(WriteTransaction& transaction, const domain::Command& command,
    const KeptCommand& kept, const std::vector<std::string>& docHashes, Instant decidedAt);

} // namespace okno::server::store
