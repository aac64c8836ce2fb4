// What only the call centre does: finding a caller's tickets among all of the days to come, whom to
// phone, short consultations. Booking, moving and cancelling are the TicketDesk's. GUI thread; the
// tickets are read on a pool thread.
#pragma once

#include "client/store/store.h"
#include "common/domain/people/employee.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::desk {

/// Somebody who is to be phoned, and why.
struct PhoneCall {
    enum class Reason {
        resultWithdrawn, // there is nothing to collect any more
        windowClosed, // today
        slotGone, // hours or roster have changed
        other, // somebody has put it on the list: the ticket's flag says why
    };
    domain::Ticket ticket;
    Reason reason;

    bool operator==(const PhoneCall&) const = default;
};

/// Why the person is on the list by a flag; nothing where there is none.
[[nodiscard]] std::optional<std::string> whyToPhone(const domain::Ticket& ticket);

/// The tickets of today and of the days to come, by time, and which of their people are to be
/// phoned.
struct ComingVisits {
    std::vector<domain::Ticket> tickets;
    std::vector<PhoneCall> toPhone;
};

class CallDesk {
public:
    using Visits = std::shared_ptr<const ComingVisits>;

    CallDesk(store::Store& store, const Clock& clock, IdSource& ids);

    void setActor(const domain::Employee& employee) { m_actor = employee; }

    /// As this station knows them now. Errors as of store::eachTicket().
    [[nodiscard]] QFuture<Result<Visits>> comingVisits() const;
    /// The person has been told: off the list.
    QFuture<Result<domain::Ticket>> markPhoned(const domain::TicketId& ticket);
    /// The person has not been told after all: on the list again, for the reason of before.
    QFuture<Result<domain::Ticket>> putBackOnList(
        const domain::TicketId& ticket, const std::string& reason);
    QFuture<Result<domain::Consultation>> noteConsultation(
        const std::string& service, domain::Channel channel);

private:
    QFuture<Result<domain::Ticket>> flag(
        const domain::TicketId& ticket, bool raised, const std::string& reason);

    store::Store& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
    std::optional<domain::Employee> m_actor;
};

} // namespace okno::client::desk
