// What the machine itself does while the others are measured, printed for context: no figure of
// ours that waits for the disk can be below its fsync, and a busy machine makes all of them worse.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

/// `folder` lies on the disk that is meant.
void measureMachine(const QString& folder, const Report& report);

} // namespace okno::bench
