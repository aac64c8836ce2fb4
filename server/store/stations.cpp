#include "server/store/stations.h"

#include "server/store/columns.h"

#include <array>
#include <utility>

namespace okno::server::store {

namespace {
using StationColumns = std::tuple<std::string, std::string, std::string, std::string, std::string,
    std::int64_t, std::int64_t, std::string>;

constexpr std::array<std::pair<StationState, std::string_view>, 5> states{{
    {StationState::invited, "invited"},
    {StationState::enrolled, "enrolled"},
    {StationState::revoked, "revoked"},
    {StationState::cloned, "cloned"},
    {StationState::restored, "restored"},
}};

StationState stateNamed(const std::string& name) {
    for (const auto& [state, known] : states)
        if (known == name)
            return state;
    throw StoreError(StoreError::Kind::failed, "unreadable state of a station: " + name);
}

Station readStation(const StationColumns& row) {
    const auto& [id, code, kind, window, name, confirmedN, enrolledAt, state] = row;
    return Station{stored(domain::StationId::parse(id)), code, kind, window, name, confirmedN,
        instantOf(enrolledAt), stateNamed(state)};
}

std::string stationsSql(const std::string& condition) {
    return "SELECT id, code, kind, window_number, name, confirmed_n, enrolled_at, state "
           "FROM station WHERE "
        + condition;
}

const Lookup stationById{"station", stationsSql("id = $1")};

std::optional<StationColumns> columnsOfStation(
    const ReadTransaction& transaction, const domain::StationId& id) {
    return transaction.row<std::string, std::string, std::string, std::string, std::string,
        std::int64_t, std::int64_t, std::string>(RowKey(stationById, id.toString()));
}

template <typename... Args>
std::vector<Station> stationsBy(
    const ReadTransaction& transaction, const std::string& sql, const Args&... args) {
    const auto rows = transaction.rows<std::string, std::string, std::string, std::string,
        std::string, std::int64_t, std::int64_t, std::string>(sql, args...);
    std::vector<Station> stations;
    stations.reserve(rows.size());
    for (const StationColumns& row : rows)
        stations.push_back(readStation(row));
    return stations;
}
} // namespace

std::string toString(StationState state) {
    for (const auto& [known, name] : states)
        if (known == state)
            return std::string(name);
    return {};
}

std::optional<Station> findStation(
    const ReadTransaction& transaction, const domain::StationId& id) {
    const auto columns = columnsOfStation(transaction, id);
    return columns ? std::optional(readStation(*columns)) : std::nullopt;
}

void askStation(const ReadTransaction& transaction, const domain::StationId& id) {
    transaction.ask(RowKey(stationById, id.toString()));
}

std::optional<Station> findStationByCode(
    const ReadTransaction& transaction, const std::string& code) {
    const auto found = stationsBy(transaction, stationsSql("code = $1"), code);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Station> allStations(const ReadTransaction& transaction) {
    return stationsBy(transaction, stationsSql("kind <> 'registry' ORDER BY code"));
}

void addStation(WriteTransaction& transaction, const Station& station) {
    transaction.execute("INSERT INTO station (id, code, kind, window_number, name, confirmed_n, "
                        "enrolled_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        station.id.toString(), station.code, station.kind, station.window, station.name,
        station.confirmedN, column(station.enrolledAt), toString(station.state));
}

void setStationState(
    WriteTransaction& transaction, const domain::StationId& id, StationState state) {
    transaction.execute(
        "UPDATE station SET state = $1 WHERE id = $2", toString(state), id.toString());
}

void setConfirmedN(
    WriteTransaction& transaction, const domain::StationId& id, std::int64_t confirmedN) {
    const RowKey row(stationById, id.toString());
    auto columns = columnsOfStation(transaction, id);
    transaction.executeOn(
        row, "UPDATE station SET confirmed_n = $1 WHERE id = $2", confirmedN, id.toString());
    if (!columns)
        return;
    std::get<5>(*columns) = confirmedN;
    transaction.remember(row, *columns);
}

void markStationsRestored(WriteTransaction& transaction) {
    transaction.execute("UPDATE station SET state = 'restored' WHERE state = 'enrolled'");
    // Which of them were used since nobody knows.
    transaction.execute("DELETE FROM enrolment_code");
}

} // namespace okno::server::store
