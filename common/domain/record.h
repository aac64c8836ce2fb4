// What the registry keeps and every station has a copy of.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/card/card.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/office/office.h"
#include "common/domain/people/employee.h"
#include "common/domain/queue/consultation.h"
#include "common/domain/queue/hall_state.h"
#include "common/domain/queue/ticket.h"

#include <compare>
#include <memory>
#include <string>
#include <variant>

namespace okno::domain {

enum class RecordKind {
    office,
    calendar,
    service,
    queryKind,
    employee,
    ticket,
    card,
    windowState,
    lease,
    consultation
};

using Record = std::variant<Office, ProductionCalendar, Service, QueryKind, Employee, Ticket, Card,
    WindowStatus, LeasedDay, Consultation>;

/// Names one record for ever: its code, or its identifier as text.
struct RecordKey {
    RecordKind kind;
    std::string key;

    auto operator<=>(const RecordKey&) const = default;
};

[[nodiscard]] RecordKey keyOf(const Record& record);

/// What a rule may look up while it decides. A desk answers from its local copy, the registry from
/// its own records.
class Records {
public:
    virtual ~Records() = default;

    [[nodiscard]] virtual std::optional<Record> find(const RecordKey& key) const = 0;
    /// The same without a copy where it is in memory already. Null: there is none.
    [[nodiscard]] virtual std::shared_ptr<const Record> share(const RecordKey& key) const;
    /// The live ticket that stands in a place, if any.
    [[nodiscard]] virtual std::optional<Ticket> ticketAt(const Place& place) const = 0;
    /// The tickets that hold a place on that date, in no order. Asked seldom: for a quota, or when
    /// a result is withdrawn.
    [[nodiscard]] virtual std::vector<Ticket> ticketsHolding(const LocalDate& date) const = 0;
    /// The other people of that date, among them the unbooked. Asked by the offer of a station,
    /// which has to know when its windows will be free; whoever only decides need not know any.
    [[nodiscard]] virtual std::vector<Ticket> ticketsWithoutPlace(const LocalDate& date) const;

    [[nodiscard]] std::optional<Ticket> ticket(const TicketId& id) const;
    [[nodiscard]] std::optional<Card> card(const CardId& id) const;
    [[nodiscard]] std::optional<Service> service(const std::string& code) const;
    [[nodiscard]] std::optional<QueryKind> queryKind(const std::string& code) const;
    [[nodiscard]] std::optional<WindowStatus> windowStatus(const std::string& window) const;
    [[nodiscard]] std::optional<LeasedDay> leases(
        const std::string& window, const LocalDate& date) const;
    [[nodiscard]] std::optional<Employee> employee(const EmployeeId& id) const;
    /// The office and calendar of the city: keys "main" and "ru".
    [[nodiscard]] std::optional<Office> office() const;
    [[nodiscard]] std::optional<ProductionCalendar> calendar() const;
    /// For the rules, which read them with every command.
    [[nodiscard]] std::shared_ptr<const Office> sharedOffice() const;
    [[nodiscard]] std::shared_ptr<const ProductionCalendar> sharedCalendar() const;
    [[nodiscard]] std::shared_ptr<const Service> sharedService(const std::string& code) const;
};

} // namespace okno::domain
