// Who may sign in, and who is signed in where. Of a password only its argon2id hash is kept, of a
// token only its SHA-256.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

struct Account {
    domain::EmployeeId employee;
    std::string login;
    std::string passwordHash; // as libargon2 encodes it
    Instant changedAt;
};

[[nodiscard]] std::optional<Account> findAccount(
    const ReadTransaction& transaction, const std::string& login);
[[nodiscard]] bool hasAccount(
    const ReadTransaction& transaction, const domain::EmployeeId& employee);
/// A login already used is a constraint error.
void addAccount(WriteTransaction& transaction, const Account& account);
/// Also ends the account's sessions.
void changePassword(WriteTransaction& transaction, const Account& account);

struct Session {
    BlobId tokenHash;
    domain::EmployeeId employee;
    domain::StationId station;
    Instant expiresAt;
};

/// Remembers that the employee has worked at the station, and drops sessions that have run out.
void addSession(WriteTransaction& transaction, const Session& session, Instant now);
[[nodiscard]] std::optional<Session> findSession(
    const ReadTransaction& transaction, const BlobId& tokenHash, Instant now);
void endSession(WriteTransaction& transaction, const BlobId& tokenHash);
[[nodiscard]] bool hasSignedInAt(const ReadTransaction& transaction,
    const domain::EmployeeId& employee, const domain::StationId& station);

} // namespace okno::server::store
