// Whether an office can work as it is set up. The registry refuses one with errors, whoever brings
// it; `okno-registry import` prints the warnings. Pure.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/office/office.h"

#include <string>
#include <vector>

namespace okno::domain {

/// Errors: "hours-reversed", "hours-overlap", "step-not-positive", "shift-overlaps",
/// "lengths-differ", "line-unknown", "window-unknown", "organisation-unknown",
/// "organisation-differs", "weekday-unknown", "number-out-of-range", "validity-reversed",
/// "limits-out-of-order", "exceptions-repeated".
/// Warnings: "tail" (minutes of an interval that no slot fills), "employee-at-two-windows",
/// "line-unserved", "calendar-year-unknown".
struct OfficeFault {
    std::string reason;
    std::string place; // "roster[2].hours[0]"
    std::string detail{}; // "window 3", "20 min"

    bool operator==(const OfficeFault&) const = default;
};

struct OfficeCheck {
    std::vector<OfficeFault> errors;
    std::vector<OfficeFault> warnings;
};

[[nodiscard]] OfficeCheck checkOffice(const Office& office, const ProductionCalendar& calendar);

} // namespace okno::domain
