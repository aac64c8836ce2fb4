#include "client/desk/ticket_desk.h"

#include "client/desk/submit.h"
#include "common/domain/queue/offer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace okno::client::desk {

TicketDesk::TicketDesk(store::Store& store, const Clock& clock, IdSource& ids,
    std::string homeWindow, std::chrono::milliseconds patience)
    : m_store(store)
    , m_ids(ids)
    , m_homeWindow(std::move(homeWindow))
    , m_sales(store, clock, patience) { }

LocalDateTime TicketDesk::localNow() const {
    return m_sales.moment().local;
}

std::vector<domain::Place> TicketDesk::freePlaces(
    const domain::Service& service, domain::Purpose purpose, const LocalDate& date) const {
    const auto office = m_store.reader().office();
    const auto calendar = m_store.reader().calendar();
    if (!office || !calendar)
        return {};
    domain::Offer offer(m_store.reader(), {*office, *calendar},
        {m_store.station(), m_sales.reach()}, m_sales.moment());
    auto places = offer.places({{domain::lineOf(service, purpose)}, purpose}, date);
    std::ranges::stable_sort(places, {}, [this](const domain::Place& place) {
        return std::pair(place.start, place.window != m_homeWindow);
    });
    return places;
}

std::vector<TimeOfDay> TicketDesk::freeTimes(const std::string& window) const {
    const store::Reader& reader = m_store.reader();
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return {};
    const LocalDateTime now = localNow();
    std::set<TimeOfDay> taken;
    for (const domain::Ticket& ticket : reader.tickets(now.date, window))
        if (domain::holdsPlace(ticket))
            taken.insert(ticket.place.start);
    domain::Offer offer(
        reader, {*office, *calendar}, {m_store.station(), m_sales.reach()}, m_sales.moment());
    auto times = domain::slotsOn(*office, *calendar, window, now.date);
    std::erase_if(times, [&](TimeOfDay start) {
        return start <= now.time || taken.contains(start)
            || !offer.maySell({window, now.date, start});
    });
    return times;
}

QFuture<Result<domain::Ticket>> TicketDesk::book(const Booking& booking) {
    const auto id = m_ids.make<domain::TicketId>();
    const domain::BookTicket args{id, booking.place, booking.purpose, booking.services,
        booking.channel, booking.visitorName, booking.phone, booking.card};
    return m_actor ? m_sales.book(args, m_actor->id) : submit(id, args);
}

QFuture<Result<domain::Ticket>> TicketDesk::admit(const Admission& admission) {
    const auto id = m_ids.make<domain::TicketId>();
    return submitCommand<domain::Ticket>(
        m_store, m_actor,
        domain::AdmitVisitor{id, {}, admission.purpose, admission.services, admission.channel,
            admission.visitorName, admission.phone, admission.card},
        [id](const store::WriteTransaction& transaction) { return transaction.ticket(id); },
        [](store::WriteTransaction& transaction, domain::CommandArgs& args) -> Result<void> {
            std::get<domain::AdmitVisitor>(args).number = transaction.nextVisitorNumber();
            return {};
        });
}

bool TicketDesk::mayAdmit(const domain::Service& service, domain::Purpose purpose) const {
    const auto office = m_store.reader().office();
    const auto calendar = m_store.reader().calendar();
    const auto now = localNow();
    return office && calendar
        && domain::mayWait(*office, *calendar, {{domain::lineOf(service, purpose)}, purpose}, now)
        && freePlaces(service, purpose, now.date).empty();
}

QFuture<Result<domain::Ticket>> TicketDesk::cancel(const domain::TicketId& ticket) {
    return submit(ticket, domain::CancelTicket{ticket});
}

QFuture<Result<domain::Ticket>> TicketDesk::markArrived(const domain::TicketId& ticket) {
    return submit(ticket, domain::MarkArrived{ticket});
}

std::optional<Upcoming> TicketDesk::next(const std::string& window) const {
    return upcoming(m_store.reader(), window, m_sales.moment().instant,
        isConnected() ? Among::everybody : Among::ownPeople);
}

QFuture<Result<domain::Ticket>> TicketDesk::callNext(const std::string& window) {
    const auto chosen = next(window);
    if (!chosen)
        return ready(Result<domain::Ticket>(failure(ErrorCode::notFound, "nobody-waits")));
    return submit(chosen->ticket.id, domain::CallTicket{chosen->ticket.id, window, chosen->reason});
}

QFuture<Result<domain::Ticket>> TicketDesk::call(const domain::TicketId& ticket) {
    return submit(ticket, domain::CallTicket{ticket});
}

QFuture<Result<domain::Ticket>> TicketDesk::start(const domain::TicketId& ticket) {
    return submit(ticket, domain::StartService{ticket});
}

QFuture<Result<domain::Ticket>> TicketDesk::postpone(
    const domain::TicketId& ticket, int minutes, const std::string& reason) {
    return submit(ticket, domain::PostponeTicket{ticket, minutes, reason});
}

QFuture<Result<domain::Ticket>> TicketDesk::move(
    const domain::TicketId& ticket, const domain::Place& place) {
    const domain::MoveTicket args{ticket, place};
    return m_actor ? m_sales.move(args, m_actor->id) : submit(ticket, args);
}

QFuture<Result<domain::Ticket>> TicketDesk::transfer(const domain::TransferTicket& wish) {
    return submit(wish.ticket, wish);
}

QFuture<Result<domain::Ticket>> TicketDesk::undo(const domain::TicketId& ticket) {
    const bool isAlone = reach() == domain::Reach::alone;
    return submitCommand<domain::Ticket>(
        m_store, m_actor, domain::UndoTicketChange{ticket},
        [ticket](const store::WriteTransaction& transaction) { return transaction.ticket(ticket); },
        [ticket, isAlone](store::WriteTransaction& transaction, domain::CommandArgs&) {
            return isAlone ? checkUndoAlone(transaction, ticket) : Result<void>();
        });
}

QFuture<Result<domain::WindowStatus>> TicketDesk::setWindowState(
    const std::string& window, domain::WindowMode mode, const std::string& reason) {
    return submitCommand<domain::WindowStatus>(m_store, m_actor,
        domain::SetWindowState{window, mode, reason},
        [window](const store::WriteTransaction& transaction) {
            return transaction.windowStatus(window);
        });
}

QFuture<Result<domain::Ticket>> TicketDesk::finish(
    const domain::TicketId& ticket, domain::VisitOutcome outcome, const std::string& note) {
    return submit(ticket, domain::FinishTicket{ticket, outcome, note});
}

QFuture<Result<domain::Ticket>> TicketDesk::markNoShow(const domain::TicketId& ticket) {
    return submit(ticket, domain::MarkNoShow{ticket});
}

QFuture<Result<domain::Ticket>> TicketDesk::markPrinted(
    const domain::TicketId& ticket, bool printed) {
    return submit(ticket, domain::FlagTicket{ticket, domain::TicketFlag::notPrinted, !printed, {}});
}

QFuture<Result<domain::Ticket>> TicketDesk::submit(
    const domain::TicketId& ticket, domain::CommandArgs args) {
    return submitCommand<domain::Ticket>(
        m_store, m_actor, std::move(args), [ticket](const store::WriteTransaction& transaction) {
            return transaction.ticket(ticket);
        });
}

} // namespace okno::client::desk
