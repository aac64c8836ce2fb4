// What has happened to the tickets of the last days, in words: a fault tells the whole story of its
// visit, with everybody else at that window.
#pragma once

#include "common/domain/queue/ticket.h"

#include <string>
#include <vector>

namespace okno::simulation {

class HallStory {
public:
    /// The ticket as a command has left it.
    void note(const LocalDateTime& at, const domain::Ticket& ticket);
    /// Line by line: everything about the ticket, and what happened at its window on that date from
    /// the time on.
    [[nodiscard]] std::string of(
        const domain::Ticket& ticket, const LocalDate& date, TimeOfDay from) const;
    void forgetBefore(const LocalDate& date);

private:
    struct Event {
        LocalDateTime at;
        LocalDate day; // of the ticket
        domain::TicketId ticket;
        std::string place; // its window
        std::string window; // where the person is
        std::string words;
    };
    std::vector<Event> m_events;
};

} // namespace okno::simulation
