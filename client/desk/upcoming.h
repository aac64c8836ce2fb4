// Whom a window would call now, from the station's own records. Asked by the queue panel and by F5;
// GUI thread.
#pragma once

#include "client/store/reader.h"
#include "common/domain/queue/order.h"

namespace okno::client::desk {

struct Upcoming {
    domain::Ticket ticket;
    domain::CallReason reason;
};

[[nodiscard]] std::optional<Upcoming> upcoming(
    const store::Reader& reader, const std::string& window, Instant now);

} // namespace okno::client::desk
