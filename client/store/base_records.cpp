#include "client/store/base_records.h"

#include "client/store/record_columns.h"
#include "client/store/store_error.h"
#include "common/protocol/enum_names.h"

#include <array>
#include <utility>

namespace okno::client::store {

namespace {

using domain::RecordKey;
using domain::RecordKind;

constexpr std::array allKinds{RecordKind::office, RecordKind::calendar, RecordKind::service,
    RecordKind::queryKind, RecordKind::employee, RecordKind::ticket, RecordKind::card,
    RecordKind::windowState, RecordKind::lease, RecordKind::consultation};

/// The statements of one kind's table.
struct BaseSql {
    std::string known;
    std::string differs;
    std::string insert;
    std::string update;
    std::string any;
    std::string see;
    std::string unseen;
    std::string beyond;
    std::string disown;
};

constexpr std::int64_t ofLostHistory = -1; // in the place of a position

BaseSql baseSqlFor(RecordKind kind) {
    const std::string table = tableOf(kind);
    const std::string number = std::to_string(static_cast<int>(kind));
    std::string columns;
    std::string marks;
    std::string updates;
    for (const std::string& column : columnsOf(kind)) {
        columns.append(", ").append(column);
        marks += ", ?";
        updates.append(", ").append(column).append(" = ?");
    }
    return {"SELECT id, version, position FROM " + table + " WHERE key = ?",
        "SELECT base IS NOT ? FROM " + table + " WHERE key = ?",
        "INSERT INTO " + table + " (version, position, base" + columns + ", key) VALUES (?, ?, ?"
            + marks + ", ?)",
        "UPDATE " + table + " SET version = ?, position = ?, base = ?" + updates
            + ", doc = NULL WHERE key = ?",
        "SELECT EXISTS (SELECT 1 FROM " + table + " WHERE base IS NOT NULL)",
        "INSERT INTO snapshot_seen (kind, id) SELECT " + number + ", id FROM " + table
            + " WHERE key = ? ON CONFLICT DO NOTHING",
        "SELECT key FROM " + table + " WHERE base IS NOT NULL AND id NOT IN"
            + " (SELECT id FROM snapshot_seen WHERE kind = " + number + ") LIMIT ?",
        "SELECT id, key, version, position, base FROM " + table
            + " WHERE id > ? AND base IS NOT NULL AND (position > ? OR position <= 0)"
            + " ORDER BY id LIMIT ?",
        "UPDATE " + table + " SET position = ? WHERE position > ? OR position = 0"};
}

const BaseSql& baseSqlOf(RecordKind kind) {
    static const std::array statements{baseSqlFor(RecordKind::office),
        baseSqlFor(RecordKind::calendar), baseSqlFor(RecordKind::service),
        baseSqlFor(RecordKind::queryKind), baseSqlFor(RecordKind::employee),
        baseSqlFor(RecordKind::ticket), baseSqlFor(RecordKind::card),
        baseSqlFor(RecordKind::windowState), baseSqlFor(RecordKind::lease),
        baseSqlFor(RecordKind::consultation)};
    return statements.at(static_cast<std::size_t>(kind));
}

} // namespace

BaseRecords::BaseRecords(Database& database, RecordTable& records)
    : m_database(database)
    , m_records(records)
    , m_words(database) { }

bool BaseRecords::take(const IncomingRecord& record, Taking taking) {
    const auto known = this->known(record.key);
    if (record.text.empty()) {
        m_records.erase(record.key);
        return known.has_value();
    }
    const BaseSql& sql = baseSqlOf(record.key.kind);
    // The same version further on in the feed: the registry has completed what it was given back.
    const bool isNews = !known || known->position == ofLostHistory
        || std::pair(known->version, known->position) < std::pair(record.version, record.position);
    // Or seen by somebody else than before, who may see more of it or less.
    const bool isSeenAnew = taking.isSnapshot && known && known->version == record.version
        && known->position == record.position
        && m_database.integer(sql.differs.c_str(), {view(record.text), value(record.key.key)}) != 0;
    if (!isNews && !isSeenAnew)
        return false;
    m_records.forget(record.key);
    Values values{value(record.version), value(record.position), view(record.text)};
    values.insert(values.end(), record.columns.begin(), record.columns.end());
    values.push_back(value(record.key.key));
    m_database.run(known ? sql.update.c_str() : sql.insert.c_str(), values);
    if (record.key.kind != RecordKind::card)
        return true;
    if (known)
        m_words.set(known->id, record.words);
    else if (taking.areMany)
        m_words.addToWaiting(m_database.lastId(), record.words);
    else
        m_words.add(m_database.lastId(), record.words);
    return true;
}

std::optional<BaseRecords::Known> BaseRecords::known(const RecordKey& key) const {
    Rows rows = m_database.rows(baseSqlOf(key.kind).known.c_str(), {value(key.key)});
    if (!rows.next())
        return {};
    return Known{rows.integer(0), rows.integer(1), rows.integer(2)};
}

bool BaseRecords::hasAny() const {
    for (const RecordKind kind : allKinds)
        if (m_database.integer(baseSqlOf(kind).any.c_str()) != 0)
            return true;
    return false;
}

constexpr auto forgetSeenSql = "DELETE FROM snapshot_seen";

void BaseRecords::forgetSeen() {
    m_database.run(forgetSeenSql);
}

void BaseRecords::see(const RecordKey& key) {
    m_database.run(baseSqlOf(key.kind).see.c_str(), {value(key.key)});
}

std::vector<RecordKey> BaseRecords::unseen(std::size_t limit) const {
    std::vector<RecordKey> found;
    for (const RecordKind kind : allKinds)
        if (found.size() < limit)
            for (RecordKey& key : keys(kind, baseSqlOf(kind).unseen.c_str(),
                     {value(static_cast<std::int64_t>(limit - found.size()))}))
                found.push_back(std::move(key));
    return found;
}

void BaseRecords::forget(const RecordKey& key) {
    m_records.erase(key);
}

std::pair<std::vector<protocol::Change>, BaseRecords::Place> BaseRecords::changesBeyond(
    std::int64_t position, const Place& place, std::size_t limit) const {
    std::vector<protocol::Change> changes;
    Place next = place;
    for (const RecordKind kind : allKinds) {
        if (kind < place.kind)
            continue;
        if (kind != place.kind)
            next = {kind, 0};
        Rows rows = m_database.rows(baseSqlOf(kind).beyond.c_str(),
            {value(next.id), value(position),
                value(static_cast<std::int64_t>(limit - changes.size()))});
        while (rows.next()) {
            next.id = rows.integer(0);
            changes.push_back({{kind, rows.text(1)}, rows.integer(2),
                checked(protocol::parseJson(rows.text(4))), rows.integer(3)});
        }
        if (changes.size() == limit)
            break;
    }
    return {std::move(changes), next};
}

void BaseRecords::disown(std::int64_t position) {
    for (const RecordKind kind : allKinds)
        m_database.run(baseSqlOf(kind).disown.c_str(), {value(ofLostHistory), value(position)});
}

constexpr auto oldTicketsSql = R"(
    SELECT key FROM ticket WHERE day < ? AND base IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox_touch AS touch WHERE touch.kind = 'ticket' AND touch.key = ticket.key)
    LIMIT ?)";
constexpr auto oldConsultationsSql = R"(
    SELECT key FROM consultation WHERE day < ? AND base IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox_touch AS touch
        WHERE touch.kind = 'consultation' AND touch.key = consultation.key)
    LIMIT ?)";
constexpr auto oldCardsSql = R"(
    SELECT key FROM card WHERE state = ? AND registered_on < ? AND base IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM outbox_touch AS touch WHERE touch.kind = 'card' AND touch.key = card.key)
        AND key > ? ORDER BY key LIMIT ?)";

std::vector<RecordKey> BaseRecords::ticketsBefore(const LocalDate& day, std::size_t limit) const {
    return keys(RecordKind::ticket, oldTicketsSql,
        {value(formatDate(day)), value(static_cast<std::int64_t>(limit))});
}

std::vector<RecordKey> BaseRecords::consultationsBefore(
    const LocalDate& day, std::size_t limit) const {
    return keys(RecordKind::consultation, oldConsultationsSql,
        {value(formatDate(day)), value(static_cast<std::int64_t>(limit))});
}

// Their keys begin with the date.
constexpr auto oldLeasesSql = R"(
    SELECT key FROM lease WHERE key < ? AND base IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox_touch AS touch WHERE touch.kind = 'lease' AND touch.key = lease.key)
    LIMIT ?)";

std::vector<RecordKey> BaseRecords::leasesBefore(const LocalDate& day, std::size_t limit) const {
    return keys(RecordKind::lease, oldLeasesSql,
        {value(formatDate(day)), value(static_cast<std::int64_t>(limit))});
}

std::vector<RecordKey> BaseRecords::cardsClosedBefore(
    const LocalDate& day, const std::string& after, std::size_t limit) const {
    return keys(RecordKind::card, oldCardsSql,
        {value(protocol::nameOf(domain::CardState::closed)), value(formatDate(day)), value(after),
            value(static_cast<std::int64_t>(limit))});
}

std::vector<RecordKey> BaseRecords::keys(
    RecordKind kind, const char* sql, const Values& values) const {
    std::vector<RecordKey> found;
    Rows rows = m_database.rows(sql, values);
    while (rows.next())
        found.push_back({kind, rows.text(0)});
    return found;
}

} // namespace okno::client::store
