// Which calls the hall has still to hear. Two windows that call at the same moment are heard one
// after the other, each in full; whoever has come to the window meanwhile is not called any more.
// Knows nothing of sound.
#pragma once

#include "common/domain/queue/ticket.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace okno::client::sound {

struct Call {
    domain::TicketId ticket;
    std::string number;
    std::string window;

    bool operator==(const Call&) const = default;
};

class CallQueue {
public:
    /// The tickets of the day as they stand now. New calls and repeated ones are appended, the
    /// earlier call first. At the first time there is nothing to hear: they were called before the
    /// board came on.
    void update(const std::vector<domain::Ticket>& tickets);
    /// The call to be heard now; nothing when all have been.
    [[nodiscard]] std::optional<Call> take();

private:
    using Turn = std::pair<int, std::optional<Instant>>; // which call of the ticket it is

    void append(const domain::Ticket& ticket);

    std::optional<std::map<domain::TicketId, Turn>> m_known; // tickets that are called
    std::deque<Call> m_waiting;
};

} // namespace okno::client::sound
