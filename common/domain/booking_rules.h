// What a booking, a move and an admission have in common. Only the parts of `decide` include this.
#pragma once

#include "common/domain/decision_rules.h"
#include "common/domain/queue/slots.h"

namespace okno::domain {

struct Errand {
    Purpose purpose;
    std::vector<std::string> services;
    std::optional<CardId> card; // whose result is to be collected
};

[[nodiscard]] Errand errandOf(const Ticket& ticket);

/// The lines that a visit needs, each once: those of its services, or the one for results.
[[nodiscard]] Result<Wish> wishOf(const Records& records, const Errand& errand);
/// "result-not-ready" where there is none to collect.
[[nodiscard]] Result<void> checkReady(const Records& records, const Errand& errand);
/// Whether the station that gives the command sells the place by a lease of its own: nobody else
/// can have sold it, and the person has the promise already, whatever has changed meanwhile.
[[nodiscard]] bool sellsByLease(const Occasion& occasion, const Place& place);

/// What a sale is judged by: where, and when on the office's wall.
struct Counter {
    const Records& records;
    const Reference& reference;
    LocalDateTime now;
};
/// The place is a slot of an open day within the horizon, at a window whose shift serves the wish:
/// "date-out-of-range", "day-off", "no-such-window", "no-such-slot", "window-does-not-serve",
/// "window-closed" today.
[[nodiscard]] Result<void> checkPlace(const Counter& counter, const Place& place, const Wish& wish);
/// "slot-past"; "too-soon" where the lead time is over.
[[nodiscard]] Result<void> checkAhead(const Counter& counter, const Place& place, const Wish& wish);
/// "slot-past".
[[nodiscard]] Result<void> checkNotPast(const Place& place, const LocalDateTime& now);
/// "slot-taken", or "slot-leased" to another station.
[[nodiscard]] Result<void> checkFree(const Occasion& occasion, const Place& place);
/// Likewise; the detail names the nearest free places for the wish, as placesText() writes them.
[[nodiscard]] Result<void> checkFree(
    const Occasion& occasion, const Reference& reference, const Place& place, const Wish& wish);
/// All that speaks against moving the ticket there, except that the place is past or somebody's.
[[nodiscard]] Result<void> checkMove(
    const Counter& counter, const Ticket& ticket, const Place& place, const Wish& wish);
/// "quota-exhausted" with the line: the channel has sold its part of the day's places.
[[nodiscard]] Result<void> checkQuota(
    const Counter& counter, Channel channel, const Wish& wish, const LocalDate& date);

/// Who comes.
struct Contact {
    std::string name;
    std::optional<PhoneNumber> phone;
};
/// What is kept of it: nothing that none of the lines asks for.
[[nodiscard]] Contact keptOf(const Office& office, const Wish& wish, const Contact& told);
/// "name-missing", "phone-missing" where one of the lines must know.
[[nodiscard]] Result<void> checkAsked(const Office& office, const Wish& wish, const Contact& told);

} // namespace okno::domain
