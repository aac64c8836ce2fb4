#include "client/store/record_table.h"

#include "client/store/record_columns.h"
#include "client/store/store_error.h"

#include <array>

namespace okno::client::store {

namespace {

using domain::Card;
using domain::Record;
using domain::RecordKey;
using domain::RecordKind;
using domain::Ticket;

/// The statements of one kind's table.
struct TableSql {
    std::string find;
    std::string all;
    std::string row;
    std::string write;
    std::string erase;
};

TableSql sqlFor(RecordKind kind) {
    const std::string table = tableOf(kind);
    std::string columns;
    std::string marks;
    std::string updates;
    for (const std::string& column : columnsOf(kind)) {
        columns.append(", ").append(column);
        marks += ", ?";
        updates.append(", ").append(column).append(" = excluded.").append(column);
    }
    return {"SELECT coalesce(doc, base) FROM " + table + " WHERE key = ?",
        "SELECT key, coalesce(doc, base) FROM " + table + " ORDER BY key",
        "SELECT version, base, doc FROM " + table + " WHERE key = ?",
        "INSERT INTO " + table + " (key, version, base, doc" + columns + ") VALUES (?, ?, ?, ?"
            + marks + ") ON CONFLICT (key) DO UPDATE SET version = excluded.version,"
            + " base = excluded.base, doc = excluded.doc" + updates,
        "DELETE FROM " + table + " WHERE key = ?"};
}

const TableSql& sqlOf(RecordKind kind) {
    static const std::array statements{sqlFor(RecordKind::office), sqlFor(RecordKind::calendar),
        sqlFor(RecordKind::service), sqlFor(RecordKind::queryKind), sqlFor(RecordKind::employee),
        sqlFor(RecordKind::ticket), sqlFor(RecordKind::card), sqlFor(RecordKind::windowState),
        sqlFor(RecordKind::lease), sqlFor(RecordKind::consultation)};
    return statements.at(static_cast<std::size_t>(kind));
}

bool isCatalogue(RecordKind kind) {
    return kind < RecordKind::ticket;
}

Record recordOf(RecordKind kind, const std::string& text) {
    auto record = protocol::recordFromJson(kind, checked(protocol::parseJson(text)));
    if (!record)
        throw StoreError(
            Error{ErrorCode::incompatible, "record-not-understood", record.error().detail});
    return *std::move(record);
}

template <typename T> std::vector<T> recordsOf(RecordKind kind, Rows rows) {
    std::vector<T> records;
    while (rows.next())
        records.push_back(std::get<T>(recordOf(kind, rows.text(0))));
    return records;
}

} // namespace

RecordTable::RecordTable(Database& database)
    : m_database(database)
    , m_words(database) { }

std::optional<Record> RecordTable::find(const RecordKey& key) const {
    const auto known = m_catalogue.find(key);
    if (known != m_catalogue.end())
        return known->second;
    Rows rows = m_database.rows(sqlOf(key.kind).find.c_str(), {value(key.key)});
    if (!rows.next())
        return {};
    Record record = recordOf(key.kind, rows.text(0));
    if (isCatalogue(key.kind))
        m_catalogue.emplace(key, record);
    return record;
}

constexpr auto ticketAtSql = R"(
    SELECT coalesce(doc, base) FROM ticket
    WHERE day = ? AND window = ? AND start_minute = ? AND live = 1)";

std::optional<Ticket> RecordTable::ticketAt(const domain::Place& place) const {
    auto found = recordsOf<Ticket>(RecordKind::ticket,
        m_database.rows(ticketAtSql,
            {value(formatDate(place.date)), value(place.window),
                value(std::int64_t{place.start.count()})}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

constexpr auto ticketsOfWindowSql = R"(
    SELECT coalesce(doc, base) FROM ticket WHERE day = ? AND window = ? ORDER BY start_minute, key)";

std::vector<Ticket> RecordTable::tickets(const LocalDate& date, const std::string& window) const {
    return recordsOf<Ticket>(RecordKind::ticket,
        m_database.rows(ticketsOfWindowSql, {value(formatDate(date)), value(window)}));
}

constexpr auto ticketsOnSql = R"(
    SELECT coalesce(doc, base) FROM ticket WHERE day = ?
    ORDER BY start_minute, length(window), window, key)";

std::vector<Ticket> RecordTable::ticketsOn(const LocalDate& date) const {
    return recordsOf<Ticket>(
        RecordKind::ticket, m_database.rows(ticketsOnSql, {value(formatDate(date))}));
}

constexpr auto cardByNumberSql = R"(
    SELECT coalesce(doc, base) FROM card WHERE number = ?
    ORDER BY registered_on DESC LIMIT 1)";
constexpr auto cardByProvisionalNumberSql = R"(
    SELECT coalesce(doc, base) FROM card WHERE provisional_number = ?
    ORDER BY registered_on DESC LIMIT 1)";

std::optional<Card> RecordTable::cardByNumber(const std::string& number) const {
    if (number.empty())
        return {}; // cards that wait for the registry have no official number
    for (const char* sql : {cardByNumberSql, cardByProvisionalNumberSql}) {
        auto found = recordsOf<Card>(RecordKind::card, m_database.rows(sql, {value(number)}));
        if (!found.empty())
            return std::move(found.front());
    }
    return {};
}

constexpr auto ticketsHoldingSql
    = "SELECT coalesce(doc, base) FROM ticket WHERE day = ? AND live = 1";

std::vector<Ticket> RecordTable::ticketsHolding(const LocalDate& date) const {
    return recordsOf<Ticket>(
        RecordKind::ticket, m_database.rows(ticketsHoldingSql, {value(formatDate(date))}));
}

constexpr auto ticketsWithoutPlaceSql
    = "SELECT coalesce(doc, base) FROM ticket WHERE day = ? AND live = 0";

std::vector<Ticket> RecordTable::ticketsWithoutPlace(const LocalDate& date) const {
    return recordsOf<Ticket>(
        RecordKind::ticket, m_database.rows(ticketsWithoutPlaceSql, {value(formatDate(date))}));
}

std::vector<Record> RecordTable::all(RecordKind kind) const {
    std::vector<Record> records;
    Rows rows = m_database.rows(sqlOf(kind).all.c_str());
    while (rows.next()) {
        const RecordKey key{kind, rows.text(0)};
        auto known = m_catalogue.find(key);
        if (known == m_catalogue.end())
            known = m_catalogue.emplace(key, recordOf(kind, rows.text(1))).first;
        records.push_back(known->second);
    }
    return records;
}

std::optional<std::int64_t> RecordTable::version(const RecordKey& key) const {
    const auto row = read(key);
    return row && row->base ? std::optional(row->version) : std::nullopt;
}

void RecordTable::show(const Record& record) {
    const RecordKey key = domain::keyOf(record);
    Row row = read(key).value_or(Row{});
    protocol::Json json = protocol::toJson(record);
    if (row.base)
        json = protocol::keepingUnknown(
            key.kind, checked(protocol::parseJson(*row.base)), std::move(json));
    row.doc = json.dump();
    if (row.doc == row.base)
        row.doc.reset();
    write(key, row, record);
}

void RecordTable::showBase(const RecordKey& key) {
    auto row = read(key);
    if (!row)
        return;
    if (!row->base)
        return erase(key);
    if (!row->doc)
        return;
    row->doc.reset();
    write(key, *row, recordOf(key.kind, *row->base));
}

std::optional<RecordTable::Row> RecordTable::read(const RecordKey& key) const {
    Rows rows = m_database.rows(sqlOf(key.kind).row.c_str(), {value(key.key)});
    if (!rows.next())
        return {};
    return Row{rows.integer(0), rows.optionalText(1), rows.optionalText(2)};
}

void RecordTable::write(const RecordKey& key, const Row& row, const Record& shown) {
    forget(key);
    Values values{value(key.key), value(row.version), value(row.base), value(row.doc)};
    for (Value& column : columnValues(shown))
        values.push_back(std::move(column));
    m_database.run(sqlOf(key.kind).write.c_str(), values);
    if (const auto* card = std::get_if<Card>(&shown))
        if (const auto written = cardRow(key.key))
            m_words.set(*written, searchWords(*card));
}

constexpr auto cardIdSql = "SELECT id FROM card WHERE key = ?";

std::optional<std::int64_t> RecordTable::cardRow(const std::string& key) const {
    Rows rows = m_database.rows(cardIdSql, {value(key)});
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

void RecordTable::erase(const RecordKey& key) {
    forget(key);
    if (key.kind == RecordKind::card)
        if (const auto row = cardRow(key.key))
            m_words.forget(*row);
    m_database.run(sqlOf(key.kind).erase.c_str(), {value(key.key)});
}

} // namespace okno::client::store
