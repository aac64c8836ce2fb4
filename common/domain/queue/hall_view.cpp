#include "common/domain/queue/hall_view.h"

#include <algorithm>

namespace okno::domain {

namespace {
using std::chrono::seconds;

constexpr std::size_t enoughVisits = 5;

bool isAtWindow(const Ticket& ticket) {
    return ticket.state == TicketState::called || ticket.state == TicketState::inService;
}

/// When the ticket's latest change took it from a window, and from which.
struct Leaving {
    std::string window;
    Instant at;
};

std::optional<Leaving> leavingOf(const Ticket& ticket) {
    if (isAtWindow(ticket) || !ticket.undo)
        return std::nullopt;
    const TicketUndo& before = *ticket.undo;
    if (before.state != TicketState::called && before.state != TicketState::inService)
        return std::nullopt;
    std::string window = before.window;
    if (window.empty())
        window = before.transfer ? before.transfer->window : before.place.window;
    return Leaving{std::move(window), before.at};
}

class Viewing {
public:
    Viewing(const Hall& hall, const Moment& now)
        : m_hall(hall)
        , m_office(hall.schedule.office())
        , m_now(now)
        , m_clock(wallTime(now, now.instant)) { }

    HallView run() {
        beginWindows();
        beginLines();
        for (const Ticket& ticket : m_hall.tickets)
            if (ticket.place.date == m_now.local.date)
                take(ticket);
        finishWindows();
        m_view.breaches = expectedBreaches(m_hall, m_now);
        countBreaches();
        sort();
        return std::move(m_view);
    }

private:
    [[nodiscard]] bool isNow(const Interval& interval) const {
        return interval.from <= m_now.local.time && m_now.local.time < interval.until;
    }
    [[nodiscard]] Instant instantOf(seconds wall) const { return m_now.instant + (wall - m_clock); }

    void beginWindows() {
        for (const Window& window : m_office.windows)
            m_view.windows.push_back({&window, nullptr, WindowActivity::offDuty, {}, {}, nullptr,
                {}, 0, seconds(0), seconds(0)});
        for (const Duty& duty : m_hall.schedule.dutiesOn(m_now.local.date))
            takeDuty(m_view.windows[duty.window], duty);
        for (std::size_t i = 0; i < m_view.windows.size(); ++i)
            m_positions.emplace(m_view.windows[i].window->number, i);
    }

    /// The shift now, else the next one of the day, else the last.
    void takeDuty(WindowView& view, const Duty& duty) {
        for (const Interval& interval : duty.hours) {
            view.onDuty
                += std::max(seconds(0), std::min<seconds>(interval.until, m_clock) - interval.from);
            if (isNow(interval)) {
                view.shift = duty.shift;
                view.activity = WindowActivity::free;
                view.since = instantOf(interval.from);
            } else if (view.activity == WindowActivity::offDuty
                && (view.shift == nullptr || seconds(interval.until) <= m_clock)) {
                view.shift = duty.shift;
            }
        }
    }

    void beginLines() {
        for (const Line& line : m_office.lines) {
            LineView view{&line, 0, 0, 0, 0, 0, seconds(0)};
            for (const WindowView& window : m_view.windows)
                if (window.activity == WindowActivity::free && isOpen(m_hall, window.window->number)
                    && std::find(window.shift->lines.begin(), window.shift->lines.end(), line.code)
                        != window.shift->lines.end())
                    ++view.windows;
            m_view.lines.push_back(view);
        }
    }

    WindowView* windowAt(const std::string& number) {
        const auto position = m_positions.find(number);
        return position == m_positions.end() ? nullptr : &m_view.windows[position->second];
    }

    LineView* viewOf(const Line* line) {
        return line == nullptr
            ? nullptr
            : &m_view.lines[static_cast<std::size_t>(line - m_office.lines.data())];
    }

    void take(const Ticket& ticket) {
        takeAtWindow(ticket);
        const Line* line = lineOf(m_office, ticket);
        if (ticket.state == TicketState::booked) {
            m_view.ahead.push_back(&ticket);
            if (LineView* view = viewOf(line))
                ++view->ahead;
        }
        if (waitsHere(ticket, m_now))
            takeWaiting(ticket, line);
        if (isLive(ticket) && ticket.state != TicketState::finished && !ticket.flags.empty()
            && !(ticket.flags.size() == 1 && ticket.flags.contains(TicketFlag::timeNotExact)))
            m_view.flagged.push_back(&ticket);
    }

    void takeAtWindow(const Ticket& ticket) {
        if (const auto left = leavingOf(ticket))
            if (WindowView* view = windowAt(left->window))
                freeSince(*view, left->at, ticket.undo->by);
        WindowView* view = windowAt(windowOf(ticket));
        if (view == nullptr)
            return;
        if (ticket.state == TicketState::finished && ticket.startedAt && ticket.finishedAt) {
            ++view->served;
            view->busy += std::chrono::floor<seconds>(*ticket.finishedAt - *ticket.startedAt);
            freeSince(*view, *ticket.finishedAt, ticket.servedBy);
        } else if (isAtWindow(ticket)) {
            view->ticket = &ticket;
            if (ticket.startedAt && ticket.state == TicketState::inService)
                view->busy += std::max(
                    seconds(0), std::chrono::floor<seconds>(m_now.instant - *ticket.startedAt));
        }
    }

    /// A window off duty may still have served somebody: then it is known who.
    void freeSince(WindowView& view, Instant at, const std::optional<EmployeeId>& by) {
        const auto known = m_lastSeen.find(&view);
        if (known != m_lastSeen.end() && known->second >= at)
            return;
        m_lastSeen[&view] = at;
        view.seen = by;
        if (view.since)
            view.since = std::max(*view.since, at);
    }

    void takeWaiting(const Ticket& ticket, const Line* line) {
        const seconds wait = waited(ticket, m_now);
        const seconds left = permittedWait(m_office, ticket) - wait;
        m_view.waiting.push_back({&ticket, line, wait, left, waitsFrom(ticket, m_now) <= m_clock});
        LineView* view = viewOf(line);
        if (view == nullptr)
            return;
        ++view->waiting;
        view->overLimit += left < seconds(0) ? 1 : 0;
        view->longest = std::max(view->longest, wait);
    }

    void finishWindows() {
        for (const WindowStatus& status : m_hall.windows)
            if (WindowView* view = windowAt(status.window))
                takeStatus(*view, status);
        for (WindowView& view : m_view.windows)
            if (view.ticket != nullptr)
                showTicket(view);
    }

    static void takeStatus(WindowView& view, const WindowStatus& status) {
        if (status.mode == WindowMode::open) {
            if (view.since)
                view.since = std::max(*view.since, status.since);
            return;
        }
        view.activity
            = status.mode == WindowMode::paused ? WindowActivity::paused : WindowActivity::closed;
        view.since = status.since;
        view.reason = status.reason;
    }

    static void showTicket(WindowView& view) {
        const Ticket& ticket = *view.ticket;
        const bool isServed = ticket.state == TicketState::inService;
        view.activity = isServed ? WindowActivity::inService : WindowActivity::called;
        view.since = isServed ? ticket.startedAt : ticket.calledAt;
        if (ticket.undo)
            view.seen = ticket.undo->by;
        else if (ticket.servedBy)
            view.seen = ticket.servedBy;
    }

    void countBreaches() {
        std::map<TicketId, const Ticket*> byId;
        for (const ExpectedBreach& breach : m_view.breaches)
            byId.emplace(breach.ticket, nullptr);
        for (const Ticket& ticket : m_hall.tickets)
            if (const auto found = byId.find(ticket.id); found != byId.end())
                if (LineView* view = viewOf(lineOf(m_office, ticket)))
                    ++view->breaches;
    }

    void sort() {
        std::stable_sort(m_view.waiting.begin(), m_view.waiting.end(),
            [](const WaitingView& one, const WaitingView& other) {
                if (one.isDue != other.isDue)
                    return one.isDue;
                return one.isDue ? one.left < other.left : one.ticket->place < other.ticket->place;
            });
        for (auto* tickets : {&m_view.ahead, &m_view.flagged})
            std::stable_sort(
                tickets->begin(), tickets->end(), [](const Ticket* one, const Ticket* other) {
                    return one->place.start < other->place.start;
                });
    }

    const Hall& m_hall;
    const Office& m_office;
    const Moment& m_now;
    seconds m_clock;
    HallView m_view;
    std::map<std::string_view, std::size_t> m_positions;
    std::map<const WindowView*, Instant> m_lastSeen;
};
} // namespace

HallView hallView(const Hall& hall, const Moment& now) {
    return Viewing(hall, now).run();
}

std::map<std::string, seconds> usualService(const Office& office, std::span<const Ticket> tickets) {
    std::map<std::string, std::vector<seconds>> times;
    for (const Ticket& ticket : tickets)
        if (ticket.state == TicketState::finished && ticket.startedAt && ticket.finishedAt)
            if (const Line* line = lineOf(office, ticket))
                times[line->code].push_back(seconds(ticket.servedSeconds)
                    + std::chrono::floor<seconds>(*ticket.finishedAt - *ticket.startedAt));
    std::map<std::string, seconds> usual;
    for (auto& [line, values] : times) {
        if (values.size() < enoughVisits)
            continue;
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
        std::nth_element(values.begin(), middle, values.end());
        usual.emplace(line, *middle);
    }
    return usual;
}

} // namespace okno::domain
