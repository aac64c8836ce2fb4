// What a station that sells places does about its leases, one step at a time: asks for a few slots
// of each kind of visit on each day of the horizon, renews them, gives back what others need more.
// The desk's keeper asks every few seconds while the registry answers. Pure.
//
// Small blocks, spread by the station's own identifier, so that stations seldom want the same;
// nearly nothing of the next half hour, which whoever stands in the lobby should be offered
// everywhere; nothing at night, when a lease would run out before anybody could sell by it.
#pragma once

#include "common/domain/commands.h"
#include "common/domain/queue/waiting.h"

#include <optional>
#include <set>
#include <string>

namespace okno::domain {

struct LeaseHolder {
    StationId station;
    std::string window{}; // its own, preferred; empty: none
};

/// LeaseSlots or ReturnSlots; nothing while all is well on that date. `refused` names windows of
/// which the registry would lend nothing just now.
[[nodiscard]] std::optional<CommandArgs> nextLeaseStep(const Records& records,
    const LeaseHolder& holder, const LocalDate& date, const Moment& now,
    const std::set<std::string>& refused);

} // namespace okno::domain
