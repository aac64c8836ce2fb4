// The hall in its supervisor's hands: today's live view, the tickets that have lost their place and
// where they go, the schedule. Windows are opened and people sent on by TicketDesk. GUI thread;
// what reads many days does so on pool threads.
#pragma once

#include "client/desk/hall_day.h"
#include "client/desk/relocations.h"
#include "client/store/store.h"
#include "common/domain/commands.h"

#include <QFuture>
#include <QObject>

#include <set>

namespace okno::client::desk {

class HallDesk : public QObject {
    Q_OBJECT

public:
    /// Store, clock and station outlive the desk.
    HallDesk(store::Store& store, const Clock& clock, const Station& station);

    void setActor(const domain::Employee& employee) { m_actor = employee; }

    /// Reads today's hall and keeps it true from now on; called again it looks whether another day
    /// has begun. changed() tells when there is something to look at.
    void follow();
    /// Null until the first reading is there.
    [[nodiscard]] const HallDay* day() const { return m_day.get(); }
    [[nodiscard]] domain::Moment now() const;

    /// The tickets without a place, and whom to phone.
    [[nodiscard]] QFuture<Result<TicketsAhead>> ahead() const;
    /// Those whom this office would leave without the place that they have now.
    [[nodiscard]] QFuture<Result<TicketsAhead>> touchedBy(const domain::Office& office) const;
    /// Moves the ticket and notes that its holder must be told, unless the person is here.
    QFuture<Result<domain::Ticket>> relocate(
        const domain::TicketId& ticket, const domain::Place& place, const std::string& reason);
    QFuture<Result<domain::Ticket>> flag(const domain::TicketId& ticket, domain::TicketFlag flag,
        bool raised, const std::string& reason);

    QFuture<Result<domain::Office>> change(const domain::ChangeDay& change);
    QFuture<Result<domain::Office>> change(const domain::ChangeShift& change);

Q_SIGNALS:
    /// Something that the live view shows is different.
    void changed();

private:
    using Keys = std::vector<domain::RecordKey>;

    void readDay();
    void takeDay(std::vector<domain::Ticket> tickets, const LocalDate& date);
    void takeChanges(const Keys& keys);
    void apply(const domain::RecordKey& key);
    QFuture<Result<domain::Office>> submit(domain::CommandArgs args);

    store::Store& m_store;
    const Clock& m_clock;
    const Station& m_station;
    std::optional<domain::Employee> m_actor;
    std::unique_ptr<HallDay> m_day;
    std::set<domain::RecordKey> m_meanwhile; // changed while the day was being read
    bool m_isReading = false;
    bool m_isOutdated = false; // the reading under way is of what is no more
    bool m_isFollowing = false;
};

} // namespace okno::client::desk
