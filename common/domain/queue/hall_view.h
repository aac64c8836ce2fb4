// The hall as its supervisor looks at it: what each window does and since when, how long the lines
// are, who waits and what is left of the longest permitted wait. The live view asks once a second
// and whenever something has changed. Pure.
#pragma once

#include "common/domain/queue/waiting.h"

namespace okno::domain {

enum class WindowActivity {
    offDuty, // nobody receives here now
    closed,
    paused,
    free,
    called,
    inService,
};

/// One window; borrows from the hall.
struct WindowView {
    const Window* window;
    const Shift* shift; // now, or the next one of the day; null: none
    WindowActivity activity;
    std::optional<Instant> since; // when this activity began; absent off duty
    std::string reason; // of a pause or a closure
    const Ticket* ticket; // that is called or served here; null: none
    std::optional<EmployeeId> seen; // who really called or served here last today
    int served; // visits of today
    std::chrono::seconds busy; // in service today
    std::chrono::seconds onDuty; // hours of reception today, so far
};

struct LineView {
    const Line* line;
    int waiting; // are here
    int ahead; // hold a ticket of today and have not come yet
    int overLimit; // of those who are here
    int windows; // that serve it now, neither paused nor closed
    int breaches; // expected within the hour
    std::chrono::seconds longest; // wait of those who are here
};

struct WaitingView {
    const Ticket* ticket;
    const Line* line; // null: the office has no such line any more
    std::chrono::seconds waited;
    std::chrono::seconds left; // of the permitted wait; negative when it is over
    bool isDue; // the slot has come, or there is none
};

struct HallView {
    std::vector<WindowView> windows; // as the office lists them
    std::vector<LineView> lines; // the same
    std::vector<WaitingView> waiting; // who are due first; by what is left
    std::vector<const Ticket*> ahead; // hold a ticket of today and have not come yet; by time
    std::vector<const Ticket*> flagged; // not printed, or to be phoned; live ones by time
    std::vector<ExpectedBreach> breaches; // of the next hour, by time
};

[[nodiscard]] HallView hallView(const Hall& hall, const Moment& now);

/// How long a service takes today, by line: the median, where there have been enough visits to
/// tell.
[[nodiscard]] std::map<std::string, std::chrono::seconds> usualService(
    const Office& office, std::span<const Ticket> tickets);

} // namespace okno::domain
