// Decides one command after another inside a writing transaction: the registry's half of "one rule,
// two places". Runs on the writer's thread.
#pragma once

#include "common/domain/decide.h"
#include "common/protocol/messages.h"
#include "server/registry/movement.h"
#include "server/registry/reference_cache.h"
#include "server/store/commands.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::registry {

class CommandRunner {
public:
    /// The cache, where there is one, is the writer's.
    CommandRunner(
        store::WriteTransaction& transaction, Instant now, ReferenceCache* cache = nullptr);

    /// The outcome, kept for ever; for a command that was decided before, what was said then.
    /// Failures are those of the request, not of the command: `refused` "command-differs" (the id
    /// is known with another body) and `conflict` "counter-gap" with the expected n as detail.
    [[nodiscard]] Result<protocol::CommandOutcome> run(const domain::Command& command);
    /// With the hash taken beforehand, on a thread that has the time.
    [[nodiscard]] Result<protocol::CommandOutcome> run(
        const domain::Command& command, const BlobId& bodyHash);
    /// Lets what the command is decided by travel ahead of it.
    static void ask(const store::ReadTransaction& transaction, const domain::Command& command);
    [[nodiscard]] static BlobId bodyHashOf(const domain::Command& command);
    /// Whether it is the command that was decided before. Only its counter may differ: a station
    /// counts anew from the registry's when both have lost each other.
    [[nodiscard]] static bool isSame(
        const store::KeptCommand& kept, const domain::Command& command, const BlobId& bodyHash);

    /// What was said of a command that has been decided, whatever its body was.
    [[nodiscard]] std::optional<protocol::CommandOutcome> outcomeOf(
        const domain::CommandId& id) const;

    /// What the commands have moved in the feed so far.
    [[nodiscard]] const std::vector<Moved>& moved() const { return m_moved; }

private:
    struct Verdict {
        protocol::OutcomeKind kind;
        std::optional<Error> refusal{};
    };
    /// What one command has put.
    struct Put {
        std::vector<protocol::Change> changes;
        std::vector<std::string> docHashes;
    };

    [[nodiscard]] Verdict verdictOn(const domain::Command& command, Put& put);
    [[nodiscard]] protocol::OutcomeKind kindOf(
        const domain::Command& command, const domain::Decision& decision) const;
    [[nodiscard]] Result<void> checkActor(const domain::Command& command) const;
    [[nodiscard]] Result<void> checkPapers(const domain::Command& command) const;
    [[nodiscard]] Result<domain::Decision> decide(domain::Command command) const;
    [[nodiscard]] Put carryOut(const domain::Command& command, domain::Decision decision);
    void carryOut(const domain::Ask& ask, std::vector<domain::Record>& records);
    [[nodiscard]] std::vector<protocol::Change> orTarget(
        std::vector<protocol::Change> changes, const domain::Command& command) const;

    store::WriteTransaction& m_transaction;
    Instant m_now;
    ReferenceCache* m_cache;
    std::vector<Moved> m_moved;
};

} // namespace okno::server::registry
