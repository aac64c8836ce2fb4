#include "client/desk/call_desk.h"

#include "client/desk/submit.h"
#include "client/store/ticket_history.h"
#include "common/domain/queue/slots.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace okno::client::desk {

namespace {

constexpr int daysAhead = 60; // the longest horizon that an office may have

/// What a pool thread needs to read without the desk.
struct Asked {
    std::filesystem::path database;
    domain::Office office;
    domain::ProductionCalendar calendar;
    std::vector<domain::WindowStatus> windows;
    LocalDateTime now;
};

PhoneCall::Reason reasonOf(const domain::Ticket& flagged) {
    return whyToPhone(flagged) == domain::resultWithdrawn ? PhoneCall::Reason::resultWithdrawn
                                                          : PhoneCall::Reason::other;
}

/// Conflicts of the schedule, and whom somebody has put on the list; each once, by time.
std::vector<PhoneCall> toPhone(const Asked& asked, const std::vector<domain::Ticket>& tickets) {
    std::vector<PhoneCall> calls;
    for (domain::Ticket& ticket :
        domain::conflictsOf(asked.office, asked.calendar, tickets, asked.windows, asked.now)) {
        const bool isClosed = ticket.place.date == asked.now.date
            && std::ranges::any_of(asked.windows, [&](const domain::WindowStatus& status) {
                   return status.window == ticket.place.window
                       && status.mode == domain::WindowMode::closed;
               });
        calls.push_back({std::move(ticket),
            isClosed ? PhoneCall::Reason::windowClosed : PhoneCall::Reason::slotGone});
    }
    for (const domain::Ticket& ticket : tickets)
        if (ticket.flags.contains(domain::TicketFlag::needsPhoneCall) && domain::isWaiting(ticket)
            && std::ranges::none_of(
                calls, [&](const PhoneCall& call) { return call.ticket.id == ticket.id; }))
            calls.push_back({ticket, reasonOf(ticket)});
    std::ranges::stable_sort(calls, {}, [](const PhoneCall& call) {
        return std::pair(call.ticket.place.date, call.ticket.place.start);
    });
    return calls;
}

Result<CallDesk::Visits> readComing(const Asked& asked) {
    auto visits = std::make_shared<ComingVisits>();
    const LocalDate today = asked.now.date;
    const auto read = store::eachTicket(
        asked.database, today, addDays(today, daysAhead), [&](const domain::Ticket& ticket) {
            visits->tickets.push_back(ticket);
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::stable_sort(visits->tickets, {}, [](const domain::Ticket& ticket) {
        return std::pair(ticket.place.date, ticket.place.start);
    });
    visits->toPhone = toPhone(asked, visits->tickets);
    return CallDesk::Visits(std::move(visits));
}

} // namespace

std::optional<std::string> whyToPhone(const domain::Ticket& ticket) {
    const auto flag = ticket.flags.find(domain::TicketFlag::needsPhoneCall);
    return flag == ticket.flags.end() ? std::nullopt : std::optional(flag->second);
}

CallDesk::CallDesk(store::Store& store, const Clock& clock, IdSource& ids)
    : m_store(store)
    , m_clock(clock)
    , m_ids(ids) { }

QFuture<Result<CallDesk::Visits>> CallDesk::comingVisits() const {
    const store::Reader& reader = m_store.reader();
    auto office = reader.office();
    auto calendar = reader.calendar();
    if (!office || !calendar)
        return ready(Result<Visits>(std::make_shared<ComingVisits>()));
    std::vector<domain::WindowStatus> windows;
    for (const domain::Window& window : office->windows)
        if (auto status = reader.windowStatus(window.number))
            windows.push_back(*std::move(status));
    return QtConcurrent::run(&readComing,
        Asked{m_store.databaseFile(), *std::move(office), *std::move(calendar), std::move(windows),
            reader.zone().toLocal(m_clock.now())});
}

QFuture<Result<domain::Ticket>> CallDesk::markPhoned(const domain::TicketId& ticket) {
    return flag(ticket, false, {});
}

QFuture<Result<domain::Ticket>> CallDesk::putBackOnList(
    const domain::TicketId& ticket, const std::string& reason) {
    return flag(ticket, true, reason);
}

QFuture<Result<domain::Ticket>> CallDesk::flag(
    const domain::TicketId& ticket, bool raised, const std::string& reason) {
    return submitCommand<domain::Ticket>(m_store, m_actor,
        domain::FlagTicket{ticket, domain::TicketFlag::needsPhoneCall, raised, reason},
        [ticket](
            const store::WriteTransaction& transaction) { return transaction.ticket(ticket); });
}

QFuture<Result<domain::Consultation>> CallDesk::noteConsultation(
    const std::string& service, domain::Channel channel) {
    const auto id = m_ids.make<domain::ConsultationId>();
    return submitCommand<domain::Consultation>(m_store, m_actor,
        domain::NoteConsultation{id, service, channel},
        [id](const store::WriteTransaction& transaction) -> std::optional<domain::Consultation> {
            const auto record = transaction.find({domain::RecordKind::consultation, id.toString()});
            if (!record)
                return std::nullopt;
            return std::get<domain::Consultation>(*record);
        });
}

} // namespace okno::client::desk
