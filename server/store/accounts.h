// Who may sign in, and who is signed in where. Of a password only its argon2id hash is kept, of a
// token only its SHA-256.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

enum class PasswordOrigin {
    handedOver, // made by the registry: good for nothing but choosing one's own
    own,
    sample, // of the sample city's staff: works as it was printed
};

struct Account {
    domain::EmployeeId employee;
    std::string login;
    std::string passwordHash; // as libargon2 encodes it
    Instant changedAt;
    PasswordOrigin origin = PasswordOrigin::handedOver;
    bool locked = false; // by the administrator
};

[[nodiscard]] std::optional<Account> findAccount(
    const ReadTransaction& transaction, const std::string& login);
[[nodiscard]] bool hasAccount(
    const ReadTransaction& transaction, const domain::EmployeeId& employee);
/// A login already used is a constraint error.
void addAccount(WriteTransaction& transaction, const Account& account);
/// Hash, time and origin; also ends the account's sessions.
void changePassword(WriteTransaction& transaction, const Account& account);
/// Locked since `at`, or not locked. Locking ends the account's sessions.
void lockAccount(
    WriteTransaction& transaction, const domain::EmployeeId& employee, std::optional<Instant> at);

struct Session {
    BlobId tokenHash;
    domain::EmployeeId employee;
    domain::StationId station;
    Instant expiresAt;
    Instant createdAt;
    Instant usedAt; // when somebody was last seen at the station
};

/// Remembers that the employee has worked at the station, and drops sessions that have run out.
void addSession(WriteTransaction& transaction, const Session& session, Instant now);
[[nodiscard]] std::optional<Session> findSession(
    const ReadTransaction& transaction, const BlobId& tokenHash, Instant now);
/// Never back.
void touchSession(WriteTransaction& transaction, const BlobId& tokenHash, Instant usedAt);
void endSessions(WriteTransaction& transaction);
void endSession(WriteTransaction& transaction, const BlobId& tokenHash);
void endSessionsAt(WriteTransaction& transaction, const domain::StationId& station);
void askSignedInAt(const ReadTransaction& transaction, const domain::EmployeeId& employee,
    const domain::StationId& station);
[[nodiscard]] bool hasSignedInAt(const ReadTransaction& transaction,
    const domain::EmployeeId& employee, const domain::StationId& station);

} // namespace okno::server::store
