// Which tickets have lost their place, or would lose it, and the nearest free one for each; and who
// is to be phoned. Read from the station's database on a pool thread, for HallDesk.
#pragma once

#include "client/desk/station.h"
#include "common/domain/office/office.h"
#include "common/domain/queue/relocation.h"

#include <filesystem>
#include <optional>

namespace okno::client::desk {

struct RelocationQuestion {
    std::filesystem::path database;
    domain::StationId station;
    Instant now;
    std::optional<domain::Office> office{}; // as it would be; absent: as it is
};

struct TicketsAhead {
    /// Without an office of its own: all that are without a place. With one: those that the change
    /// takes their place from, and have one now.
    std::vector<domain::Relocation> stranded; // by time
    std::vector<domain::Ticket> toPhone; // live ones, by time
};

[[nodiscard]] Result<TicketsAhead> ticketsAhead(const RelocationQuestion& question);

} // namespace okno::client::desk
