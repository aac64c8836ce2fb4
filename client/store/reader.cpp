#include "client/store/reader.h"

#include "client/store/card_query.h"
#include "client/store/database.h"
#include "client/store/draft_table.h"
#include "client/store/office_zone.h"
#include "client/store/outbox.h"
#include "client/store/record_table.h"
#include "client/store/store_error.h"

#include <algorithm>
#include <utility>

namespace okno::client::store {

using domain::RecordKind;

struct Reader::Lookup {
    Lookup(const std::filesystem::path& file, Failed onFailure)
        : database(file, Database::Access::readOnly)
        , records(database)
        , outbox(database)
        , drafts(database)
        , failed(std::move(onFailure)) { }

    template <typename Read> auto read(Read work) const {
        using Answer = decltype(work());
        try {
            return work();
        } catch (const StoreError& error) {
            failed(error.error());
            return Answer{};
        }
    }

    template <typename T> std::vector<T> all(RecordKind kind) const {
        return read([&] {
            std::vector<T> result;
            for (const domain::Record& record : records.all(kind))
                result.push_back(std::get<T>(record));
            return result;
        });
    }

    mutable Database database;
    RecordTable records;
    Outbox outbox;
    DraftTable drafts;
    Failed failed;
    OfficeZone zone;
};

Reader::Reader(const std::filesystem::path& database, Failed failed)
    : m_lookup(std::make_unique<Lookup>(database, std::move(failed))) { }

Reader::~Reader() = default;

std::optional<domain::Record> Reader::find(const domain::RecordKey& key) const {
    return m_lookup->read([&] { return m_lookup->records.find(key); });
}

std::optional<domain::Ticket> Reader::ticketAt(const domain::Place& place) const {
    return m_lookup->read([&] { return m_lookup->records.ticketAt(place); });
}

std::vector<domain::Ticket> Reader::ticketsHolding(const LocalDate& date) const {
    return m_lookup->read([&] { return m_lookup->records.ticketsHolding(date); });
}

std::vector<domain::Ticket> Reader::ticketsWithoutPlace(const LocalDate& date) const {
    return m_lookup->read([&] { return m_lookup->records.ticketsWithoutPlace(date); });
}

std::vector<domain::Ticket> Reader::tickets(
    const LocalDate& date, const std::string& window) const {
    return m_lookup->read([&] { return m_lookup->records.tickets(date, window); });
}

std::vector<domain::Ticket> Reader::ticketsOn(const LocalDate& date) const {
    return m_lookup->read([&] { return m_lookup->records.ticketsOn(date); });
}

std::optional<domain::Card> Reader::cardByNumber(const std::string& number) const {
    return m_lookup->read([&] { return m_lookup->records.cardByNumber(number); });
}

std::vector<CardSummary> Reader::cards(const CardFilter& filter, int offset, int limit) const {
    return m_lookup->read([&] { return listCards(m_lookup->database, filter, offset, limit); });
}

int Reader::countCards(const CardFilter& filter) const {
    return m_lookup->read([&] { return store::countCards(m_lookup->database, filter); });
}

std::vector<domain::Service> Reader::services() const {
    return m_lookup->all<domain::Service>(RecordKind::service);
}

std::vector<domain::QueryKind> Reader::queryKinds() const {
    return m_lookup->all<domain::QueryKind>(RecordKind::queryKind);
}

std::vector<domain::Employee> Reader::employees() const {
    auto all = m_lookup->all<domain::Employee>(RecordKind::employee);
    std::sort(all.begin(), all.end(),
        [](const auto& left, const auto& right) { return left.name < right.name; });
    return all;
}

const TimeZone& Reader::zone() const {
    const auto known = office();
    m_lookup->zone.setName(known ? known->zone : std::string());
    return m_lookup->zone;
}

std::optional<Draft> Reader::draft(const domain::CardId& card) const {
    return m_lookup->read([&] { return m_lookup->drafts.find(card); });
}

std::vector<Draft> Reader::openDrafts() const {
    return m_lookup->read([&] { return m_lookup->drafts.all(); });
}

OutboxState Reader::outbox() const {
    return m_lookup->read([&] { return m_lookup->outbox.state(); });
}

std::vector<domain::Command> Reader::unsentCommands(int limit) const {
    return m_lookup->read(
        [&] { return m_lookup->outbox.first(static_cast<std::size_t>(std::max(limit, 0))); });
}

std::vector<RefusedCommand> Reader::refused() const {
    return m_lookup->read([&] { return m_lookup->outbox.refused(); });
}

int Reader::blobsWaiting() const {
    return m_lookup->read([&] { return m_lookup->outbox.countBlobs(); });
}

void Reader::forget(const std::vector<domain::RecordKey>& keys) {
    for (const domain::RecordKey& key : keys)
        m_lookup->records.forget(key);
}

void Reader::forgetAll() {
    m_lookup->records.forgetAll();
}

} // namespace okno::client::store
