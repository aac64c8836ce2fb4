#include "server/store/installation.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
const Lookup installed{
    "installation", "SELECT epoch, office, hand, console, station, created_at FROM installation"};
const Lookup headOfFeed{
    "head", "SELECT value FROM head WHERE office = (SELECT office FROM installation)"};
} // namespace

std::optional<Installation> findInstallation(const ReadTransaction& transaction) {
    const auto row = transaction.row<std::string, std::string, std::string, std::string,
        std::string, std::int64_t>(RowKey(installed));
    if (!row)
        return std::nullopt;
    const auto& [epoch, office, hand, console, station, createdAt] = *row;
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
    const auto row = transaction.row<std::int64_t>(RowKey(headOfFeed));
    return row ? std::get<0>(*row) : 0;
}

std::int64_t advanceHead(WriteTransaction& transaction) {
    // Not by RETURNING, for which SQLite opens a table of its own. There is one writer at a time.
    const std::int64_t next = head(transaction) + 1;
    transaction.executeOn(RowKey(headOfFeed),
        "UPDATE head SET value = $1 WHERE office = (SELECT office FROM installation)", next);
    transaction.remember(RowKey(headOfFeed), std::tuple(next));
    return next;
}

} // namespace okno::server::store
