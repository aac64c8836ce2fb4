#include "tests/simulation/hall/hall_story.h"

#include "common/protocol/enum_names.h"

namespace okno::simulation {

using domain::Ticket;

namespace {
std::string wordsOf(const Ticket& ticket) {
    const bool wasCalled = ticket.reason && ticket.calledAt;
    return ticket.number + ' ' + protocol::nameOf(ticket.state)
        + (wasCalled ? ", " + protocol::nameOf(*ticket.reason) : std::string()) + "; of window "
        + ticket.place.window + " at " + formatTimeOfDay(ticket.place.start) + ", at window "
        + windowOf(ticket);
}
} // namespace

void HallStory::note(const LocalDateTime& at, const Ticket& ticket) {
    m_events.push_back(
        {at, ticket.place.date, ticket.id, ticket.place.window, windowOf(ticket), wordsOf(ticket)});
}

std::string HallStory::of(const Ticket& ticket, const LocalDate& date, TimeOfDay from) const {
    const std::string& window
        = ticket.place.window.empty() ? windowOf(ticket) : ticket.place.window;
    std::string text;
    for (const Event& event : m_events) {
        const bool isOwn = event.ticket == ticket.id;
        const bool isThere = event.at.date == date && event.day == date && from <= event.at.time
            && (event.place == window || event.window == window);
        if (isOwn || isThere)
            text += std::string(isOwn ? "\n  * " : "\n    ") + formatDate(event.at.date) + ' '
                + formatTimeOfDay(event.at.time) + ' ' + event.words;
    }
    return text;
}

void HallStory::forgetBefore(const LocalDate& date) {
    std::erase_if(m_events, [&](const Event& event) { return event.day < date; });
}

} // namespace okno::simulation
