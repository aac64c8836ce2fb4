#include "common/basics/text.h"
#include "common/domain/booking_rules.h"

#include <algorithm>

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
    const Result<Office> office = existing(occasion.records.office(), "no-such-office");
    if (!office)
        return tl::unexpected(office.error());
    if (findWindow(*office, args.window) == nullptr)
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

Result<Decision> decideOn(const Occasion& occasion, const LeaseSlots& args) {
    const Result<Reference> reference = referenceOf(occasion.records);
    if (!reference)
        return tl::unexpected(reference.error());
    const Office& office = reference->office;
    if (findWindow(office, args.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", args.window);
    if (args.date < occasion.now.date)
        return failure(ErrorCode::refused, "date-out-of-range", formatDate(args.date));
    const std::vector<TimeOfDay> slots
        = slotsOn(office, reference->calendar, args.window, args.date);
    const bool holdsSlot = std::any_of(slots.begin(), slots.end(),
        [&](TimeOfDay start) { return args.from <= start && start < args.until; });
    if (!holdsSlot)
        return failure(ErrorCode::refused, "no-such-slot", formatTimeOfDay(args.from));
    const Lease wanted{occasion.command.station, args.from, args.until,
        occasion.command.at + std::chrono::minutes(office.leaseMinutes)};
    std::optional<LeasedDay> day = withLease(occasion.records.leases(args.window, args.date)
                                                 .value_or(LeasedDay{args.window, args.date, {}}),
        wanted, occasion.command.at);
    if (!day)
        return failure(ErrorCode::conflict, "slots-leased");
    return Decision{{}, {GrantLease{std::move(*day)}}};
}

Result<Decision> decideOn(const Occasion& occasion, const NoteConsultation& args) {
    if (occasion.records.find({RecordKind::consultation, args.consultation.toString()}))
        return failure(ErrorCode::conflict, "already-noted");
    if (!occasion.records.service(args.service))
        return failure(ErrorCode::notFound, "no-such-service", args.service);
    return Decision{{Consultation{args.consultation, args.service, args.channel, occasion.actor.id,
                        occasion.command.at, occasion.now.date}},
        {}};
}

} // namespace okno::domain
