#include "common/domain/scope.h"

#include <algorithm>

namespace okno::domain {

namespace {
LocalDate dateOf(Instant instant) {
    return LocalDate{std::chrono::floor<std::chrono::days>(instant)};
}
} // namespace

std::optional<LocalDate> lastDayInScope(const Record& record) {
    if (const auto* ticket = std::get_if<Ticket>(&record))
        return addDays(ticket->place.date, daysOfTickets);
    if (const auto* consultation = std::get_if<Consultation>(&record))
        return addDays(consultation->date, daysOfTickets);
    if (const auto* day = std::get_if<LeasedDay>(&record))
        return day->date;
    const auto* card = std::get_if<Card>(&record);
    if (card == nullptr || card->state != CardState::closed)
        return std::nullopt;
    LocalDate latest = card->registeredOn;
    for (const JournalEntry& entry : card->journal)
        latest = std::max(latest, dateOf(entry.mark.at));
    return addDays(latest, daysOfCards);
}

} // namespace okno::domain
