#include "client/store/station_row.h"

namespace okno::client::store {

StationRow::StationRow(Database& database)
    : m_database(database) { }

constexpr auto ownerSql = "SELECT id FROM station";
constexpr auto claimSql = R"(
    INSERT INTO station (id, next_n, confirmed_n, next_provisional) VALUES (?, 1, 0, 1))";

Result<void> StationRow::claim(const domain::StationId& station) {
    std::optional<std::string> owner;
    {
        Rows rows = m_database.rows(ownerSql);
        if (rows.next())
            owner = rows.text(0);
    }
    if (!owner)
        m_database.run(claimSql, {value(station.toString())});
    else if (*owner != station.toString())
        return failure(ErrorCode::conflict, "station-differs", *owner);
    return {};
}

constexpr auto nextNSql = "SELECT next_n FROM station";
constexpr auto setNextNSql = "UPDATE station SET next_n = ?";

std::int64_t StationRow::takeN() {
    const auto n = m_database.integer(nextNSql);
    setNextN(n + 1);
    return n;
}

void StationRow::setNextN(std::int64_t n) {
    m_database.run(setNextNSql, {value(n)});
}

constexpr auto confirmedNSql = "SELECT confirmed_n FROM station";

std::int64_t StationRow::confirmedN() const {
    return m_database.integer(confirmedNSql);
}

constexpr auto confirmSql
    = "UPDATE station SET confirmed_n = max(confirmed_n, ?), next_n = max(next_n, ?)";

void StationRow::confirm(std::int64_t n) {
    m_database.run(confirmSql, {value(n), value(n + 1)});
}

constexpr auto setConfirmedSql = "UPDATE station SET confirmed_n = ?, next_n = max(next_n, ?)";

void StationRow::setConfirmedN(std::int64_t n) {
    m_database.run(setConfirmedSql, {value(n), value(n + 1)});
}

constexpr auto nextProvisionalSql = "SELECT next_provisional FROM station";
constexpr auto setNextProvisionalSql = "UPDATE station SET next_provisional = ?";

std::int64_t StationRow::takeProvisional() {
    const auto number = m_database.integer(nextProvisionalSql);
    setNextProvisional(number + 1);
    return number;
}

void StationRow::setNextProvisional(std::int64_t number) {
    m_database.run(setNextProvisionalSql, {value(number)});
}

constexpr auto cursorSql = "SELECT cursor FROM station";

std::optional<std::string> StationRow::cursor() const {
    return text(cursorSql);
}

constexpr auto setCursorSql = R"(
    UPDATE station
    SET cursor = ?, stage = NULL, snapshot_page = NULL, snapshot_cursor = NULL)";

void StationRow::setCursor(const std::string& cursor) {
    m_database.run(setCursorSql, {value(cursor)});
}

constexpr auto standAtSql = "UPDATE station SET cursor = ?";

void StationRow::standAt(const std::optional<std::string>& cursor) {
    m_database.run(standAtSql, {value(cursor)});
}

constexpr auto stageSql = "SELECT stage FROM station";

StationRow::Stage StationRow::stage() const {
    const auto stage = text(stageSql);
    if (!stage)
        return Stage::feed;
    return *stage == "pages" ? Stage::pages : Stage::sweep;
}

constexpr auto snapshotPageSql = "SELECT snapshot_page FROM station";
constexpr auto snapshotCursorSql = "SELECT snapshot_cursor FROM station";

std::optional<std::string> StationRow::snapshotPage() const {
    return text(snapshotPageSql);
}

std::optional<std::string> StationRow::snapshotCursor() const {
    return text(snapshotCursorSql);
}

constexpr auto beginSnapshotSql = R"(
    UPDATE station
    SET stage = 'pages', marks_seen = ?, snapshot_page = NULL, snapshot_cursor = NULL)";
constexpr auto marksSeenSql = "SELECT marks_seen FROM station";
constexpr auto setSnapshotPageSql = "UPDATE station SET snapshot_page = ?";
constexpr auto beginSweepSql = "UPDATE station SET stage = 'sweep', snapshot_cursor = ?";

void StationRow::beginSnapshot(bool marksSeen) {
    m_database.run(beginSnapshotSql, {value(std::int64_t{marksSeen})});
}

bool StationRow::marksSeen() const {
    return m_database.integer(marksSeenSql) != 0;
}

void StationRow::setSnapshotPage(const std::string& page) {
    m_database.run(setSnapshotPageSql, {value(page)});
}

void StationRow::beginSweep(const std::string& cursor) {
    m_database.run(beginSweepSql, {value(cursor)});
}

constexpr auto auditHeadSql = "SELECT audit_head FROM station";
constexpr auto setAuditHeadSql = "UPDATE station SET audit_head = ?";

std::optional<std::string> StationRow::auditHead() const {
    return text(auditHeadSql);
}

void StationRow::setAuditHead(const std::optional<std::string>& head) {
    m_database.run(setAuditHeadSql, {value(head)});
}

constexpr auto heardAtSql = "SELECT heard_at FROM station";
constexpr auto clockOffsetSql = "SELECT clock_offset FROM station";
constexpr auto setHeardAtSql = "UPDATE station SET heard_at = ?, clock_offset = ?";

Instant StationRow::heardAt() const {
    return Instant(std::chrono::microseconds(m_database.integer(heardAtSql)));
}

std::chrono::microseconds StationRow::clockOffset() const {
    return std::chrono::microseconds(m_database.integer(clockOffsetSql));
}

void StationRow::setHeardAt(Instant at, std::chrono::microseconds clockOffset) {
    m_database.run(setHeardAtSql,
        {value(std::int64_t{at.time_since_epoch().count()}),
            value(std::int64_t{clockOffset.count()})});
}

constexpr auto prunedAtSql = "SELECT pruned_at FROM station";
constexpr auto setPrunedAtSql = "UPDATE station SET pruned_at = ?";

Instant StationRow::prunedAt() const {
    return Instant(std::chrono::microseconds(m_database.integer(prunedAtSql)));
}

void StationRow::setPrunedAt(Instant at) {
    m_database.run(setPrunedAtSql, {value(std::int64_t{at.time_since_epoch().count()})});
}

std::optional<std::string> StationRow::text(const char* sql) const {
    Rows rows = m_database.rows(sql);
    return rows.next() ? rows.optionalText(0) : std::nullopt;
}

} // namespace okno::client::store
