// At the windows: who is called, greeted, attended to and sent on.
#include "tests/simulation/hall/hall_life.h"

#include <algorithm>
#include <iterator>

namespace okno::simulation {

using domain::Ticket;

namespace {
constexpr double postpones = 0.04;
constexpr double sendsOn = 0.03;
constexpr int minutesAway = 15;
constexpr int tolerance = 5; // minutes
} // namespace

void HallLife::serve(std::size_t index) {
    WindowPlace& window = m_windows.at(index);
    if (!window.ticket)
        callNext(index);
    else if (window.servedUntil)
        attend(index);
    else
        greet(index);
}

/// Without the network a window calls its own people only: others may call the rest. With it, the
/// window knows what has happened in this very minute: in a hall that takes less than a second.
void HallLife::callNext(std::size_t index) {
    WindowPlace& window = m_windows.at(index);
    HallStation& station = stationOf(window);
    if (station.isConnected())
        station.sync();
    const std::vector<Ticket>& all = station.records().ticketsOn(m_date);
    std::vector<Ticket> own;
    if (!station.isConnected())
        std::ranges::copy_if(all, std::back_inserter(own),
            [&](const Ticket& ticket) { return domain::windowOf(ticket) == window.number; });
    const domain::Schedule schedule(m_office, m_calendar);
    const auto states = station.records().windowStates();
    const domain::Hall hall{schedule, station.isConnected() ? all : own, states};
    const auto next
        = domain::chooseNext(hall, window.number, domain::momentAt(now(), tests::FixedZone()));
    if (!next)
        return;
    const auto id = next->ticket->id;
    if (!station.submit(domain::CallTicket{id, window.number, next->reason}, now()))
        return; // somebody was quicker and the station knows it by now
    window.ticket = id;
    window.calledAt = m_minute;
    greet(index);
}

void HallLife::greet(std::size_t index) {
    WindowPlace& window = m_windows.at(index);
    HallStation& station = stationOf(window);
    Person& person = personOf(*window.ticket);
    if (person.isHere && !person.at && !person.isServed) {
        if (!station.submit(domain::StartService{*window.ticket}, now()))
            return leave(index);
        person.at = index;
        window.servedUntil = m_minute + person.needs;
        const auto ticket = std::get<Ticket>(
            *station.records().find({domain::RecordKind::ticket, window.ticket->toString()}));
        count(ticket, person);
        return;
    }
    if (m_minute == window.calledAt)
        return;
    if (station.submit(domain::CallTicket{*window.ticket, window.number}, now()))
        return;
    if (station.submit(domain::MarkNoShow{*window.ticket}, now())) {
        ++m_counts.noShows;
        if (person.isHere && !person.at && !person.isServed)
            fault("a person who stood there was taken for absent at " + clock()
                + (person.isServed ? " served " : " ") + (station.isConnected() ? "on" : "off"));
    }
    leave(index);
}

/// A service that begins.
void HallLife::count(const Ticket& ticket, const Person& person) {
    const auto waited = std::chrono::duration_cast<std::chrono::minutes>(
        domain::waited(ticket, domain::momentAt(now(), tests::FixedZone())));
    if (waited.count() > m_counts.longestWaitMinutes) {
        m_counts.longestWaitMinutes = static_cast<int>(waited.count());
        m_longestStory = storyOf(ticket);
    }
    const int slot = static_cast<int>(ticket.place.start.count());
    if (ticket.unbooked || person.disturbed || !ticket.arrivedAt || person.comes > slot)
        return;
    ++m_counts.inTime;
    if (m_minute <= slot + tolerance)
        return;
    ++m_counts.startedLate;
    m_lateStory = storyOf(ticket);
}

void HallLife::attend(std::size_t index) {
    WindowPlace& window = m_windows.at(index);
    HallStation& station = stationOf(window);
    Person& person = personOf(*window.ticket);
    const auto id = *window.ticket;
    if (m_minute < *window.servedUntil)
        return;
    const bool wasSent = person.disturbed;
    if (!wasSent && m_chance.happens(postpones)
        && station.submit(domain::PostponeTicket{id, minutesAway, "fetches a paper"}, now())) {
        ++m_counts.postponed;
        person.disturbed = true;
    } else if (!wasSent && m_chance.happens(sendsOn)
        && station.submit(
            domain::TransferTicket{
                .ticket = id, .line = {}, .window = m_chance.one(m_office.windows).number},
            now())) {
        ++m_counts.sentOn;
        person.disturbed = true;
    } else if (station.submit(
                   domain::FinishTicket{id, domain::VisitOutcome::consultation, {}}, now())) {
        person.isServed = true;
        ++m_counts.served;
    } else {
        fault("a visit could not be finished at " + clock());
    }
    leave(index);
}

void HallLife::leave(std::size_t index) {
    WindowPlace& window = m_windows.at(index);
    Person& person = personOf(*window.ticket);
    if (person.at == index)
        person.at.reset();
    window.ticket.reset();
    window.servedUntil.reset();
}

} // namespace okno::simulation
