// The queue as the window, the call centre and the terminal use it. Each method is one thing a
// person does and one transaction of the station's store. GUI thread; the work happens on the
// store's thread.
#pragma once

#include "client/desk/sales.h"
#include "client/desk/station.h"
#include "client/desk/upcoming.h"
#include "client/store/store.h"
#include "common/domain/commands.h"

#include <QFuture>

namespace okno::client::desk {

struct Booking {
    domain::Place place;
    domain::Purpose purpose;
    std::vector<std::string> services;
    domain::Channel channel;
    std::string visitorName;
    std::optional<domain::PhoneNumber> phone;
    std::optional<domain::CardId> card;
};

/// Somebody without a booked time, who waits for a free window.
struct Admission {
    domain::Purpose purpose;
    std::vector<std::string> services;
    domain::Channel channel;
    std::string visitorName{};
    std::optional<domain::PhoneNumber> phone{};
    std::optional<domain::CardId> card{}; // to collect its result
};

class TicketDesk {
public:
    /// `homeWindow` is the station's own: of the places at one time it is offered first. Empty:
    /// none.
    TicketDesk(store::Store& store, const Clock& clock, IdSource& ids, std::string homeWindow = {},
        std::chrono::milliseconds patience = Sales::usualPatience);

    void setActor(const domain::Employee& employee) { m_actor = employee; }

    /// Whether the registry answers: without it others' calls are not seen here, so next() names
    /// only the window's own people, and only the station's own leases are sold.
    void setConnected(bool connected) { m_sales.setLink(connected ? Link::up : Link::down); }
    [[nodiscard]] bool isConnected() const { return m_sales.link() != Link::down; }
    void setClockOffset(std::chrono::milliseconds offset) { m_sales.setClockOffset(offset); }
    [[nodiscard]] domain::Reach reach() const { return m_sales.reach(); }
    /// Tells when that changes: then another offer is to be shown.
    [[nodiscard]] const Sales& sales() const { return m_sales; }
    [[nodiscard]] domain::Moment moment() const { return m_sales.moment(); }
    /// Somebody waits for a ticket at this moment.
    [[nodiscard]] bool isSelling() const { return m_sales.isBusy(); }

    /// The places for the service on a date that the station may sell now, by time.
    [[nodiscard]] std::vector<domain::Place> freePlaces(
        const domain::Service& service, domain::Purpose purpose, const LocalDate& date) const;
    /// What is left of the window's slots of today and may be sold by this station now.
    [[nodiscard]] std::vector<TimeOfDay> freeTimes(const std::string& window) const;
    [[nodiscard]] LocalDateTime localNow() const;

    /// The registry's word or, where it does not come in time, that of the station's own leases:
    /// see Sales.
    QFuture<Result<domain::Ticket>> book(const Booking& booking);
    /// Lets somebody in without a place; the number is of the station's own count.
    QFuture<Result<domain::Ticket>> admit(const Admission& admission);
    /// Whether a terminal may offer that today: no time is left, the lines let people in, and there
    /// is time enough until the windows close.
    [[nodiscard]] bool mayAdmit(const domain::Service& service, domain::Purpose purpose) const;
    QFuture<Result<domain::Ticket>> cancel(const domain::TicketId& ticket);
    QFuture<Result<domain::Ticket>> markArrived(const domain::TicketId& ticket);
    /// Who is to be called at the window now, and why.
    [[nodiscard]] std::optional<Upcoming> next(const std::string& window) const;
    /// Calls who is next at the window: `notFound` "nobody-waits" when nobody is.
    QFuture<Result<domain::Ticket>> callNext(const std::string& window);
    QFuture<Result<domain::Ticket>> call(const domain::TicketId& ticket);
    QFuture<Result<domain::Ticket>> start(const domain::TicketId& ticket);
    QFuture<Result<domain::Ticket>> postpone(
        const domain::TicketId& ticket, int minutes, const std::string& reason);
    /// As book().
    QFuture<Result<domain::Ticket>> move(
        const domain::TicketId& ticket, const domain::Place& place);
    /// Sends a person who is here on to another line or window.
    QFuture<Result<domain::Ticket>> transfer(const domain::TransferTicket& wish);
    /// Takes back one's own latest change, for ten seconds; without the registry see
    /// checkUndoAlone().
    QFuture<Result<domain::Ticket>> undo(const domain::TicketId& ticket);
    QFuture<Result<domain::WindowStatus>> setWindowState(
        const std::string& window, domain::WindowMode mode, const std::string& reason);
    QFuture<Result<domain::Ticket>> finish(
        const domain::TicketId& ticket, domain::VisitOutcome outcome, const std::string& note);
    QFuture<Result<domain::Ticket>> markNoShow(const domain::TicketId& ticket);
    /// The person has, or has not, a ticket on paper: the staff see it at the ticket.
    QFuture<Result<domain::Ticket>> markPrinted(const domain::TicketId& ticket, bool printed);

private:
    QFuture<Result<domain::Ticket>> submit(
        const domain::TicketId& ticket, domain::CommandArgs args);

    store::Store& m_store;
    IdSource& m_ids;
    std::string m_homeWindow;
    std::optional<domain::Employee> m_actor;
    Sales m_sales;
};

} // namespace okno::client::desk
