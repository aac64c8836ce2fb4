// How a station gives a restored registry back what the backup did not hold. A registry that was
// restored answers "cursor-of-another-epoch" with `restoredTo`; the station then POSTs pages to
// /v1/recovery, the last one marked `done`, takes a snapshot and goes on as usual.
#pragma once

#include "common/protocol/messages.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::protocol {

/// Records and commands of one page together.
inline constexpr std::size_t maxItemsPerRecoveryPage = 200;

/// A command that the registry had decided, with what it said then.
struct RecoveredCommand {
    domain::Command command; // as it was pushed
    OutcomeKind kind;
    std::optional<Error> error;
};

/// POST recovery. Pages may come twice and in any order; `done` comes last.
struct RecoveryPage {
    std::string cursor; // the station's last one, of the history that is lost; as it is
    std::int64_t confirmedN; // the last counter that the registry had confirmed
    /// What the station has from the registry beyond `restoredTo`: base records, never with its own
    /// commands that are not yet confirmed.
    std::vector<Change> records;
    /// The station's own confirmed commands with a counter above the registry's (`expectedN` of the
    /// answer, or all that are kept), in order.
    std::vector<RecoveredCommand> commands;
    bool done;
};

struct RecoveryAnswer {
    std::int64_t taken; // records and commands that are now in the registry, also from others
    std::int64_t aside; // those that a person must look at: `okno-registry recovery status`
    std::int64_t confirmedN; // the station's counter as the registry now has it
    bool recovering; // other stations are still awaited; no registration number is given yet
    /// Where the station stands in the new history; the snapshot that follows is asked for with it.
    std::optional<std::string> cursor{};
};

[[nodiscard]] Json toJson(const RecoveryPage& message);
[[nodiscard]] Json toJson(const RecoveryAnswer& message);

/// The page strictly, but for its records; the answer leniently.
[[nodiscard]] Result<RecoveryPage> recoveryPageFromJson(const Json& json);
[[nodiscard]] Result<RecoveryAnswer> recoveryAnswerFromJson(const Json& json);

} // namespace okno::protocol
