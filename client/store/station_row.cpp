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

constexpr auto nextProvisionalSql = "SELECT next_provisional FROM station";
constexpr auto setNextProvisionalSql = "UPDATE station SET next_provisional = ?";

std::int64_t StationRow::takeProvisional() {
    const auto number = m_database.integer(nextProvisionalSql);
    m_database.run(setNextProvisionalSql, {value(number + 1)});
    return number;
}

constexpr auto cursorSql = "SELECT cursor FROM station";

std::optional<std::string> StationRow::cursor() const {
    Rows rows = m_database.rows(cursorSql);
    return rows.next() ? rows.optionalText(0) : std::nullopt;
}

constexpr auto setCursorSql = "UPDATE station SET cursor = ?";

void StationRow::setCursor(const std::string& cursor) {
    m_database.run(setCursorSql, {value(cursor)});
}

} // namespace okno::client::store
