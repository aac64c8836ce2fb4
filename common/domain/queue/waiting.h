// How long people have been waiting, and how long the law lets them wait. The window shows the
// countdown, the supervisor the expected breaches. Pure.
#pragma once

#include "common/domain/office/schedule.h"
#include "common/domain/queue/hall_state.h"

#include <chrono>
#include <map>
#include <span>

namespace okno::domain {

/// A moment and what the office's wall says then.
struct Moment {
    Instant instant;
    LocalDateTime local;
};
[[nodiscard]] Moment momentAt(Instant instant, const TimeZone& zone);
/// Of an instant not far from the moment, in seconds since that day's local midnight.
[[nodiscard]] std::chrono::seconds wallTime(const Moment& now, Instant instant);

/// From when waiting counts, on the wall: the later of slot and arrival; of an unbooked person the
/// arrival.
[[nodiscard]] std::chrono::seconds waitsFrom(const Ticket& ticket, const Moment& now);
/// So far, or up to the start of service; without the service at other windows. Never negative,
/// never begun anew by a postponement or a transfer.
[[nodiscard]] std::chrono::seconds waited(const Ticket& ticket, const Moment& now);
/// Whether the person is here and has not been called: a registered arrival, or a return.
[[nodiscard]] bool waitsHere(const Ticket& ticket, const Moment& now);

/// The longest permitted wait of the ticket's line on its date.
[[nodiscard]] std::chrono::minutes permittedWait(const Office& office, const Ticket& ticket);
/// What is left of it; negative when it is breached, nothing for who does not wait here.
[[nodiscard]] std::optional<std::chrono::seconds> countdown(
    const Office& office, const Ticket& ticket, const Moment& now);

/// The hall at a moment.
struct Hall {
    const Schedule& schedule;
    std::span<const Ticket> tickets; // of the day, all windows
    std::span<const WindowStatus> windows;
    std::map<std::string, std::chrono::seconds> meanService{}; // by line; else the ticket's length
};
[[nodiscard]] std::chrono::seconds expectedService(const Hall& hall, const Ticket& ticket);
/// Until when the windows are likely to be busy with whom they have called or are serving, on the
/// wall; by number, the others are free.
[[nodiscard]] std::map<std::string, std::chrono::seconds> busyUntil(
    std::span<const Ticket> tickets, const Moment& now);
/// Whether the window is neither paused nor closed.
[[nodiscard]] bool isOpen(const Hall& hall, const std::string& window);

struct ExpectedBreach {
    TicketId ticket;
    Instant at; // when the limit will be over
    Instant start; // when the service is likely to begin
};
/// Who will have waited longer than the law allows within the next hour, if windows go on as they
/// do: each serves its own and its lines' people in order of waiting. By time.
[[nodiscard]] std::vector<ExpectedBreach> expectedBreaches(const Hall& hall, const Moment& now);

} // namespace okno::domain
