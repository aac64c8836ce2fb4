// The ticket most of these tests are about.
#pragma once

#include "tests/support/domain_fixtures.h"

namespace okno::tests {

inline const domain::TicketId ticketId = sampleBooking().ticket;

/// The sample booking as the registry has it.
inline domain::Ticket booked() {
    const auto decision
        = domain::decide(command(staff::callCentre(), sampleBooking(), at("2026-11-23 09:00")),
            sampleCity(), FixedZone());
    return std::get<domain::Ticket>(decision.value().records.front());
}

} // namespace okno::tests
