// The schedule with one entry changed, as the person wants it who has seen it before. The rules
// decide by it, and the editor shows by it what would follow. Pure.
#pragma once

#include "common/domain/commands.h"

namespace okno::domain {

/// `conflict` "schedule-moved-on" where the entry that was seen is no more. Whether the office can
/// work so is checkOffice()'s word.
[[nodiscard]] Result<Office> withChange(Office office, const ChangeDay& change);
[[nodiscard]] Result<Office> withChange(Office office, const ChangeShift& change);

} // namespace okno::domain
