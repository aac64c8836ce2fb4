// What the hall keeps beside its tickets: whether each window is open, and which blocks of slots
// are lent to stations that may lose the network.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::domain {

enum class WindowMode { open, paused, closed };

/// A window without one is open.
struct WindowStatus {
    std::string window;
    WindowMode mode = WindowMode::open;
    Instant since;
    EmployeeId by;
    std::string reason;

    bool operator==(const WindowStatus&) const = default;
};

/// Slots that one station alone sells until the lease expires, connected or not.
struct Lease {
    StationId station;
    TimeOfDay from;
    TimeOfDay until; // not included
    Instant expiresAt;

    bool operator==(const Lease&) const = default;
};

/// The leases of one window's day. They never overlap; only the registry makes them.
struct LeasedDay {
    std::string window;
    LocalDate date;
    std::vector<Lease> leases; // by time

    bool operator==(const LeasedDay&) const = default;
};

/// "2026-11-23/3": the key of the record.
[[nodiscard]] std::string leasedDayKey(const std::string& window, const LocalDate& date);
/// How long after it has expired a lease still keeps others away, unless its station is heard of:
/// what that station has sold without the network is on its way here.
inline constexpr std::chrono::hours leaseGrace(24);
/// The lease that covers a start and keeps other stations away from it, if any. Its own station may
/// sell by it until it expires.
[[nodiscard]] const Lease* leaseAt(const LeasedDay& day, TimeOfDay start, Instant now);
/// Whether the station may sell the place whatever the network does: it lies in a lease of its own
/// that has not expired.
[[nodiscard]] bool holdsLease(
    const LeasedDay& day, const StationId& station, TimeOfDay start, Instant now);
/// The day with a block lent to the station: its own expired leases are gone, and others' when
/// their grace is over; the station's own that the block touches become part of it. Nothing where
/// the block touches another station's.
[[nodiscard]] std::optional<LeasedDay> withLease(LeasedDay day, const Lease& wanted, Instant now);
/// The day without what the station holds of it.
[[nodiscard]] LeasedDay withoutLeases(LeasedDay day, const StationId& station);

} // namespace okno::domain
