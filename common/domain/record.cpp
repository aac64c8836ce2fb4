#include "common/domain/record.h"

namespace okno::domain {

namespace {
template <typename T>
std::optional<T> found(const Records& records, RecordKind kind, const std::string& key) {
    std::optional<Record> record = records.find(RecordKey{kind, key});
    if (!record)
        return std::nullopt;
    T* value = std::get_if<T>(&*record);
    if (value == nullptr)
        return std::nullopt;
    return std::move(*value);
}

template <typename T>
std::shared_ptr<const T> shared(const Records& records, RecordKind kind, const std::string& key) {
    const std::shared_ptr<const Record> record = records.share(RecordKey{kind, key});
    // The part keeps the whole.
    return {record, record ? std::get_if<T>(record.get()) : nullptr};
}

constexpr auto officeKey = "main";
constexpr auto calendarKey = "ru";

struct KeyOf {
    RecordKey operator()(const Office& office) const { return {RecordKind::office, office.code}; }
    RecordKey operator()(const ProductionCalendar& calendar) const {
        return {RecordKind::calendar, calendar.code};
    }
    RecordKey operator()(const Service& service) const {
        return {RecordKind::service, service.code};
    }
    RecordKey operator()(const QueryKind& kind) const { return {RecordKind::queryKind, kind.code}; }
    RecordKey operator()(const Employee& employee) const {
        return {RecordKind::employee, employee.id.toString()};
    }
    RecordKey operator()(const Ticket& ticket) const {
        return {RecordKind::ticket, ticket.id.toString()};
    }
    RecordKey operator()(const Card& card) const { return {RecordKind::card, card.id.toString()}; }
    RecordKey operator()(const WindowStatus& status) const {
        return {RecordKind::windowState, status.window};
    }
    RecordKey operator()(const LeasedDay& day) const {
        return {RecordKind::lease, leasedDayKey(day.window, day.date)};
    }
    RecordKey operator()(const Consultation& consultation) const {
        return {RecordKind::consultation, consultation.id.toString()};
    }
};
} // namespace

RecordKey keyOf(const Record& record) {
    return std::visit(KeyOf{}, record);
}

std::shared_ptr<const Record> Records::share(const RecordKey& key) const {
    std::optional<Record> record = find(key);
    return record ? std::make_shared<const Record>(std::move(*record)) : nullptr;
}

std::vector<Ticket> Records::ticketsWithoutPlace(const LocalDate& /*date*/) const {
    return {};
}

std::optional<Ticket> Records::ticket(const TicketId& id) const {
    return found<Ticket>(*this, RecordKind::ticket, id.toString());
}

std::optional<Card> Records::card(const CardId& id) const {
    return found<Card>(*this, RecordKind::card, id.toString());
}

std::optional<Service> Records::service(const std::string& code) const {
    return found<Service>(*this, RecordKind::service, code);
}

std::optional<QueryKind> Records::queryKind(const std::string& code) const {
    return found<QueryKind>(*this, RecordKind::queryKind, code);
}

std::optional<WindowStatus> Records::windowStatus(const std::string& window) const {
    return found<WindowStatus>(*this, RecordKind::windowState, window);
}

std::optional<LeasedDay> Records::leases(const std::string& window, const LocalDate& date) const {
    return found<LeasedDay>(*this, RecordKind::lease, leasedDayKey(window, date));
}

std::optional<Employee> Records::employee(const EmployeeId& id) const {
    return found<Employee>(*this, RecordKind::employee, id.toString());
}

std::optional<Office> Records::office() const {
    return found<Office>(*this, RecordKind::office, officeKey);
}

std::optional<ProductionCalendar> Records::calendar() const {
    return found<ProductionCalendar>(*this, RecordKind::calendar, calendarKey);
}

std::shared_ptr<const Office> Records::sharedOffice() const {
    return shared<Office>(*this, RecordKind::office, officeKey);
}

std::shared_ptr<const ProductionCalendar> Records::sharedCalendar() const {
    return shared<ProductionCalendar>(*this, RecordKind::calendar, calendarKey);
}

std::shared_ptr<const Service> Records::sharedService(const std::string& code) const {
    return shared<Service>(*this, RecordKind::service, code);
}

} // namespace okno::domain
