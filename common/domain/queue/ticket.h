// A ticket: twenty minutes of one window, on an exact date at an exact time.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/ids.h"
#include "common/domain/people/numbers.h"

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
    finished,
    noShow,
    cancelled
};
enum class Purpose { submit, consult, collect };
enum class Channel { terminal, callCentre, window };
enum class VisitOutcome { card, refusal, consultation, issued };

/// Where and when: at most one live ticket stands in a place.
struct Place {
    std::string window; // "3"
    LocalDate date;
    TimeOfDay start;

    auto operator<=>(const Place&) const = default;
};

struct Ticket {
    TicketId id;
    std::string number; // "А-017", readable aloud
    Place place;
    int lengthMinutes;
    Purpose purpose;
    std::vector<std::string> services; // codes
    Channel channel;
    std::string visitorName; // only where the line asks for it
    std::optional<PhoneNumber> phone;
    std::optional<CardId> card; // of a ticket to collect, or the card that came of the visit
    TicketState state = TicketState::booked;
    Instant bookedAt;
    std::optional<Instant> arrivedAt;
    std::optional<Instant> calledAt; // the latest call
    int calls = 0;
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    std::optional<Instant> returnsAt; // of a postponed one
    std::string note; // reason of a postponement or refusal
    std::optional<VisitOutcome> outcome;
    std::optional<EmployeeId> servedBy;

    bool operator==(const Ticket&) const = default;
};

/// Whether the ticket holds its place: everything but no-show and cancelled.
[[nodiscard]] bool isLive(const Ticket& ticket);
/// Whether the person may still be called.
[[nodiscard]] bool isWaiting(const Ticket& ticket);

} // namespace okno::domain
