// How long a station holds a record: open cards, cards whose registration or last change lies
// within 400 days, tickets and consultations of the last 400 days (a report of a year is made at
// the station) and tickets of the future, leases of today and later, everything else for ever.
// Older ones are found by asking the registry. The registry's snapshot goes by it, and so does a
// station that puts away what has become old.
#pragma once

#include "common/domain/record.h"

#include <optional>

namespace okno::domain {

/// For which a ticket or a consultation stays after its day, and a closed card after it was touched
/// last.
inline constexpr int daysOfTickets = 400;
inline constexpr int daysOfCards = 400;

/// The last day on which the record is in scope; nothing: it stays. Days are those of the record's
/// own dates, or of UTC where it has instants only.
[[nodiscard]] std::optional<LocalDate> lastDayInScope(const Record& record);

} // namespace okno::domain
