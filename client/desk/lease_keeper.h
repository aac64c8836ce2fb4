// Sees to it that a station which sells places holds leases for the time without the network: a
// step every few seconds while the registry answers, what and how much by domain::nextLeaseStep();
// and that others may sell them when nobody works here any more. The application makes one for
// terminals, call centre and windows. GUI thread; the work happens on the store's.
#pragma once

#include "client/desk/ticket_desk.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>

namespace okno::client::desk {

class LeaseKeeper : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPace{15'000};

    /// `desk` tells whether the registry answers, and when somebody is being served: then the
    /// leases stay as they are. Both outlive the keeper.
    LeaseKeeper(store::Store& store, const TicketDesk& desk, std::string homeWindow,
        std::chrono::milliseconds pace = usualPace);

    void setActor(const domain::Employee& employee) { m_actor = employee; }
    /// The next step, if any is due; else the timer does it.
    void tend();
    /// Nobody works here until the next setActor(): what the station holds goes back to the common
    /// stock. Without the registry it stays, until it expires. gaveBack() follows in either case.
    void giveBack();

Q_SIGNALS:
    /// One step is done, or there was nothing to do on the dates that were looked at.
    void tended(bool wasNeeded);
    /// The registry has taken everything back, or cannot be told.
    void gaveBack();

private:
    /// A step that was decided on, with the registry's word where it was asked.
    struct Step {
        domain::CommandArgs args;
        std::optional<QFuture<Result<void>>> word;
    };

    void takeStep(const std::optional<Step>& step);
    void note(const domain::CommandArgs& args);
    void rest(bool wasNeeded);
    void finishGivingBack();

    store::Store& m_store;
    const TicketDesk& m_desk;
    const std::string m_homeWindow;
    std::optional<domain::Employee> m_actor;
    QTimer m_timer;
    std::map<std::string, Instant> m_refused; // until when nothing is asked, by window's day
    int m_ahead = 1; // of today, the date that is looked at beside it
    bool m_isBusy = false;
    bool m_isGivingBack = false;
};

} // namespace okno::client::desk
