#include "common/domain/queue/order.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace okno::domain {

namespace {
using std::chrono::seconds;

constexpr seconds never = seconds::max();

/// A candidate with its rank: less comes first.
struct Candidate {
    int group;
    seconds key;
    const Ticket* ticket;
    CallReason reason;
    seconds calling{}; // before the person stands at the window

    [[nodiscard]] auto rank() const { return std::tie(group, key, ticket->number, ticket->id); }
};

enum Group {
    sentFirst,
    ownTurn,
    neighbours,
    unseen,
    legalLimit,
    lateOrBack,
    here,
    believed,
    walkIn
};

class Chooser {
public:
    Chooser(const Hall& hall, const std::string& window, const Moment& now)
        : m_hall(hall)
        , m_office(hall.schedule.office())
        , m_window(window)
        , m_now(now)
        , m_clock(wallTime(now, now.instant)) {
        findShift();
        findBusy();
    }

    std::optional<Next> run() {
        for (const Ticket& ticket : m_hall.tickets)
            if (ticket.place.date == m_now.local.date)
                consider(ticket);
        for (const Candidate& candidate : m_slack)
            if (fits(candidate))
                offer(candidate);
        if (!m_best)
            return std::nullopt;
        return Next{m_best->ticket, m_best->reason};
    }

private:
    /// The shift now; outside its hours the last of the day, so that who is left is served.
    void findShift() {
        for (const Duty& duty : m_hall.schedule.dutiesOn(m_now.local.date)) {
            const std::string& number = m_office.windows[duty.window].number;
            const bool isNow
                = std::any_of(duty.hours.begin(), duty.hours.end(), [&](const Interval& interval) {
                      return interval.from <= m_now.local.time && m_now.local.time < interval.until;
                  });
            if (number == m_window && (m_shift == nullptr || isNow))
                m_shift = duty.shift;
            if (isNow && isOpen(m_hall, number))
                m_working.emplace_back(number);
        }
    }

    void findBusy() {
        for (const Ticket& ticket : m_hall.tickets)
            if (ticket.state == TicketState::inService || ticket.state == TicketState::called)
                std::erase(m_working, std::string_view(windowOf(ticket)));
    }

    [[nodiscard]] bool mayServe(const Ticket& ticket, const Line* line) const {
        return m_shift != nullptr && line != nullptr
            && serves(*m_shift, line->code, ticket.purpose);
    }

    void consider(const Ticket& ticket) {
        const bool waits = ticket.state == TicketState::booked || waitsHere(ticket, m_now);
        if (!waits)
            return;
        const Line* line = lineOf(m_office, ticket);
        const std::string& own = windowOf(ticket);
        if (own == m_window)
            considerOwn(ticket, line);
        else if (own.empty() && mayServe(ticket, line))
            considerSentOrUnbooked(ticket);
        else if (mayServe(ticket, line))
            considerNeighbours(ticket, line, own);
    }

    void considerOwn(const Ticket& ticket, const Line* line) {
        if (ticket.state == TicketState::transferred)
            return considerSentOrUnbooked(ticket);
        if (ticket.state == TicketState::postponed)
            return slack(lateOrBack, ticket, CallReason::returned);
        const seconds slot = ticket.place.start;
        const seconds tolerance = toleranceOf(line);
        if (slot > m_clock) {
            expect(ticket, slot + tolerance);
            if (ticket.state == TicketState::arrived)
                m_slack.push_back({here, slot, &ticket, CallReason::early});
            else if (isBelievedHere(ticket))
                m_slack.push_back({believed, slot, &ticket, CallReason::early, callingTime(line)});
        } else if (isOverdue(ticket, line)) {
            slack(lateOrBack, ticket, CallReason::overdue);
        } else if (ticket.state == TicketState::arrived || m_clock <= slot + tolerance) {
            offer({ownTurn, slot, &ticket, CallReason::inTurn});
        } else {
            m_slack.push_back({unseen, slot, &ticket, CallReason::inTurn, callingTime(line)});
        }
    }

    void considerSentOrUnbooked(const Ticket& ticket) {
        if (!ticket.transfer) {
            slack(walkIn, ticket, CallReason::unbooked);
        } else if (ticket.transfer->at && *ticket.transfer->at > m_now.instant) {
            if (!ticket.transfer->window.empty())
                expect(ticket,
                    wallTime(m_now, *ticket.transfer->at) + toleranceOf(lineOf(m_office, ticket)));
        } else if (ticket.transfer->at) {
            offer({ownTurn, wallTime(m_now, *ticket.transfer->at), &ticket, CallReason::inTurn});
        } else if (ticket.transfer->order == TransferOrder::first) {
            offer({sentFirst, waitsFrom(ticket, m_now), &ticket, CallReason::first});
        } else {
            slack(lateOrBack, ticket, CallReason::sent);
        }
    }

    void considerNeighbours(const Ticket& ticket, const Line* line, const std::string& own) {
        if (ticket.transfer)
            return considerSentElsewhere(ticket);
        const seconds slot = ticket.place.start;
        const bool inVain = ticket.state == TicketState::arrived
            && ticket.reason == CallReason::helping && ticket.calledAt >= ticket.arrivedAt;
        if (inVain || slot > m_clock) // is at the own window, it seems
            return;
        const bool canThey = std::find(m_working.begin(), m_working.end(), own) != m_working.end();
        if (ticket.state == TicketState::postponed) {
            const seconds back = wallTime(m_now, ticket.returnsAt.value_or(m_now.instant));
            if (m_clock - back >= permittedWait(m_office, ticket))
                slack(lateOrBack, ticket, CallReason::helping);
        } else if (isOverdue(ticket, line)) {
            slack(lateOrBack, ticket, CallReason::helping);
        } else if (ticket.state == TicketState::arrived && !canThey) {
            m_slack.push_back({neighbours, slot, &ticket, CallReason::helping});
        }
    }

    /// A chosen window is kept to, but not for ever.
    void considerSentElsewhere(const Ticket& ticket) {
        constexpr std::chrono::minutes tooLong(30); // beyond what the law allows
        const bool inVain = ticket.reason == CallReason::helping; // is there, it seems
        if (ticket.transfer->order == TransferOrder::inTurn && !inVain
            && waited(ticket, m_now) > permittedWait(m_office, ticket) + tooLong)
            slack(lateOrBack, ticket, CallReason::helping);
    }

    /// Those who wait too long come first, the longest of them at the head.
    void slack(Group group, const Ticket& ticket, CallReason reason) {
        const seconds over = waited(ticket, m_now) - permittedWait(m_office, ticket);
        const bool isOwn = reason != CallReason::helping;
        if (over > seconds(0))
            m_slack.push_back({legalLimit, -over, &ticket, isOwn ? CallReason::longWait : reason});
        else
            m_slack.push_back({group, waitsFrom(ticket, m_now), &ticket, reason});
    }

    void offer(const Candidate& candidate) {
        if (!m_best || candidate.rank() < m_best->rank())
            m_best = candidate;
    }

    /// A holder to come: the two that must begin soonest.
    void expect(const Ticket& ticket, seconds deadline) {
        if (deadline < m_soonest) {
            m_second = m_soonest;
            m_soonest = deadline;
            m_soonestTicket = &ticket;
        } else {
            m_second = std::min(m_second, deadline);
        }
    }

    [[nodiscard]] bool fits(const Candidate& candidate) const {
        const Ticket& ticket = *candidate.ticket;
        const seconds deadline = m_soonestTicket == &ticket ? m_second : m_soonest;
        return deadline == never
            || m_clock + candidate.calling + expectedService(m_hall, ticket) <= deadline;
    }

    [[nodiscard]] static seconds toleranceOf(const Line* line) {
        return std::chrono::minutes(
            line == nullptr ? Line{}.toleranceMinutes : line->toleranceMinutes);
    }
    /// What it takes to call somebody who may not be here: a minute for each call.
    [[nodiscard]] static seconds callingTime(const Line* line) {
        return std::chrono::minutes(line == nullptr ? Line{}.mostCalls : line->mostCalls);
    }
    /// Came later than the tolerance, or after the slot was called in vain: the slot has gone to
    /// others, who must not be followed by one more before the next holder.
    [[nodiscard]] bool isOverdue(const Ticket& ticket, const Line* line) const {
        if (ticket.state != TicketState::arrived || !ticket.arrivedAt)
            return false;
        const seconds slot = ticket.place.start;
        const bool hadTurn = ticket.servedSeconds > 0
            || (ticket.calledAt && *ticket.calledAt < *ticket.arrivedAt
                && wallTime(m_now, *ticket.calledAt) >= slot);
        return hadTurn || wallTime(m_now, *ticket.arrivedAt) > slot + toleranceOf(line);
    }
    /// Who booked here today is taken to have stayed, until called in vain.
    [[nodiscard]] bool isBelievedHere(const Ticket& ticket) const {
        return ticket.channel != Channel::callCentre && !ticket.calledAt
            && wallTime(m_now, ticket.bookedAt) >= seconds(0);
    }

    const Hall& m_hall;
    const Office& m_office;
    const std::string& m_window;
    const Moment& m_now;
    seconds m_clock;
    const Shift* m_shift = nullptr;
    std::vector<std::string_view> m_working; // windows that can take their own people now
    std::vector<Candidate> m_slack;
    std::optional<Candidate> m_best;
    seconds m_soonest = never;
    seconds m_second = never;
    const Ticket* m_soonestTicket = nullptr;
};
} // namespace

std::optional<Next> chooseNext(const Hall& hall, const std::string& window, const Moment& now) {
    return Chooser(hall, window, now).run();
}

} // namespace okno::domain
