// How the tests of the queue's order speak: tickets of Monday 23 November 2026 in the sample hall.
#pragma once

#include "common/domain/queue/order.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

/// "10:20" of that day.
inline Instant clockAt(const std::string& time) {
    return at("2026-11-23 " + time);
}

inline domain::Ticket ticketFor(int number, const std::string& window, const std::string& start,
    domain::TicketState state = domain::TicketState::booked) {
    domain::Ticket ticket{.id = id<domain::TicketId>(number),
        .number = "А-" + std::to_string(100 + number),
        .place = {window, date("2026-11-23"), time(start)},
        .lengthMinutes = 20,
        .purpose = domain::Purpose::submit,
        .services = {"MU-001"},
        .channel = domain::Channel::callCentre,
        .state = state,
        .bookedAt = at("2026-11-20 12:00")};
    ticket.line = "municipal";
    return ticket;
}

inline domain::Ticket hereSince(domain::Ticket ticket, const std::string& arrival) {
    ticket.state = domain::TicketState::arrived;
    ticket.arrivedAt = clockAt(arrival);
    return ticket;
}

inline domain::Ticket walkIn(int number, const std::string& arrival) {
    domain::Ticket ticket = hereSince(ticketFor(number, {}, arrival), arrival);
    ticket.unbooked = true;
    return ticket;
}

/// The sample office with its tickets at a moment.
class HallDay {
public:
    domain::Office office = sampleOffice();
    std::vector<domain::Ticket> tickets{};
    std::vector<domain::WindowStatus> windows{};
    std::map<std::string, std::chrono::seconds> meanService{};

    /// "А-101 inTurn", by the number of the ticket and the reason; "nobody".
    [[nodiscard]] std::string next(const std::string& window, const std::string& time) const;
};

} // namespace okno::tests
