// How a station sells and moves places. With the registry at hand it waits for the registry's word,
// two seconds at most; after that, and without the network, its own leases decide, where no other
// station can have sold. The person sees a ticket or the nearest other times, and never which way
// it went. TicketDesk owns one; GUI thread.
//
// A booking goes into the outbox once. When the registry stays silent, one that lies in an own
// lease stands: whenever it arrives, nothing can be in its way. One that does not is followed by
// its cancellation, in the same order in which the registry will see both. A move outside of the
// own leases could not be taken back like that, since its old place might be gone: the registry is
// asked to lend the new place first, and only then is the ticket moved.
#pragma once

#include "client/store/store.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace okno::client::desk {

/// Whether the place lies in a lease of this station that has not expired.
[[nodiscard]] bool isOwnPlace(
    const store::WriteTransaction& transaction, const domain::Place& place);
/// Whether a change may be taken back without the registry: `refused` "undo-needs-registry" where
/// the ticket would take a place again that somebody else may have by now. Nobody can have one of
/// the station's own lease, one that is past, and one of whose having been given up nobody has
/// heard.
[[nodiscard]] Result<void> checkUndoAlone(
    const store::WriteTransaction& transaction, const domain::TicketId& id);

enum class Link {
    unknown, // nobody has said yet: as if there were no registry, the station's own word is enough
    up,
    down
};

class Sales : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPatience{2000};

    Sales(store::Store& store, const Clock& clock,
        std::chrono::milliseconds patience = usualPatience);

    void setLink(Link link);
    [[nodiscard]] Link link() const { return m_link; }
    /// The registry's clock minus the station's, where the station's is wrong.
    void setClockOffset(std::chrono::milliseconds offset) { m_offset = offset; }
    [[nodiscard]] domain::Moment moment() const;
    /// How far the station's word reaches now: alone, too, after the registry has left somebody
    /// waiting in vain and until it answers again.
    [[nodiscard]] domain::Reach reach() const;
    /// Somebody waits for the registry's word.
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

    /// The refusals are those of domain::decide, and `conflict` "slot-unavailable" where the
    /// station alone cannot sell the place; those of a place name the nearest others in the detail.
    [[nodiscard]] QFuture<Result<domain::Ticket>> book(
        const domain::BookTicket& booking, const domain::EmployeeId& actor);
    [[nodiscard]] QFuture<Result<domain::Ticket>> move(
        const domain::MoveTicket& move, const domain::EmployeeId& actor);

Q_SIGNALS:
    void linkLost();
    /// More or less may be sold from now on, by reach().
    void reachChanged();

private:
    friend class Sale;

    /// Nobody waits any longer, but the answer tells that the registry speaks again.
    void listenOn(const QFuture<Result<void>>& word);
    void stand(Link link, bool isSilent);

    store::Store& m_store;
    const Clock& m_clock;
    const std::chrono::milliseconds m_patience;
    Link m_link = Link::unknown;
    std::chrono::milliseconds m_offset{};
    bool m_isSilent = false;
    int m_busy = 0;
};

} // namespace okno::client::desk
