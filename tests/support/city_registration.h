// A registration as the city's own regulation wants it, for a station that holds the city.
#pragma once

#include "tests/support/store_fixture.h"

namespace okno::tests {

/// A new card without scans, under the station's next provisional number.
[[nodiscard]] domain::RegisterCard cityRegistration(Station& station, IdSource& ids);

} // namespace okno::tests
