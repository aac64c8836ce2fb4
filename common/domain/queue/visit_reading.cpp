#include "common/domain/queue/statistics.h"
#include "common/domain/queue/waiting.h"

#include <algorithm>
#include <initializer_list>

namespace okno::domain {

namespace {

std::chrono::seconds between(Instant from, Instant until) {
    return std::chrono::duration_cast<std::chrono::seconds>(until - from);
}

std::chrono::seconds atLeastNothing(std::chrono::seconds time) {
    return std::max(time, std::chrono::seconds(0));
}

Fate fateOf(const Ticket& ticket) {
    switch (ticket.state) {
    case TicketState::finished:
        return Fate::served;
    case TicketState::noShow:
        return Fate::noShow;
    case TicketState::cancelled:
        return Fate::cancelled;
    case TicketState::booked:
    case TicketState::arrived:
    case TicketState::called:
    case TicketState::inService:
    case TicketState::postponed:
    case TicketState::transferred:
        return Fate::open;
    }
    return Fate::open;
}

} // namespace

VisitReading::VisitReading(const Office& office, const TimeZone& zone)
    : m_office(office)
    , m_zone(zone) { }

const VisitReading::Day& VisitReading::dayOf(const LocalDate& date) {
    if (!m_day || m_day->date != date)
        m_day = Day{date, m_zone.toInstant({date, TimeOfDay(0)}),
            m_zone.toInstant({addDays(date, 1), TimeOfDay(0)})};
    return *m_day;
}

Instant VisitReading::slotOf(const Ticket& ticket) {
    const Day& day = dayOf(ticket.place.date);
    // A year has two days on which the clocks may shift; on the others the zone need not be asked.
    if (day.end - day.begin == std::chrono::days(1))
        return day.begin + ticket.place.start;
    return m_zone.toInstant({ticket.place.date, ticket.place.start});
}

Visit VisitReading::visitOf(const Ticket& ticket) {
    const Line* line = lineOf(m_office, ticket);
    Visit visit{ticket.place.date, static_cast<int>(ticket.place.start / std::chrono::hours(1)),
        ticket.services, line == nullptr ? std::string() : line->code, windowOf(ticket),
        ticket.servedBy, ticket.channel, ticket.purpose};
    visit.fate = fateOf(ticket);
    if (visit.fate != Fate::served)
        return visit;
    const Day& day = dayOf(ticket.place.date);
    const auto elsewhere = [&](const std::optional<Instant>& moment) {
        return moment && (*moment < day.begin || *moment >= day.end);
    };
    const auto moments = {ticket.arrivedAt, ticket.calledAt, ticket.startedAt, ticket.finishedAt};
    if (!ticket.startedAt || !ticket.finishedAt || ticket.flags.contains(TicketFlag::timeNotExact)
        || std::any_of(moments.begin(), moments.end(), elsewhere)) {
        visit.fate = Fate::leftOut;
        return visit;
    }
    readTimes(visit, ticket);
    return visit;
}

CountedConsultation VisitReading::counted(const Consultation& consultation) const {
    const auto hour
        = std::chrono::duration_cast<std::chrono::hours>(m_zone.toLocal(consultation.at).time);
    return {consultation.date, static_cast<int>(hour.count()), consultation.service,
        consultation.by, consultation.channel};
}

void VisitReading::readTimes(Visit& visit, const Ticket& ticket) {
    const std::chrono::seconds servedBefore(ticket.servedSeconds);
    const Instant slot = slotOf(ticket);
    const Instant arrival = ticket.arrivedAt.value_or(slot);
    const Instant since = ticket.unbooked ? arrival : std::max(slot, arrival);
    visit.waited = atLeastNothing(between(since, *ticket.startedAt) - servedBefore);
    visit.served = atLeastNothing(between(*ticket.startedAt, *ticket.finishedAt)) + servedBefore;
    visit.limit = permittedWait(m_office, ticket);
    if (!ticket.unbooked && !ticket.transfer && ticket.servedSeconds == 0)
        visit.late = between(slot, ticket.calledAt.value_or(*ticket.startedAt));
}

} // namespace okno::domain
