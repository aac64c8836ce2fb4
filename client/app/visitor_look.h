// Language and look as whoever stands at the lobby terminal wants them.
#pragma once

#include "client/app/desk_station.h"

class QApplication;

namespace okno::client::app {

/// The theme outlives the station.
void followVisitor(DeskStation& station, QApplication& application, ui::Theme& theme);

} // namespace okno::client::app
