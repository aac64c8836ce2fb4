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

/// The lines that a visit needs, each once: those of its services, or the one for results, which
/// must be ready.
[[nodiscard]] Result<Wish> wishOf(const Records& records, const Errand& errand);
/// Whether the station that gives the command sells the place by a lease of its own: nobody else
/// can have sold it, and the person has the promise already.
[[nodiscard]] bool sellsByLease(const Occasion& occasion, const Place& place);
/// The place is a slot of an open day within the horizon, at a window whose shift serves the wish:
/// "date-out-of-range", "day-off", "no-such-window", "no-such-slot", "window-does-not-serve"; and,
/// unless it is sold by a lease, checkOpen().
[[nodiscard]] Result<void> checkPlace(
    const Occasion& occasion, const Reference& reference, const Place& place, const Wish& wish);
/// "window-closed" today.
[[nodiscard]] Result<void> checkOpen(
    const Records& records, const LocalDate& today, const Place& place);
/// "slot-past"; "too-soon" where the lead time is over.
[[nodiscard]] Result<void> checkAhead(
    const Occasion& occasion, const Reference& reference, const Place& place, const Wish& wish);
/// "slot-taken", or "slot-leased" to another station.
[[nodiscard]] Result<void> checkFree(const Occasion& occasion, const Place& place);
/// Likewise; the detail names the nearest free places for the wish, as placesText() writes them.
[[nodiscard]] Result<void> checkFree(
    const Occasion& occasion, const Reference& reference, const Place& place, const Wish& wish);
/// "quota-exhausted" with the line: the channel has sold its part of the day's places.
[[nodiscard]] Result<void> checkQuota(const Records& records, const Reference& reference,
    Channel channel, const Wish& wish, const LocalDate& date);

/// What is kept of who comes.
struct Contact {
    std::string name;
    std::optional<PhoneNumber> phone;
};
/// "name-missing", "phone-missing" where one of the lines must know.
[[nodiscard]] Result<Contact> askedOf(const Office& office, const Wish& wish, const Contact& told);

} // namespace okno::domain
