// Where the tickets go that a closed window, a shortened day or another roster leaves without a
// slot. The supervisor's page proposes it, for one ticket or for all at once. Pure.
#pragma once

#include "common/domain/queue/slots.h"
#include "common/domain/queue/waiting.h"

namespace okno::domain {

struct Stranded {
    Ticket ticket;
    Wish wish; // of the visit; no lines: nobody knows what for, so no place is found
};

/// What is free, and for whom.
struct Stock {
    const Office& office;
    const ProductionCalendar& calendar;
    std::span<const Ticket> tickets; // from today on
    std::span<const WindowStatus> windows;
    std::span<const LeasedDay> leases;
    StationId station; // whose own leases do not keep it away
};

struct Relocation {
    Ticket ticket;
    std::optional<Place> place; // absent: there is none within the booking window
};

/// For each of them in turn the nearest free place: of the ticket's own day, else of the nearest
/// later one, else of an earlier one. No two get the same. Whoever is not here yet is not expected
/// earlier today than was promised.
[[nodiscard]] std::vector<Relocation> relocationsOf(
    const Stock& stock, std::span<const Stranded> stranded, const Moment& now);

} // namespace okno::domain
