// What the registry keeps and every station has a copy of.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/card/card.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/office/office.h"
#include "common/domain/people/employee.h"
#include "common/domain/queue/ticket.h"

#include <compare>
#include <string>
#include <variant>

namespace okno::domain {

enum class RecordKind { office, calendar, service, queryKind, employee, ticket, card };

using Record = std::variant<Office, ProductionCalendar, Service, QueryKind, Employee, Ticket, Card>;

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
    /// The live ticket that stands in a place, if any.
    [[nodiscard]] virtual std::optional<Ticket> ticketAt(const Place& place) const = 0;

    [[nodiscard]] std::optional<Ticket> ticket(const TicketId& id) const;
    [[nodiscard]] std::optional<Card> card(const CardId& id) const;
    [[nodiscard]] std::optional<Service> service(const std::string& code) const;
    [[nodiscard]] std::optional<QueryKind> queryKind(const std::string& code) const;
    [[nodiscard]] std::optional<Employee> employee(const EmployeeId& id) const;
    /// The office and calendar of the city: keys "main" and "ru".
    [[nodiscard]] std::optional<Office> office() const;
    [[nodiscard]] std::optional<ProductionCalendar> calendar() const;
};

} // namespace okno::domain
