#include "server/store/records.h"

#include "common/domain/scope.h"
#include "server/store/blob_references.h"
#include "server/store/card_index.h"
#include "server/store/columns.h"
#include "server/store/installation.h"
#include "server/store/word_index.h"

namespace okno::server::store {

namespace {
using RecordColumns = std::tuple<std::string, std::string, std::int64_t, std::string, std::int64_t>;

const Lookup recordByKey{"record",
    "SELECT kind, record_key, version, doc, feed_position FROM record "
    "WHERE kind = $1 AND record_key = $2"};
const Lookup headOfJournal{"journal_head",
    "SELECT last_number FROM journal_head WHERE journal = $1 AND journal_year = $2"};

RowKey rowOf(const domain::RecordKey& key) {
    return RowKey(recordByKey, protocol::toString(key.kind), key.key);
}

std::optional<RecordColumns> columnsOfRecord(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    return transaction.row<std::string, std::string, std::int64_t, std::string, std::int64_t>(
        rowOf(key));
}

protocol::Change readChange(const RecordColumns& row) {
    const auto& [kind, key, version, doc, position] = row;
    return {{stored(protocol::recordKindFromString(kind)), key}, version,
        stored(protocol::parseJson(doc)), position};
}

std::string departmentOf(const domain::Record& record) {
    const auto* card = std::get_if<domain::Card>(&record);
    return card == nullptr ? std::string() : card->department;
}

std::int64_t scopeOf(const domain::Record& record) {
    constexpr std::int64_t forEver = 10'000'000;
    const auto last = domain::lastDayInScope(record);
    return last ? std::int64_t{std::chrono::sys_days{*last}.time_since_epoch().count()} : forEver;
}

void leavePlace(WriteTransaction& transaction, const std::string& ticket) {
    transaction.execute("DELETE FROM ticket_place WHERE ticket = $1", ticket);
}

void takePlace(
    WriteTransaction& transaction, const domain::Place& place, const std::string& ticket) {
    transaction.execute(
        "INSERT INTO ticket_place (window_number, place_date, start_minute, ticket) "
        "VALUES ($1, $2, $3, $4)",
        place.window, formatDate(place.date), std::int64_t{place.start.count()}, ticket);
}

void addToFeed(WriteTransaction& transaction, std::int64_t position, const std::string& kind,
    const std::string& key, std::int64_t version, const domain::CommandId& command,
    const std::string& docHash) {
    transaction.execute(
        "INSERT INTO feed (feed_position, kind, record_key, version, command, doc_hash, office) "
        "VALUES ($1, $2, $3, $4, $5, $6, (SELECT office FROM installation))",
        position, kind, key, version, command.toString(), docHash);
}

PutRecord write(WriteTransaction& transaction, const domain::Record& record, protocol::Json json,
    std::int64_t version, bool known, const domain::CommandId& command) {
    const std::string doc = json.dump();
    std::string docHash = sha256(doc).toString();
    const auto key = domain::keyOf(record);
    const auto kind = protocol::toString(key.kind);
    const std::int64_t position = advanceHead(transaction);
    if (known)
        transaction.executeOn(rowOf(key),
            "UPDATE record SET version = $1, feed_position = $2, doc = $3, scope_until = $4, "
            "moved = CASE WHEN department = $5 THEN moved ELSE 1 END, department = $5 "
            "WHERE kind = $6 AND record_key = $7",
            version, position, doc, scopeOf(record), departmentOf(record), kind, key.key);
    else
        transaction.executeOn(rowOf(key),
            "INSERT INTO record (kind, record_key, version, feed_position, doc, "
            "scope_until, department) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            kind, key.key, version, position, doc, scopeOf(record), departmentOf(record));
    transaction.remember(rowOf(key), RecordColumns{kind, key.key, version, doc, position});
    addToFeed(transaction, position, kind, key.key, version, command, docHash);
    noteReferences(transaction, record, command, known);
    if (const auto* card = std::get_if<domain::Card>(&record))
        indexCard(transaction, *card, position);
    indexWordsUntil(transaction, position);
    if (const auto* ticket = std::get_if<domain::Ticket>(&record)) {
        leavePlace(transaction, key.key);
        if (domain::holdsPlace(*ticket))
            takePlace(transaction, ticket->place, key.key);
    }
    return {{key, version, std::move(json), position}, std::move(docHash)};
}
} // namespace

void askRecord(const ReadTransaction& transaction, const domain::RecordKey& key) {
    transaction.ask(rowOf(key));
    if (key.kind == domain::RecordKind::card)
        askCardIndex(transaction, key.key);
}

std::optional<protocol::Change> findRecord(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    const auto columns = columnsOfRecord(transaction, key);
    return columns ? std::optional(readChange(*columns)) : std::nullopt;
}

std::optional<std::int64_t> versionOf(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    const auto columns = columnsOfRecord(transaction, key);
    return columns ? std::optional(std::get<2>(*columns)) : std::nullopt;
}

std::optional<domain::Record> readRecord(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    const auto found = findRecord(transaction, key);
    if (!found)
        return std::nullopt;
    return stored(protocol::recordFromJson(key.kind, found->record));
}

std::optional<std::string> recordText(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    auto columns = columnsOfRecord(transaction, key);
    return columns ? std::optional(std::move(std::get<3>(*columns))) : std::nullopt;
}

std::vector<std::string> keysOf(const ReadTransaction& transaction, domain::RecordKind kind) {
    std::vector<std::string> keys;
    for (const auto& [key] : transaction.rows<std::string>(
             "SELECT record_key FROM record WHERE kind = $1 ORDER BY record_key",
             protocol::toString(kind)))
        keys.push_back(key);
    return keys;
}

PutRecord putRecord(
    WriteTransaction& transaction, const domain::Record& record, const domain::CommandId& command) {
    const auto key = domain::keyOf(record);
    const auto before = findRecord(transaction, key);
    auto json = protocol::toJson(record);
    if (before)
        json = protocol::keepingUnknown(key.kind, before->record, std::move(json));
    return write(transaction, record, std::move(json), before ? before->version + 1 : 1,
        before.has_value(), command);
}

void placeInScope(WriteTransaction& transaction, const domain::Record& record) {
    const auto key = domain::keyOf(record);
    transaction.execute(
        "UPDATE record SET scope_until = $1, department = $2 WHERE kind = $3 AND record_key = $4",
        scopeOf(record), departmentOf(record), protocol::toString(key.kind), key.key);
}

void putRecovered(WriteTransaction& transaction, const domain::Record& record,
    const protocol::Json& json, std::int64_t version, const domain::CommandId& recovery) {
    const bool known = findRecord(transaction, domain::keyOf(record)).has_value();
    write(transaction, record, json, version, known, recovery);
}

int dropLeasesBefore(WriteTransaction& transaction, const LocalDate& date) {
    // Their keys begin with the date.
    const auto gone = transaction.rows<std::string>(
        "DELETE FROM record WHERE kind = $1 AND record_key < $2 RETURNING record_key",
        protocol::toString(domain::RecordKind::lease), formatDate(date));
    return static_cast<int>(gone.size());
}

std::optional<domain::TicketId> ticketAt(
    const ReadTransaction& transaction, const domain::Place& place) {
    const auto rows = transaction.rows<std::string>(
        "SELECT ticket FROM ticket_place "
        "WHERE window_number = $1 AND place_date = $2 AND start_minute = $3",
        place.window, formatDate(place.date), std::int64_t{place.start.count()});
    if (rows.empty())
        return std::nullopt;
    return stored(domain::TicketId::parse(std::get<0>(rows.front())));
}

std::vector<domain::Ticket> ticketsHolding(
    const ReadTransaction& transaction, const LocalDate& date) {
    std::vector<domain::Ticket> tickets;
    for (const auto& [doc] : transaction.rows<std::string>(
             "SELECT r.doc FROM ticket_place p JOIN record r "
             "ON r.kind = 'ticket' AND r.record_key = p.ticket WHERE p.place_date = $1",
             formatDate(date)))
        tickets.push_back(std::get<domain::Ticket>(
            stored(protocol::parseJson(doc).and_then([](const protocol::Json& json) {
                return protocol::recordFromJson(domain::RecordKind::ticket, json);
            }))));
    return tickets;
}

domain::RegistrationNumber assignNumber(WriteTransaction& transaction, const std::string& journal,
    int year, const domain::CardId& card) {
    const RowKey row(headOfJournal, journal, std::int64_t{year});
    const auto last = transaction.row<std::int64_t>(row);
    const std::int64_t number = last ? std::get<0>(*last) + 1 : 1;
    if (last)
        transaction.executeOn(row,
            "UPDATE journal_head SET last_number = $1 WHERE journal = $2 AND journal_year = $3",
            number, journal, std::int64_t{year});
    else
        transaction.executeOn(row,
            "INSERT INTO journal_head (journal, journal_year, last_number) VALUES ($1, $2, $3)",
            journal, std::int64_t{year}, number);
    transaction.remember(row, std::tuple(number));
    transaction.execute("INSERT INTO journal_number (journal, journal_year, number, card) "
                        "VALUES ($1, $2, $3, $4)",
        journal, std::int64_t{year}, number, card.toString());
    return {journal, year, static_cast<int>(number)};
}

std::vector<std::string> brokenJournals(const ReadTransaction& transaction) {
    std::vector<std::string> broken;
    for (const auto& [journal, year] : transaction.rows<std::string, std::int64_t>(
             "SELECT h.journal, h.journal_year FROM journal_head h LEFT JOIN journal_number n "
             "ON n.journal = h.journal AND n.journal_year = h.journal_year "
             "GROUP BY h.journal, h.journal_year, h.last_number "
             "HAVING COUNT(n.number) <> h.last_number OR MAX(n.number) <> h.last_number "
             "OR MIN(n.number) <> 1 ORDER BY h.journal, h.journal_year"))
        broken.push_back(journal + "/" + std::to_string(year));
    return broken;
}

std::vector<protocol::Change> changesOf(
    const ReadTransaction& transaction, const domain::CommandId& command) {
    std::vector<protocol::Change> changes;
    for (const RecordColumns& row :
        transaction.rows<std::string, std::string, std::int64_t, std::string, std::int64_t>(
            "SELECT r.kind, r.record_key, r.version, r.doc, r.feed_position FROM feed f JOIN "
            "record r "
            "ON r.kind = f.kind AND r.record_key = f.record_key "
            "WHERE f.command = $1 ORDER BY f.feed_position",
            command.toString()))
        changes.push_back(readChange(row));
    return changes;
}

} // namespace okno::server::store
