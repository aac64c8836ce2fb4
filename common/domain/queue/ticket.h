// A ticket: twenty minutes of one window, on an exact date at an exact time; and how the visit
// goes.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/ids.h"
#include "common/domain/people/numbers.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okno::domain {

enum class TicketState {
    booked,
    arrived,
    called,
    inService,
    postponed,
    transferred,
    finished,
    noShow,
    cancelled
};
enum class Purpose { submit, consult, collect };
enum class Channel { terminal, callCentre, window };
enum class VisitOutcome {
    card, // a request was registered
    refusal, // the papers were not accepted, for a reason
    consultation,
    issued, // a result was handed out
    left, // the person went away before anything came of it
};

/// Why this person was called and nobody else; kept in the ticket and shown.
enum class CallReason {
    byHand, // somebody chose the ticket
    first, // sent here to be called first
    inTurn, // whose slot it is
    helping, // of another window that cannot take the person in time
    longWait, // of those whom slack may serve: waits longer than the law allows
    overdue, // came late or was called in vain
    returned, // came back after a postponement
    sent, // transferred here
    early, // is here before the own slot
    unbooked,
};

/// Where and when: at most one live ticket stands in a place.
struct Place {
    std::string window; // "3"
    LocalDate date;
    TimeOfDay start;

    auto operator<=>(const Place&) const = default;
};

enum class TransferOrder { inTurn, first, atTime };

/// Where a person waits who was sent on from a window.
struct Transfer {
    std::string line; // empty: that of the services
    std::string window; // empty: any that serves the line
    TransferOrder order = TransferOrder::inTurn;
    std::optional<Instant> at{}; // not called before
    std::string returnTo{}; // the window that wants the person back; empty: none

    bool operator==(const Transfer&) const = default;
};

enum class TicketFlag {
    needsPhoneCall, // the person does not know yet what has become of the visit
    notPrinted, // there was no paper: the number was on the screen only
    timeNotExact, // stays out of the statistics
};
/// Why somebody is to be phoned: there is nothing to collect any more.
inline constexpr auto resultWithdrawn = "result-withdrawn";

/// What the latest change has replaced; for ten seconds its author may take it back.
struct TicketUndo {
    EmployeeId by;
    Instant at;
    TicketState state;
    std::string number;
    Place place;
    std::string window{};
    std::optional<Instant> arrivedAt{};
    std::optional<Instant> calledAt{};
    int calls = 0;
    std::optional<Instant> startedAt{};
    std::optional<Instant> finishedAt{};
    std::optional<Instant> returnsAt{};
    std::string note{};
    std::optional<VisitOutcome> outcome{};
    std::optional<EmployeeId> servedBy{};
    std::optional<CallReason> reason{};
    std::optional<Transfer> transfer{};
    int servedSeconds = 0;
    bool unbooked = false;

    bool operator==(const TicketUndo&) const = default;
};

struct Ticket {
    TicketId id;
    std::string number{}; // "А-017", readable aloud
    Place place; // of an unbooked person: no window, the time of arrival
    int lengthMinutes;
    Purpose purpose;
    std::vector<std::string> services; // codes
    Channel channel;
    std::string visitorName{}; // only where the line asks for it
    std::optional<PhoneNumber> phone{};
    std::optional<CardId> card{}; // of a ticket to collect, or the card that came of the visit
    TicketState state = TicketState::booked;
    Instant bookedAt;
    std::optional<Instant> arrivedAt{};
    std::optional<Instant> calledAt{}; // the latest call
    int calls = 0;
    std::optional<Instant> startedAt{};
    std::optional<Instant> finishedAt{};
    std::optional<Instant> returnsAt{}; // of a postponed one
    std::string note{}; // reason of a postponement or refusal
    std::optional<VisitOutcome> outcome{};
    std::optional<EmployeeId> servedBy{};
    std::string line{}; // code; empty in old tickets
    std::string window{}; // that has called, where it is not the place's
    std::optional<CallReason> reason{}; // of the latest call
    std::optional<Transfer> transfer{};
    int servedSeconds
        = 0; // before the service that is going on: at windows that sent the person on
    std::map<TicketFlag, std::string> flags{}; // with the reason of each
    bool unbooked = false; // came without a ticket and waits for slack
    std::optional<TicketUndo> undo{};

    bool operator==(const Ticket&) const = default;
};

/// Whether the visit may still take place or has: everything but no-show and cancelled.
[[nodiscard]] bool isLive(const Ticket& ticket);
/// Whether the ticket keeps its place from being sold: live, and booked for it.
[[nodiscard]] bool holdsPlace(const Ticket& ticket);
/// Whether the person may still be called.
[[nodiscard]] bool isWaiting(const Ticket& ticket);
/// The window of the place or, after a transfer, the one to which the person was sent; empty: any
/// of the line.
[[nodiscard]] const std::string& homeWindowOf(const Ticket& ticket);
/// Where the person is served or expected; empty: at any window of the line.
[[nodiscard]] const std::string& windowOf(const Ticket& ticket);

/// Notes what `undone` needs, before a change.
void remember(Ticket& ticket, const EmployeeId& by, Instant at);
/// The ticket as it was before its latest change; nothing where none is remembered.
[[nodiscard]] std::optional<Ticket> undone(const Ticket& ticket);
/// The place that the ticket would take again with that; none where it holds it still, or never
/// did.
[[nodiscard]] std::optional<Place> retakenByUndo(const Ticket& ticket);

} // namespace okno::domain
