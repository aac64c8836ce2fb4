#include "common/basics/text.h"
#include "common/domain/booking_rules.h"
#include "common/domain/queue/lending.h"

#include <algorithm>
#include <set>
#include <span>

namespace okno::domain {

Result<Decision> decideOn(const Occasion& occasion, const FlagTicket& args) {
    Result<Ticket> ticket = existing(occasion.records.ticket(args.ticket), "no-such-ticket");
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (args.raised)
        ticket->flags.insert_or_assign(args.flag, simplified(args.reason));
    else
        ticket->flags.erase(args.flag);
    return Decision{{std::move(*ticket)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const SetWindowState& args) {
    const auto office = existing(occasion.records.sharedOffice(), "no-such-office");
    if (!office)
        return tl::unexpected(office.error());
    if (findWindow(**office, args.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", args.window);
    if (!standsInAt(occasion.actor, args.window))
        return failure(ErrorCode::forbidden, "other-window", args.window);
    const std::string reason = simplified(args.reason);
    if (args.mode != WindowMode::open && reason.empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    const auto before = occasion.records.windowStatus(args.window);
    const bool goesOn = before && before->mode == args.mode;
    return Decision{{WindowStatus{args.window, args.mode,
                        goesOn ? before->since : occasion.command.at, occasion.actor.id, reason}},
        {}};
}

namespace {
/// Free starts to come of the window's day.
std::vector<TimeOfDay> freeStarts(const Occasion& occasion, const std::vector<TimeOfDay>& slots,
    const std::string& window, const LocalDate& date) {
    std::set<TimeOfDay> taken;
    for (const Ticket& ticket : occasion.records.ticketsHolding(date))
        if (ticket.place.window == window)
            taken.insert(ticket.place.start);
    std::vector<TimeOfDay> free;
    for (const TimeOfDay start : slots)
        if (!taken.contains(start) && occasion.now < LocalDateTime{date, start})
            free.push_back(start);
    return free;
}

/// Only free slots are lent, so that the station knows of every ticket in its lease: it has sold
/// it itself.
Result<void> checkBlock(const Occasion& occasion, const LeasedDay& day,
    std::span<const TimeOfDay> block, std::span<const TimeOfDay> free) {
    const auto isFree
        = [&](TimeOfDay start) { return std::binary_search(free.begin(), free.end(), start); };
    if (std::none_of(block.begin(), block.end(), isFree))
        return failure(ErrorCode::conflict, "slot-taken");
    for (const TimeOfDay start : block)
        if (!isFree(start)
            && !holdsLease(day, occasion.command.station, start, occasion.command.at))
            return failure(ErrorCode::conflict, "slot-taken");
    return {};
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const LeaseSlots& args) {
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Office& office = *reference->office;
    if (findWindow(office, args.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", args.window);
    if (args.date < occasion.now.date)
        return failure(ErrorCode::refused, "date-out-of-range", formatDate(args.date));
    const std::vector<TimeOfDay> slots
        = slotsOn(office, *reference->calendar, args.window, args.date);
    const std::span<const TimeOfDay> block(std::lower_bound(slots.begin(), slots.end(), args.from),
        std::lower_bound(slots.begin(), slots.end(), std::max(args.from, args.until)));
    if (block.empty())
        return failure(ErrorCode::refused, "no-such-slot", formatTimeOfDay(args.from));
    const std::vector<TimeOfDay> free = freeStarts(occasion, slots, args.window, args.date);
    const LeasedDay before = occasion.records.leases(args.window, args.date)
                                 .value_or(LeasedDay{args.window, args.date, {}});
    if (const Result<void> whole = checkBlock(occasion, before, block, free); !whole)
        return tl::unexpected(whole.error());
    const Lease wanted{occasion.command.station, args.from, args.until,
        occasion.command.at + std::chrono::minutes(office.leaseMinutes)};
    std::optional<LeasedDay> day = withLease(before, wanted, occasion.command.at);
    if (!day)
        return failure(ErrorCode::conflict, "slots-leased");
    // A single slot is lent in any case: somebody waits for it who is to be moved there.
    if (block.size() > 1 && countLent(*day, free, occasion.command.at) > mostLent(free.size()))
        return failure(ErrorCode::refused, "too-much-leased");
    return Decision{{}, {GrantLease{std::move(*day)}}};
}

Result<Decision> decideOn(const Occasion& occasion, const NoteConsultation& args) {
    if (occasion.records.find({RecordKind::consultation, args.consultation.toString()}))
        return failure(ErrorCode::conflict, "already-noted");
    if (!occasion.records.sharedService(args.service))
        return failure(ErrorCode::notFound, "no-such-service", args.service);
    return Decision{{Consultation{args.consultation, args.service, args.channel, occasion.actor.id,
                        occasion.command.at, occasion.now.date}},
        {}};
}

// A record, no ask: from the moment of the command the station sells there no more, whether the
// registry has heard it or not.
Result<Decision> decideOn(const Occasion& occasion, const ReturnSlots& args) {
    const auto day = occasion.records.leases(args.window, args.date);
    if (!day)
        return Decision{};
    return Decision{{withoutLeases(*day, occasion.command.station)}, {}};
}

} // namespace okno::domain
