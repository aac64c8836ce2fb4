// Whom a window would call now and why, from the station's own records. TicketDesk asks, for what
// stands on the window's page and for F5; GUI thread.
#pragma once

#include "client/store/reader.h"
#include "common/domain/queue/order.h"

namespace okno::client::desk {

struct Upcoming {
    domain::Ticket ticket;
    domain::CallReason reason;
};

/// Without the network others may already be calling whoever does not belong to this very window.
enum class Among { everybody, ownPeople };

[[nodiscard]] std::optional<Upcoming> upcoming(const store::Reader& reader,
    const std::string& window, Instant now, Among among = Among::everybody);

} // namespace okno::client::desk
