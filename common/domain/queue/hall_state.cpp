#include "common/domain/queue/hall_state.h"

#include <algorithm>

namespace okno::domain {

std::string leasedDayKey(const std::string& window, const LocalDate& date) {
    return formatDate(date) + '/' + window;
}

const Lease* leaseAt(const LeasedDay& day, TimeOfDay start, Instant now) {
    const auto found = std::find_if(day.leases.begin(), day.leases.end(), [&](const Lease& lease) {
        return lease.from <= start && start < lease.until && now < lease.expiresAt + leaseGrace;
    });
    return found == day.leases.end() ? nullptr : &*found;
}

bool holdsLease(const LeasedDay& day, const StationId& station, TimeOfDay start, Instant now) {
    const Lease* lease = leaseAt(day, start, now);
    return lease != nullptr && lease->station == station && now < lease->expiresAt;
}

std::optional<LeasedDay> withLease(LeasedDay day, const Lease& wanted, Instant now) {
    Lease block = wanted;
    std::vector<Lease> others;
    for (const Lease& lease : day.leases) {
        const bool isOwn = lease.station == wanted.station;
        if (lease.expiresAt + (isOwn ? std::chrono::hours(0) : leaseGrace) <= now)
            continue;
        const bool touches = lease.from < wanted.until && wanted.from < lease.until;
        if (touches && !isOwn)
            return std::nullopt;
        if (touches) {
            block.from = std::min(block.from, lease.from);
            block.until = std::max(block.until, lease.until);
        } else {
            others.push_back(lease);
        }
    }
    others.push_back(block);
    std::sort(others.begin(), others.end(),
        [](const Lease& one, const Lease& other) { return one.from < other.from; });
    day.leases = std::move(others);
    return day;
}

LeasedDay withoutLeases(LeasedDay day, const StationId& station) {
    std::erase_if(day.leases, [&](const Lease& lease) { return lease.station == station; });
    return day;
}

} // namespace okno::domain
