#include "server/store/installation.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<Installation> findInstallation(const ReadTransaction& transaction) {
    const auto rows
        = transaction
              .rows<std::string, std::string, std::string, std::string, std::string, std::int64_t>(
                  "SELECT epoch, office, hand, console, station, created_at FROM installation");
    if (rows.empty())
        return std::nullopt;
    const auto& [epoch, office, hand, console, station, createdAt] = rows.front();
    return Installation{epoch, office, stored(domain::EmployeeId::parse(hand)),
        stored(domain::EmployeeId::parse(console)), stored(domain::StationId::parse(station)),
        instantOf(createdAt)};
}

void putInstallation(WriteTransaction& transaction, const Installation& installation) {
    transaction.execute(
        "INSERT INTO installation (epoch, office, hand, console, station, created_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        installation.epoch, installation.office, installation.hand.toString(),
        installation.console.toString(), installation.station.toString(),
        column(installation.createdAt));
    transaction.execute("INSERT INTO head (office, value) VALUES ($1, 0)", installation.office);
}

std::int64_t head(const ReadTransaction& transaction) {
    const auto rows = transaction.rows<std::int64_t>(
        "SELECT value FROM head WHERE office = (SELECT office FROM installation)");
    return rows.empty() ? 0 : std::get<0>(rows.front());
}

std::int64_t advanceHead(WriteTransaction& transaction) {
    // Not by RETURNING, for which SQLite opens a table of its own. There is one writer at a time.
    const std::int64_t next = head(transaction) + 1;
    transaction.execute(
        "UPDATE head SET value = $1 WHERE office = (SELECT office FROM installation)", next);
    return next;
}

} // namespace okno::server::store
