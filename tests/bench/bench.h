// A bench: a named set of measures that are taken together. okno-bench lists and runs them.
#pragma once

#include "client/ui/theme.h"
#include "tests/bench/measure.h"

#include <QString>

#include <functional>
#include <vector>

namespace okno::bench {

/// Takes a figure as soon as it is known.
using Report = std::function<void(const Measure&)>;

/// What every bench is given.
struct Ground {
    QString folder; // empty, on the disk that is measured; gone afterwards
    const client::ui::Theme& theme;
};

/// Throws rehearsal::Failed when something cannot be measured.
struct Bench {
    std::string name;
    std::vector<std::string> measures;
    std::function<void(const Ground&, const Report&)> run;
};

} // namespace okno::bench
