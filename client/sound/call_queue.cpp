#include "client/sound/call_queue.h"

#include <algorithm>
#include <tuple>

namespace okno::client::sound {

using domain::Ticket;

void CallQueue::update(const std::vector<Ticket>& tickets) {
    std::vector<const Ticket*> called;
    for (const Ticket& ticket : tickets)
        if (ticket.state == domain::TicketState::called)
            called.push_back(&ticket);
    std::ranges::sort(called, {},
        [](const Ticket* ticket) { return std::tie(ticket->calledAt, ticket->number); });

    std::map<domain::TicketId, Turn> known;
    for (const Ticket* ticket : called) {
        const Turn turn{ticket->calls, ticket->calledAt};
        if (m_known) {
            const auto before = m_known->find(ticket->id);
            if (before == m_known->end() || before->second != turn)
                append(*ticket);
        }
        known.emplace(ticket->id, turn);
    }
    std::erase_if(m_waiting, [&](const Call& call) { return !known.contains(call.ticket); });
    m_known = std::move(known);
}

/// Called again before the first call was heard: once is enough, and the window may be another.
void CallQueue::append(const Ticket& ticket) {
    const Call call{ticket.id, ticket.number, domain::windowOf(ticket)};
    const auto waiting = std::ranges::find(m_waiting, ticket.id, &Call::ticket);
    if (waiting == m_waiting.end())
        m_waiting.push_back(call);
    else
        *waiting = call;
}

std::optional<Call> CallQueue::take() {
    if (m_waiting.empty())
        return std::nullopt;
    Call call = std::move(m_waiting.front());
    m_waiting.pop_front();
    return call;
}

} // namespace okno::client::sound
