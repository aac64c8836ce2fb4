// The station this program runs on, as the registry enrolled it.
#pragma once

#include "common/domain/ids.h"

#include <string>

namespace okno::client::desk {

/// Decides what okno-desk opens with.
enum class StationKind { window, office, callCentre, terminal, board };

/// A device of the hall: nobody sits at it, so it never locks itself and fills the screen.
[[nodiscard]] inline bool isHallDevice(StationKind kind) {
    return kind == StationKind::terminal || kind == StationKind::board;
}

/// Who works there sells places to people in front of them or on the telephone.
[[nodiscard]] inline bool sellsPlaces(StationKind kind) {
    return kind == StationKind::window || kind == StationKind::callCentre
        || kind == StationKind::terminal;
}

struct Station {
    domain::StationId id;
    std::string code; // "W3"; begins every provisional number
    StationKind kind;
    std::string window; // of a window station
    std::string name;
    std::string registry; // URL
};

} // namespace okno::client::desk
