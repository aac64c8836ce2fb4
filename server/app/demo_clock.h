// Demo, training and rehearsal need a reception that is open: the whole system's clock is moved
// forward to one, never back.
#pragma once

#include "common/domain/office/office.h"

#include <chrono>

namespace okno::server::app {

/// Seconds to add to the machine's clock. `last`, the offset of the run before, as long as the
/// office is open by it with time left to work; else the next working day at 10:15 by the office's
/// zone. `notFound` "never-open" when the calendar has no such day within a year.
[[nodiscard]] Result<std::chrono::seconds> demoOffset(const domain::Office& office,
    const domain::ProductionCalendar& calendar, const TimeZone& zone, Instant now,
    std::chrono::seconds last);

} // namespace okno::server::app
