#include "server/store/accounts.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
const Lookup signedInAt{"station_employee",
    "SELECT first_at FROM station_employee WHERE station = $1 AND employee = $2"};

std::string nameOf(PasswordOrigin origin) {
    switch (origin) {
    case PasswordOrigin::handedOver:
        return "handed-over";
    case PasswordOrigin::own:
        return "own";
    case PasswordOrigin::sample:
        return "sample";
    }
    return {};
}

PasswordOrigin originNamed(const std::string& name) {
    for (const auto origin : {PasswordOrigin::own, PasswordOrigin::sample})
        if (name == nameOf(origin))
            return origin;
    return PasswordOrigin::handedOver;
}

void endSessionsOf(WriteTransaction& transaction, const domain::EmployeeId& employee) {
    transaction.execute("DELETE FROM session WHERE employee = $1", employee.toString());
}
} // namespace

std::optional<Account> findAccount(const ReadTransaction& transaction, const std::string& login) {
    const auto rows = transaction.rows<std::string, std::string, std::string, std::int64_t,
        std::string, std::int64_t>("SELECT employee, login, password_hash, changed_at, "
                                   "password_origin, locked_at FROM account WHERE login = $1",
        login);
    if (rows.empty())
        return std::nullopt;
    const auto& [employee, name, hash, changedAt, origin, lockedAt] = rows.front();
    return Account{stored(domain::EmployeeId::parse(employee)), name, hash, instantOf(changedAt),
        originNamed(origin), lockedAt != 0};
}

bool hasAccount(const ReadTransaction& transaction, const domain::EmployeeId& employee) {
    return !transaction
                .rows<std::string>(
                    "SELECT login FROM account WHERE employee = $1", employee.toString())
                .empty();
}

void addAccount(WriteTransaction& transaction, const Account& account) {
    transaction.execute(
        "INSERT INTO account (employee, login, password_hash, changed_at, password_origin) "
        "VALUES ($1, $2, $3, $4, $5)",
        account.employee.toString(), account.login, account.passwordHash, column(account.changedAt),
        nameOf(account.origin));
}

void changePassword(WriteTransaction& transaction, const Account& account) {
    transaction.execute("UPDATE account SET password_hash = $1, changed_at = $2, "
                        "password_origin = $3 WHERE employee = $4",
        account.passwordHash, column(account.changedAt), nameOf(account.origin),
        account.employee.toString());
    endSessionsOf(transaction, account.employee);
}

void lockAccount(
    WriteTransaction& transaction, const domain::EmployeeId& employee, std::optional<Instant> at) {
    transaction.execute("UPDATE account SET locked_at = $1 WHERE employee = $2",
        at ? column(*at) : std::int64_t{0}, employee.toString());
    if (at)
        endSessionsOf(transaction, employee);
}

void addSession(WriteTransaction& transaction, const Session& session, Instant now) {
    transaction.execute("DELETE FROM session WHERE expires_at <= $1", column(now));
    transaction.execute(
        "INSERT INTO session (token_hash, employee, station, expires_at, created_at, used_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        session.tokenHash.toString(), session.employee.toString(), session.station.toString(),
        column(session.expiresAt), column(session.createdAt), column(session.usedAt));
    transaction.execute("INSERT INTO station_employee (station, employee, first_at) "
                        "VALUES ($1, $2, $3) ON CONFLICT (station, employee) DO NOTHING",
        session.station.toString(), session.employee.toString(), column(now));
}

std::optional<Session> findSession(
    const ReadTransaction& transaction, const BlobId& tokenHash, Instant now) {
    const auto rows
        = transaction.rows<std::string, std::string, std::int64_t, std::int64_t, std::int64_t>(
            "SELECT employee, station, expires_at, created_at, used_at FROM session "
            "WHERE token_hash = $1 AND expires_at > $2",
            tokenHash.toString(), column(now));
    if (rows.empty())
        return std::nullopt;
    const auto& [employee, station, expiresAt, createdAt, usedAt] = rows.front();
    return Session{tokenHash, stored(domain::EmployeeId::parse(employee)),
        stored(domain::StationId::parse(station)), instantOf(expiresAt), instantOf(createdAt),
        instantOf(usedAt)};
}

void touchSession(WriteTransaction& transaction, const BlobId& tokenHash, Instant usedAt) {
    transaction.execute("UPDATE session SET used_at = $1 WHERE token_hash = $2 AND used_at < $3",
        column(usedAt), tokenHash.toString(), column(usedAt));
}

void endSessionsAt(WriteTransaction& transaction, const domain::StationId& station) {
    transaction.execute("DELETE FROM session WHERE station = $1", station.toString());
}

void endSessions(WriteTransaction& transaction) {
    transaction.execute("DELETE FROM session");
}

void endSession(WriteTransaction& transaction, const BlobId& tokenHash) {
    transaction.execute("DELETE FROM session WHERE token_hash = $1", tokenHash.toString());
}

void askSignedInAt(const ReadTransaction& transaction, const domain::EmployeeId& employee,
    const domain::StationId& station) {
    transaction.ask(RowKey(signedInAt, station.toString(), employee.toString()));
}

bool hasSignedInAt(const ReadTransaction& transaction, const domain::EmployeeId& employee,
    const domain::StationId& station) {
    return transaction
        .row<std::int64_t>(RowKey(signedInAt, station.toString(), employee.toString()))
        .has_value();
}

} // namespace okno::server::store
