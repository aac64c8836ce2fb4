#include "tests/support/domain_fixtures.h"

#include "common/domain/catalogue/packet.h"

#include <stdexcept>

namespace okno::tests {

using namespace domain;

namespace {
template <typename T> T valid(Result<T> result) {
    if (!result)
        throw std::logic_error("a fixture is broken: " + result.error().reason);
    return std::move(*result);
}
} // namespace

Uuid uuid(int number) {
    std::array<std::uint8_t, 16> bytes{1, 0x9a, 0, 0, 0, 0, 0x70, 0, 0x80};
    for (std::size_t i = 0; i < 4; ++i)
        bytes.at(15 - i) = static_cast<std::uint8_t>(static_cast<unsigned>(number) >> (8 * i));
    return Uuid(bytes);
}

LocalDate date(const std::string& text) {
    return valid(parseDate(text));
}

TimeOfDay time(const std::string& text) {
    return valid(parseTimeOfDay(text));
}

Instant at(const std::string& localText) {
    return FixedZone().toInstant({date(localText.substr(0, 10)), time(localText.substr(11))});
}

LocalDateTime FixedZone::toLocal(Instant instant) const {
    const auto local = instant + std::chrono::hours(6);
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    return {LocalDate{midnight}, std::chrono::floor<std::chrono::minutes>(local - midnight)};
}

Instant FixedZone::toInstant(const LocalDateTime& local) const {
    return std::chrono::sys_days{local.date} + local.time - std::chrono::hours(6);
}

std::optional<Record> MemoryRecords::find(const RecordKey& key) const {
    const auto found = m_records.find(key);
    return found == m_records.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Ticket> MemoryRecords::ticketAt(const Place& place) const {
    for (const auto& [key, record] : m_records) {
        const auto* ticket = std::get_if<Ticket>(&record);
        if (ticket != nullptr && holdsPlace(*ticket) && ticket->place == place)
            return *ticket;
    }
    return std::nullopt;
}

std::vector<Ticket> MemoryRecords::ticketsHolding(const LocalDate& date) const {
    return ticketsOn(date, true);
}

std::vector<Ticket> MemoryRecords::ticketsWithoutPlace(const LocalDate& date) const {
    return ticketsOn(date, false);
}

std::vector<Ticket> MemoryRecords::ticketsOn(const LocalDate& date, bool holding) const {
    std::vector<Ticket> tickets;
    for (const auto& [key, record] : m_records) {
        const auto* ticket = std::get_if<Ticket>(&record);
        if (ticket != nullptr && holdsPlace(*ticket) == holding && ticket->place.date == date)
            tickets.push_back(*ticket);
    }
    return tickets;
}

void MemoryRecords::put(const Record& record) {
    m_records.insert_or_assign(keyOf(record), record);
}

void MemoryRecords::put(const Decision& decision) {
    for (const Record& record : decision.records)
        put(record);
}

void MemoryRecords::remove(const RecordKey& key) {
    m_records.erase(key);
}

namespace staff {
namespace {
Employee employee(int number, const std::string& login, Role role, const std::string& department,
    const std::string& window) {
    return {id<EmployeeId>(number), login, "Лебедева О. Н.", role, department, window};
}
} // namespace

Employee specialist() {
    return employee(101, "lebedeva", Role::specialist, {}, "3");
}
Employee neighbour() {
    return employee(102, "sinitsyna", Role::specialist, {}, "1");
}
Employee senior() {
    return employee(103, "orlova", Role::seniorSpecialist, {}, {});
}
Employee callCentre() {
    return employee(104, "snegireva", Role::callCentre, {}, {});
}
Employee terminal() {
    return employee(105, "terminal", Role::terminal, {}, {});
}
Employee executor() {
    return employee(106, "ershova", Role::executor, "architecture", {});
}
Employee otherExecutor() {
    return employee(107, "lugovoy", Role::executor, "property", {});
}
Employee supervisor() {
    return employee(108, "berezin", Role::supervisor, {}, {});
}
Employee administrator() {
    return employee(109, "admin", Role::administrator, {}, {});
}
Employee exchange() {
    return employee(110, "exchange", Role::exchange, {}, {});
}
Employee analyst() {
    return employee(111, "figurin", Role::analyst, {}, {});
}
Employee catalogueEditor() {
    return employee(112, "sverchkova", Role::catalogueEditor, {}, {});
}
Employee dispatcher() {
    return employee(113, "stepanov", Role::dispatcher, {}, {});
}
Employee board() {
    return employee(114, "board", Role::board, {}, {});
}
} // namespace staff

MemoryRecords sampleCity() {
    MemoryRecords city;
    city.put(sampleOffice());
    city.put(russianCalendar());
    city.put(sampleService());
    city.put(realEstateQuery());
    city.put(companyQuery());
    for (const Employee& employee : {staff::specialist(), staff::neighbour(), staff::senior(),
             staff::callCentre(), staff::terminal(), staff::executor(), staff::otherExecutor(),
             staff::supervisor(), staff::administrator(), staff::exchange(), staff::analyst(),
             staff::catalogueEditor(), staff::dispatcher(), staff::board()})
        city.put(employee);
    return city;
}

Person samplePerson() {
    return {{"Соколова", "Марина", "Андреевна"}, date("1984-03-12"),
        valid(Snils::parse("112-233-445 95")),
        Passport{valid(PassportNumber::parse("52 14 317805")), date("2014-06-17")}, std::nullopt,
        "г. Омск, ул. Образцовая, д. 4"};
}

Organisation sampleOrganisation() {
    return {"ООО «Сибстрой»", valid(Inn::parse("7707083893")), valid(Ogrn::parse("1027700132195")),
        "г. Омск, ул. Образцовая, д. 8"};
}

SoleTrader sampleSoleTrader() {
    return {samplePerson(), valid(Ogrn::parse("304500116000157"))};
}

Representative sampleRepresentative() {
    return {{"Жданов", "Пётр", "Сергеевич"},
        {valid(PassportNumber::parse("5207 112233")), date("2007-02-01")},
        {"55 АА 1234567", date("2026-01-15"), date("2026-12-31")}};
}

Page samplePage(int sheet, const std::string& document) {
    return {sha256("sheet " + std::to_string(sheet)), 420'000, 2480, 3508, 300, document, sheet,
        Side::front};
}

BookTicket sampleBooking() {
    return {id<TicketId>(1), {"3", date("2026-11-23"), time("10:20")}, Purpose::submit, {"MU-001"},
        Channel::callCentre, "Соколова Марина Андреевна",
        valid(PhoneNumber::parse("+7 913 600-14-20")), std::nullopt};
}

RegisterCard sampleRegistration() {
    std::vector<ChecklistRow> checklist
        = checklistFor(sampleService(), ApplicantKind::person, false, {});
    for (ChecklistRow& row : checklist) {
        if (row.document == "APP")
            row.examination = Examination::taken;
        if (row.document == "ID")
            row.examination = Examination::shown;
        if (row.document == "APP" || row.document == "ID")
            row.sheets = 2;
    }
    return {id<CardId>(1), "3-0001", std::nullopt, "3", "MU-001", samplePerson(), std::nullopt,
        {valid(PhoneNumber::parse("+7 913 600-14-20")), std::nullopt,
            {ContactWay::sms, ContactWay::phone}},
        {{"object_kind", "земельный участок"}, {"cadastral_no", "55:36:120305:1234"}}, {},
        std::move(checklist), {samplePage(1, "APP"), samplePage(2, "ID")},
        {{"EGRN", id<QueryId>(1)}}};
}

Card sampleCard() {
    const Decision decision = valid(
        decide(command(staff::specialist(), sampleRegistration()), sampleCity(), FixedZone()));
    return std::get<Card>(decision.records.front());
}

Command command(const Employee& actor, CommandArgs args, Instant when) {
    return {id<CommandId>(1), id<StationId>(3), 1, actor.id, when, std::move(args)};
}

} // namespace okno::tests
