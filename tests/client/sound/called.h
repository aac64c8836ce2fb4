// Tickets as a board receives them.
#pragma once

#include "tests/support/domain_fixtures.h"

#include <string>

namespace okno::client::sound::test {

/// Called for the first time, `order` seconds after half past ten.
[[nodiscard]] inline domain::Ticket calledTicket(
    int order, const std::string& number, const std::string& window) {
    domain::Ticket ticket{.id = tests::id<domain::TicketId>(order),
        .number = number,
        .place = {window, tests::date("2026-11-23"), tests::time("10:40")},
        .lengthMinutes = 20,
        .purpose = domain::Purpose::submit,
        .services = {},
        .channel = domain::Channel::terminal,
        .state = domain::TicketState::called,
        .bookedAt = tests::at("2026-11-23 09:00"),
        .calledAt = tests::at("2026-11-23 10:30") + std::chrono::seconds(order),
        .calls = 1};
    return ticket;
}

} // namespace okno::client::sound::test
