// The hall in which the bench sells: ten windows, 24 slots a day, open every day, tickets for the
// next eight days.
#pragma once

#include "common/domain/record.h"

#include <vector>

namespace okno::bench {

constexpr int hallWindows = 10;
constexpr int hallSlots = 24; // a day and window
constexpr int hallDays = 8; // after today

/// Office and calendar that take the place of the sample's.
[[nodiscard]] std::vector<domain::Record> busyHall();

/// Every place of those eight days, by date.
[[nodiscard]] std::vector<domain::Place> hallPlaces();

} // namespace okno::bench
