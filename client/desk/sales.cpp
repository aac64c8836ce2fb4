#include "client/desk/sales.h"

#include "client/desk/sale.h"
#include "client/desk/when_done.h"

namespace okno::client::desk {

bool isOwnPlace(const store::WriteTransaction& transaction, const domain::Place& place) {
    const auto day = transaction.leases(place.window, place.date);
    return day
        && domain::holdsLease(
            *day, transaction.station(), place.start, transaction.moment().instant);
}

Result<void> checkUndoAlone(
    const store::WriteTransaction& transaction, const domain::TicketId& id) {
    const auto ticket = transaction.ticket(id);
    const auto place = ticket ? domain::retakenByUndo(*ticket) : std::nullopt;
    if (!place || isOwnPlace(transaction, *place)
        || transaction.isUnheard({domain::RecordKind::ticket, id.toString()})
        || LocalDateTime{place->date, place->start} <= transaction.moment().local)
        return {};
    return failure(ErrorCode::refused, "undo-needs-registry");
}

Sales::Sales(store::Store& store, const Clock& clock, std::chrono::milliseconds patience)
    : m_store(store)
    , m_clock(clock)
    , m_patience(patience) { }

void Sales::setLink(Link link) {
    if (link == m_link)
        return;
    stand(link, false);
    if (link == Link::down)
        Q_EMIT linkLost();
}

void Sales::stand(Link link, bool isSilent) {
    const domain::Reach before = reach();
    m_link = link;
    m_isSilent = isSilent;
    if (reach() != before)
        Q_EMIT reachChanged();
}

domain::Moment Sales::moment() const {
    return domain::momentAt(m_clock.now() + m_offset, m_store.reader().zone());
}

domain::Reach Sales::reach() const {
    return m_link == Link::down || m_isSilent ? domain::Reach::alone : domain::Reach::connected;
}

QFuture<Result<domain::Ticket>> Sales::book(
    const domain::BookTicket& booking, const domain::EmployeeId& actor) {
    return (new Sale(*this, m_store, {booking, booking.ticket, booking.place, actor}, m_patience))
        ->begin();
}

QFuture<Result<domain::Ticket>> Sales::move(
    const domain::MoveTicket& move, const domain::EmployeeId& actor) {
    return (new Sale(*this, m_store, {move, move.ticket, move.place, actor}, m_patience))->begin();
}

void Sales::listenOn(const QFuture<Result<void>>& word) {
    stand(m_link, true);
    whenDone(word, this, [this](const Result<void>&) { stand(m_link, false); });
}

} // namespace okno::client::desk
