// The clocks of the window in words: how long the visit at the window is in its state, who is next
// and why, and what is left of the longest permitted wait. GUI thread.
#pragma once

#include "client/desk/upcoming.h"
#include "client/ui/reception/views.h"

namespace okno::client::ui {

[[nodiscard]] QString reasonWords(domain::CallReason reason);

/// What is left of the longest permitted wait; of somebody who is not here: nothing.
struct WaitLeft {
    QString words;
    bool breached = false;
};
[[nodiscard]] WaitLeft waitLeft(
    const store::Reader& reader, const domain::Ticket& ticket, Instant now);

/// A called person's clock begins with the latest call, the service's with its start.
[[nodiscard]] VisitClock visitClock(
    const store::Reader& reader, const domain::Ticket& ticket, Instant now);

/// What stands between the ticket at the window and the list. `among`: whom `next` was chosen from.
[[nodiscard]] NextUp nextUp(const store::Reader& reader, const std::string& window,
    const std::optional<desk::Upcoming>& next, desk::Among among, Instant now);

} // namespace okno::client::ui
