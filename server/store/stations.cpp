#include "server/store/stations.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<Station> findStation(
    const ReadTransaction& transaction, const domain::StationId& id) {
    const auto rows
        = transaction
              .rows<std::string, std::string, std::string, std::string, std::int64_t, std::int64_t>(
                  "SELECT code, kind, window_number, name, confirmed_n, enrolled_at FROM station "
                  "WHERE id = $1",
                  id.toString());
    if (rows.empty())
        return std::nullopt;
    const auto& [code, kind, window, name, confirmedN, enrolledAt] = rows.front();
    return Station{id, code, kind, window, name, confirmedN, instantOf(enrolledAt)};
}

bool hasStationCode(const ReadTransaction& transaction, const std::string& code) {
    return !transaction.rows<std::string>("SELECT id FROM station WHERE code = $1", code).empty();
}

void addStation(WriteTransaction& transaction, const Station& station) {
    transaction.execute(
        "INSERT INTO station (id, code, kind, window_number, name, confirmed_n, enrolled_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        station.id.toString(), station.code, station.kind, station.window, station.name,
        station.confirmedN, column(station.enrolledAt));
}

} // namespace okno::server::store
