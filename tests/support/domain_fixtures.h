// A small city for tests: one office with three windows, one service with a query, its people, and
// a store in memory. Monday 23 November 2026 is the day on which things happen.
#pragma once

#include "common/domain/decide.h"

#include <map>
#include <string>
#include <vector>

namespace okno::tests {

/// The same identifier for the same number.
[[nodiscard]] Uuid uuid(int number);
template <typename T> [[nodiscard]] T id(int number) {
    return T(uuid(number));
}

/// "2026-11-23"
[[nodiscard]] LocalDate date(const std::string& text);
/// "10:20"
[[nodiscard]] TimeOfDay time(const std::string& text);
/// "2026-11-23 10:20" on the wall of the office.
[[nodiscard]] Instant at(const std::string& localText);

/// A zone without shifts: six hours ahead of UTC, as Omsk.
class FixedZone : public TimeZone {
public:
    [[nodiscard]] LocalDateTime toLocal(Instant instant) const override;
    [[nodiscard]] Instant toInstant(const LocalDateTime& local) const override;
};

/// Records in memory.
class MemoryRecords : public domain::Records {
public:
    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsWithoutPlace(
        const LocalDate& date) const override;

    void put(const domain::Record& record);
    void put(const domain::Decision& decision);
    void remove(const domain::RecordKey& key);

private:
    [[nodiscard]] std::vector<domain::Ticket> ticketsOn(const LocalDate& date, bool holding) const;

    std::map<domain::RecordKey, domain::Record> m_records;
};

/// The production calendars of 2025 to 2027.
[[nodiscard]] domain::ProductionCalendar russianCalendar();
/// Windows 1 and 3 for municipal services and results, window 7 for state services; 9 to 13 and 14
/// to 18 from Monday to Friday.
[[nodiscard]] domain::Office sampleOffice();
/// Town-planning plan: application, identity document, power of attorney, title documents if asked,
/// and two agency documents (EGRN always, EGRUL of organisations). 14 working days.
[[nodiscard]] domain::Service sampleService();
[[nodiscard]] domain::QueryKind realEstateQuery();
[[nodiscard]] domain::QueryKind companyQuery();

namespace staff {
[[nodiscard]] domain::Employee specialist(); // at window 3
[[nodiscard]] domain::Employee neighbour(); // a specialist at window 1
[[nodiscard]] domain::Employee senior(); // stands in at any window
[[nodiscard]] domain::Employee callCentre();
[[nodiscard]] domain::Employee terminal();
[[nodiscard]] domain::Employee executor(); // of the architecture department
[[nodiscard]] domain::Employee otherExecutor(); // of the property department
[[nodiscard]] domain::Employee supervisor(); // of all departments
[[nodiscard]] domain::Employee administrator();
[[nodiscard]] domain::Employee exchange();
[[nodiscard]] domain::Employee analyst();
[[nodiscard]] domain::Employee catalogueEditor();
[[nodiscard]] domain::Employee dispatcher();
[[nodiscard]] domain::Employee board();
} // namespace staff

/// All of the above.
[[nodiscard]] MemoryRecords sampleCity();

[[nodiscard]] domain::Person samplePerson();
[[nodiscard]] domain::Organisation sampleOrganisation();
[[nodiscard]] domain::SoleTrader sampleSoleTrader();
/// Valid through 2026.
[[nodiscard]] domain::Representative sampleRepresentative();
[[nodiscard]] domain::Page samplePage(int sheet, const std::string& document = {});

/// Twenty minutes at window 3 at 10:20.
[[nodiscard]] domain::BookTicket sampleBooking();
/// A complete request of `samplePerson` at window 3 without a ticket; one query (EGRN).
[[nodiscard]] domain::RegisterCard sampleRegistration();
/// The card that `sampleRegistration` makes.
[[nodiscard]] domain::Card sampleCard();

[[nodiscard]] domain::Command command(
    const domain::Employee& actor, domain::CommandArgs args, Instant when = at("2026-11-23 10:25"));

} // namespace okno::tests
