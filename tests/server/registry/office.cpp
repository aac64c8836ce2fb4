#include "tests/server/registry/office.h"

#include "server/blobs/blob_store.h"
#include "server/registry/administration.h"
#include "server/registry/files.h"
#include "server/store/stations.h"
#include "tests/support/need.h"

#include <stdexcept>

namespace okno::tests {

using server::store::WriteTransaction;

namespace {
std::vector<domain::Record> cityRecords() {
    return {sampleOffice(), russianCalendar(), sampleService(), realEstateQuery(), companyQuery(),
        staff::specialist(), staff::neighbour(), staff::senior(), staff::callCentre(),
        staff::executor(), staff::supervisor(), staff::administrator()};
}

constexpr std::chrono::seconds patience(10);

/// Making the accounts takes a while: every office begins with a copy.
const TestDatabase& foundedCity() {
    struct City {
        City() {
            const FakeClock clock(at("2026-11-23 09:00"));
            UuidV7Source ids(clock);
            const auto database = need(server::store::Database::open(place.location()));
            if (!database->waitForFence(patience))
                throw std::runtime_error("no fence");
            server::registry::Administration administration(*database, clock, ids);
            static_cast<void>(need(administration.found(cityRecords())));
        }
        const TemporaryFolder folder;
        const TestDatabase place{folder.path()};
    };
    static const City city;
    return city.place;
}
} // namespace

Office::Office()
    : m_clock(at("2026-11-23 10:00"))
    , m_own(std::in_place)
    , m_folder(m_own->path())
    , m_place(std::make_unique<TestDatabase>(m_folder, foundedCity())) {
    open(m_place->location());
}

Office::Office(std::filesystem::path folder, const server::store::Location& database)
    : m_clock(at("2026-11-23 18:00"))
    , m_folder(std::move(folder)) {
    open(database);
}

void Office::open(const server::store::Location& database) {
    m_database = need(server::store::Database::open(database));
    if (!m_database->waitForFence(patience))
        throw std::runtime_error("no fence");
    m_registry = need(server::registry::Registry::open(*m_database, m_clock));
}

BlobId Office::keep(const std::string& bytes) {
    const auto store = need(server::blobs::BlobStore::open(blobs()));
    return need(server::registry::Files(*m_database, *store, m_clock).keep(bytes));
}

void Office::tamper(const std::string& sql) {
    need(m_database->write([&](WriteTransaction& transaction) -> Result<void> {
        transaction.execute(sql);
        return {};
    }));
}

OfficeStation::OfficeStation(
    Office& office, int number, const domain::Employee& person, const std::string& kind)
    : m_caller{id<domain::StationId>(number), person, kind}
    , m_number(number) {
    const std::string code = "W" + std::to_string(number);
    need(office.database().write([&](WriteTransaction& transaction) -> Result<void> {
        server::store::addStation(transaction,
            {m_caller.station, code, kind, person.window, code, 0, office.clock().now()});
        transaction.execute(
            "INSERT INTO station_employee (station, employee, first_at) VALUES ($1, $2, 0)",
            m_caller.station.toString(), person.id.toString());
        return {};
    }));
}

domain::Command OfficeStation::next(const domain::CommandArgs& args) const {
    const auto n = static_cast<int>(kept.size()) + 1;
    return {id<domain::CommandId>(m_number * 1000 + n), m_caller.station, n, m_caller.employee.id,
        at("2026-11-23 10:05"), args};
}

Result<std::vector<protocol::CommandOutcome>> OfficeStation::push(
    Office& office, const domain::CommandArgs& args) {
    const auto command = next(args);
    auto outcomes = office.registry().push(m_caller, {command});
    if (outcomes)
        kept.push_back({command, outcomes->front()});
    return outcomes;
}

protocol::CommandOutcome OfficeStation::pushed(Office& office, const domain::CommandArgs& args) {
    return need(push(office, args)).front();
}

domain::CardId OfficeStation::registers(Office& office) {
    auto registration = sampleRegistration();
    const int number = m_number * 1000 + ++m_cards;
    registration.card = id<domain::CardId>(number);
    registration.provisionalNumber
        = std::to_string(m_number) + "-" + std::to_string(1000 + m_cards);
    for (auto& [document, query] : registration.queries)
        query = id<domain::QueryId>(number);
    const auto outcome = pushed(office, registration);
    if (outcome.error)
        throw std::runtime_error(outcome.error->reason + " " + outcome.error->detail);
    return registration.card;
}

domain::TicketId OfficeStation::books(Office& office, const std::string& start) {
    auto booking = sampleBooking();
    booking.ticket = id<domain::TicketId>(m_number * 1000 + 500 + static_cast<int>(kept.size()));
    booking.place.start = time(start);
    const auto outcome = pushed(office, booking);
    if (outcome.error)
        throw std::runtime_error(outcome.error->reason + " " + outcome.error->detail);
    return booking.ticket;
}

} // namespace okno::tests
