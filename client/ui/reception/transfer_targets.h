// Whom a visitor can be sent to from this window: other windows and lines, and, before the service,
// free places of today. A window that is paused, closed or not staffed today says so. GUI thread.
#pragma once

#include "client/ui/reception/reception_parts.h"
#include "client/ui/reception/transfer_panel.h"

namespace okno::client::ui {

[[nodiscard]] std::vector<TransferTarget> transferTargets(
    const ReceptionParts& parts, const std::optional<domain::Ticket>& ticket);

} // namespace okno::client::ui
