// The law and the counter: what a command does to the records. The desk runs it on its copy to show
// the effect at once, the registry runs the same function on its own; so prediction equals result.
// Pure: no clock, no disk, no net.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/commands.h"
#include "common/domain/queue/offer.h"

#include <variant>
#include <vector>

namespace okno::domain {

/// The registry gives the card the next number of this journal in the year of its registration.
struct AssignNumber {
    CardId card;
    std::string journal;
    bool operator==(const AssignNumber&) const = default;
};
struct SendQuery {
    CardId card;
    QueryId query;
    bool operator==(const SendQuery&) const = default;
};
struct SendNotice {
    CardId card;
    NoticeId notice;
    bool operator==(const SendNotice&) const = default;
};

/// A lease is the registry's word alone: a station does not sell on its own guess.
struct GrantLease {
    LeasedDay day; // as it is with the block
    bool operator==(const GrantLease&) const = default;
};

/// What only the registry can do, in the same transaction as the records.
using Ask = std::variant<AssignNumber, SendQuery, SendNotice, GrantLease>;

struct Decision {
    std::vector<Record> records; // as they are after the command
    std::vector<Ask> asks;
    bool conflict = false; // what the command wanted waits on the card for a person's choice
};

/// Refusals: `forbidden` "role-forbids", `notFound` "no-such-…", `conflict` "slot-taken",
/// "already-called", … when the record has moved on, `refused` when a rule says no. The actor's
/// role comes from its employee record.
[[nodiscard]] Result<Decision> decide(
    const Command& command, const Records& records, const TimeZone& zone);

/// What a station asks itself before it sells by a lease of its own, since decide() takes such a
/// sale whatever has changed since the lease was given: the refusals of any other sale, as far as
/// the station knows by now. BookTicket and MoveTicket; anything else passes.
[[nodiscard]] Result<void> checkOwnSale(
    const CommandArgs& args, const Records& records, const LocalDateTime& now);

/// The nearest places that the seller could sell instead, as a refusal's detail names them; empty
/// where there are none. BookTicket and MoveTicket.
[[nodiscard]] std::string alternativesTo(
    const CommandArgs& args, const Records& records, const Seller& seller, const Moment& moment);

} // namespace okno::domain
