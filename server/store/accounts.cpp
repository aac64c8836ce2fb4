#include "server/store/accounts.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<Account> findAccount(const ReadTransaction& transaction, const std::string& login) {
    const auto rows = transaction.rows<std::string, std::string, std::string, std::int64_t>(
        "SELECT employee, login, password_hash, changed_at FROM account WHERE login = $1", login);
    if (rows.empty())
        return std::nullopt;
    const auto& [employee, name, hash, changedAt] = rows.front();
    return Account{stored(domain::EmployeeId::parse(employee)), name, hash, instantOf(changedAt)};
}

bool hasAccount(const ReadTransaction& transaction, const domain::EmployeeId& employee) {
    return !transaction
                .rows<std::string>(
                    "SELECT login FROM account WHERE employee = $1", employee.toString())
                .empty();
}

void addAccount(WriteTransaction& transaction, const Account& account) {
    transaction.execute("INSERT INTO account (employee, login, password_hash, changed_at) "
                        "VALUES ($1, $2, $3, $4)",
        account.employee.toString(), account.login, account.passwordHash,
        column(account.changedAt));
}

void changePassword(WriteTransaction& transaction, const Account& account) {
    transaction.execute(
        "UPDATE account SET password_hash = $1, changed_at = $2 WHERE employee = $3",
        account.passwordHash, column(account.changedAt), account.employee.toString());
    transaction.execute("DELETE FROM session WHERE employee = $1", account.employee.toString());
}

void addSession(WriteTransaction& transaction, const Session& session, Instant now) {
    transaction.execute("DELETE FROM session WHERE expires_at <= $1", column(now));
    transaction.execute("INSERT INTO session (token_hash, employee, station, expires_at) "
                        "VALUES ($1, $2, $3, $4)",
        session.tokenHash.toString(), session.employee.toString(), session.station.toString(),
        column(session.expiresAt));
    transaction.execute("INSERT INTO station_employee (station, employee, first_at) "
                        "VALUES ($1, $2, $3) ON CONFLICT (station, employee) DO NOTHING",
        session.station.toString(), session.employee.toString(), column(now));
}

std::optional<Session> findSession(
    const ReadTransaction& transaction, const BlobId& tokenHash, Instant now) {
    const auto rows = transaction.rows<std::string, std::string, std::int64_t>(
        "SELECT employee, station, expires_at FROM session "
        "WHERE token_hash = $1 AND expires_at > $2",
        tokenHash.toString(), column(now));
    if (rows.empty())
        return std::nullopt;
    const auto& [employee, station, expiresAt] = rows.front();
    return Session{tokenHash, stored(domain::EmployeeId::parse(employee)),
        stored(domain::StationId::parse(station)), instantOf(expiresAt)};
}

void endSession(WriteTransaction& transaction, const BlobId& tokenHash) {
    transaction.execute("DELETE FROM session WHERE token_hash = $1", tokenHash.toString());
}

bool hasSignedInAt(const ReadTransaction& transaction, const domain::EmployeeId& employee,
    const domain::StationId& station) {
    return !transaction
                .rows<std::int64_t>(
                    "SELECT first_at FROM station_employee WHERE station = $1 AND employee = $2",
                    station.toString(), employee.toString())
                .empty();
}

} // namespace okno::server::store
