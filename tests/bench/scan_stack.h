// A stack of colour sheets through the virtual scanner: ours and stock scanimage by turns.
#pragma once

#include "tests/bench/bench.h"

namespace okno::bench {

/// Lays its pages into `folder`, which lies on the disk that is meant.
void measureScan(const QString& folder, const Report& report);

} // namespace okno::bench
