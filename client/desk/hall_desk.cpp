#include "client/desk/hall_desk.h"

#include "client/desk/submit.h"
#include "client/store/ticket_history.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace okno::client::desk {

using domain::RecordKind;

HallDesk::HallDesk(store::Store& store, const Clock& clock, const Station& station)
    : m_store(store)
    , m_clock(clock)
    , m_station(station) { }

domain::Moment HallDesk::now() const {
    return domain::momentAt(m_clock.now(), m_store.reader().zone());
}

void HallDesk::follow() {
    if (!m_isFollowing)
        connect(&m_store, &store::Store::recordsChanged, this, &HallDesk::takeChanges);
    m_isFollowing = true;
    if (!m_day || m_day->date() != now().local.date)
        readDay();
}

void HallDesk::readDay() {
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    m_isOutdated = false;
    m_meanwhile.clear();
    const LocalDate date = now().local.date;
    using Tickets = std::vector<domain::Ticket>;
    auto* watcher = new QFutureWatcher<Tickets>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, date] {
        watcher->deleteLater();
        m_isReading = false;
        if (m_isOutdated)
            return readDay();
        takeDay(watcher->result(), date);
    });
    watcher->setFuture(QtConcurrent::run([database = m_store.databaseFile(), date] {
        Tickets tickets;
        // A database that fails is reported by the Reader of the GUI thread.
        static_cast<void>(store::eachTicket(database, date, date, [&](const auto& ticket) {
            tickets.push_back(ticket);
            return true;
        }));
        return tickets;
    }));
}

void HallDesk::takeDay(std::vector<domain::Ticket> tickets, const LocalDate& date) {
    const auto office = m_store.reader().office();
    const auto calendar = m_store.reader().calendar();
    if (!office || !calendar)
        return;
    std::vector<domain::WindowStatus> windows;
    for (const domain::Window& window : office->windows)
        if (auto status = m_store.reader().windowStatus(window.number))
            windows.push_back(*std::move(status));
    m_day = std::make_unique<HallDay>(
        *office, *calendar, date, std::move(tickets), std::move(windows));
    for (const domain::RecordKey& key : std::exchange(m_meanwhile, {}))
        apply(key);
    Q_EMIT changed();
}

void HallDesk::takeChanges(const Keys& keys) {
    const bool ofTheWhole
        = keys.empty() || std::ranges::any_of(keys, [](const domain::RecordKey& key) {
              return key.kind == RecordKind::office || key.kind == RecordKind::calendar;
          });
    if (ofTheWhole)
        return readDay();
    if (m_isReading) {
        m_meanwhile.insert(keys.begin(), keys.end());
        return;
    }
    if (!m_day)
        return;
    for (const domain::RecordKey& key : keys)
        apply(key);
    Q_EMIT changed();
}

void HallDesk::apply(const domain::RecordKey& key) {
    if (key.kind == RecordKind::windowState) {
        if (const auto status = m_store.reader().windowStatus(key.key))
            m_day->take(*status);
    } else if (key.kind == RecordKind::ticket) {
        if (const auto id = domain::TicketId::parse(key.key))
            m_day->take(*id, m_store.reader().ticket(*id));
    }
}

QFuture<Result<TicketsAhead>> HallDesk::ahead() const {
    return QtConcurrent::run(
        &ticketsAhead, RelocationQuestion{m_store.databaseFile(), m_station.id, m_clock.now()});
}

QFuture<Result<TicketsAhead>> HallDesk::touchedBy(const domain::Office& office) const {
    return QtConcurrent::run(&ticketsAhead,
        RelocationQuestion{m_store.databaseFile(), m_station.id, m_clock.now(), office});
}

QFuture<Result<domain::Ticket>> HallDesk::relocate(
    const domain::TicketId& ticket, const domain::Place& place, const std::string& reason) {
    if (!m_actor)
        return ready(Result<domain::Ticket>(failure(ErrorCode::unauthenticated, "not-signed-in")));
    return m_store.write<domain::Ticket>(
        [=, by = m_actor->id](store::WriteTransaction& transaction) -> Result<domain::Ticket> {
            const auto moved = transaction.submit(domain::MoveTicket{ticket, place}, by);
            if (!moved)
                return tl::unexpected(moved.error());
            auto now = transaction.ticket(ticket);
            if (now && now->state == domain::TicketState::booked) {
                const auto flagged = transaction.submit(
                    domain::FlagTicket{ticket, domain::TicketFlag::needsPhoneCall, true, reason},
                    by);
                if (!flagged)
                    return tl::unexpected(flagged.error());
                now = transaction.ticket(ticket);
            }
            if (!now)
                return failure(ErrorCode::notFound, "no-such-ticket");
            return *std::move(now);
        });
}

QFuture<Result<domain::Ticket>> HallDesk::flag(const domain::TicketId& ticket,
    domain::TicketFlag flag, bool raised, const std::string& reason) {
    return submitCommand<domain::Ticket>(m_store, m_actor,
        domain::FlagTicket{ticket, flag, raised, reason},
        [ticket](
            const store::WriteTransaction& transaction) { return transaction.ticket(ticket); });
}

QFuture<Result<domain::Office>> HallDesk::change(const domain::ChangeDay& change) {
    return submit(change);
}

QFuture<Result<domain::Office>> HallDesk::change(const domain::ChangeShift& change) {
    return submit(change);
}

QFuture<Result<domain::Office>> HallDesk::submit(domain::CommandArgs args) {
    return submitCommand<domain::Office>(m_store, m_actor, std::move(args),
        [](const store::WriteTransaction& transaction) { return transaction.office(); });
}

} // namespace okno::client::desk
