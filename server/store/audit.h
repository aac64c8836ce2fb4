// The audit trail: who did what, and who read whose data, as a chain of hashes. A row that is
// changed, taken out or put in breaks the chain; a chain that is made anew from some row on ends
// otherwise than the stations remember. Written in the transaction of what it tells.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okno::server::store {

/// Identifiers, counts and stable keys: never the contents of a record.
struct AuditEntry {
    Instant at; // by the registry's clock
    Instant stationAt; // by the station's, when the person did it
    std::string station;
    std::string actor;
    std::string act; // type of the command, or "read-changes", "signed-in", "recovered", …
    std::string targetKind{}; // of the one record that is meant, if it is one
    std::string targetKey{};
    std::int64_t amount = 1; // records it is about
    std::string command{}; // under which the feed has the changes
    std::string bodyHash{}; // of the command as it was sent
    std::string effectsHash{}; // of the changed records: effectsOf()
    std::string outcome{}; // as the command's row has it
};

/// The end of the chain. Position 0 with an empty hash: nothing is audited yet.
struct AuditHead {
    std::int64_t position = 0;
    std::string hash{};

    /// "<position>.<hash>", opaque to the stations.
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] static Result<AuditHead> parse(std::string_view text);
    bool operator==(const AuditHead&) const = default;
};

[[nodiscard]] AuditHead auditHead(const ReadTransaction& transaction);
/// What the chain has to say at this position; none beyond its end.
[[nodiscard]] std::optional<std::string> auditHashAt(
    const ReadTransaction& transaction, std::int64_t position);

/// Adds to the chain's end.
void addAudit(WriteTransaction& transaction, const AuditEntry& entry);

/// The hash of what the feed holds under the command; empty when nothing changed.
[[nodiscard]] std::string effectsOf(const ReadTransaction& transaction, const std::string& command);
[[nodiscard]] std::string effectsOf(const std::vector<std::string>& docHashes);

struct AuditRow {
    std::int64_t position;
    AuditEntry entry;
    std::string hash;
};

/// In order, from the row after `position`.
[[nodiscard]] std::vector<AuditRow> auditAfter(
    const ReadTransaction& transaction, std::int64_t position, int limit);
/// What the row's hash must be behind the row with `previous`.
[[nodiscard]] std::string chainedHash(
    const std::string& previous, std::int64_t position, const AuditEntry& entry);

} // namespace okno::server::store
