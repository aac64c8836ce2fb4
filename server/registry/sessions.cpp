#include "server/registry/sessions.h"

#include "server/registry/clock_slack.h"
#include "server/registry/enrolment.h"
#include "server/registry/password_policy.h"
#include "server/registry/secrets.h"
#include "server/registry/security_audit.h"
#include "server/registry/sign_in_guard.h"
#include "server/registry/transaction_records.h"
#include "server/store/records.h"

#include <algorithm>
#include <functional>

namespace okno::server::registry {

namespace {
constexpr std::chrono::hours personsSession(12);
constexpr std::chrono::hours devicesSession(24 * 7);
constexpr std::chrono::minutes longestAbsence(60);
constexpr std::chrono::minutes touchEvery(1);

tl::unexpected<Error> wrongPassword() {
    return failure(ErrorCode::unauthenticated, "password-wrong");
}

tl::unexpected<Error> noSession() {
    return failure(ErrorCode::unauthenticated, "session-unknown");
}

bool isDevice(const domain::Employee& employee) {
    return employee.role == domain::Role::terminal || employee.role == domain::Role::board;
}
} // namespace

Sessions::Sessions(store::Database& database, const Clock& clock)
    : m_database(database)
    , m_clock(clock) { }

Result<SignedIn> Sessions::signIn(const protocol::SignInRequest& request) {
    const std::lock_guard turn(turnOf(request.login));
    return identify({request.login, request.password, request.station, request.stationKey})
        .and_then([&](const store::Account& account) -> Result<SignedIn> {
            if (account.origin == store::PasswordOrigin::handedOver)
                return failure(ErrorCode::refused, "password-change-needed");
            return open(request, account);
        });
}

Result<SignedIn> Sessions::open(
    const protocol::SignInRequest& request, const store::Account& account) {
    const std::string token = newToken();
    const Instant now = m_clock.now();
    const SecurityAct act{"signed-in", request.station, account.employee.toString(), "account",
        account.employee.toString()};
    auto opened = m_database.write([&](store::WriteTransaction& transaction) -> Result<SignedIn> {
        const auto employee = TransactionRecords(transaction).employee(account.employee);
        const auto station = store::findStation(transaction, request.station);
        if (!employee || !station)
            return wrongPassword();
        if (const auto good = checkKey(transaction, *station, request.stationKey); !good)
            return tl::unexpected(good.error());
        const Instant end = now + (isDevice(*employee) ? devicesSession : personsSession);
        store::addSession(
            transaction, {hashOfToken(token), employee->id, request.station, end, now, now}, now);
        forgive(transaction, request.login);
        audit(transaction, act, now);
        return SignedIn{
            token, *employee, rotateKey(transaction, *station, request.stationKey, now), end};
    });
    if (opened)
        log(act);
    return opened;
}

Result<void> Sessions::changePassword(const protocol::PasswordChange& change) {
    const std::lock_guard turn(turnOf(change.login));
    auto account = identify({change.login, change.password, change.station, change.stationKey});
    if (!account)
        return tl::unexpected(account.error());
    if (change.newPassword == change.password)
        return failure(ErrorCode::refused, "password-too-weak", "same");
    const auto hash = checkPassword(change.newPassword, change.login).and_then([&] {
        return hashOfPassword(change.newPassword);
    });
    if (!hash)
        return tl::unexpected(hash.error());
    account->passwordHash = *hash;
    account->changedAt = m_clock.now();
    account->origin = store::PasswordOrigin::own;
    const SecurityAct act{"password-changed", change.station, account->employee.toString(),
        "account", account->employee.toString()};
    return m_database
        .write([&](store::WriteTransaction& transaction) -> Result<void> {
            store::changePassword(transaction, *account);
            forgive(transaction, change.login);
            audit(transaction, act, account->changedAt);
            return {};
        })
        .map([&act] { log(act); });
}

Result<std::string> Sessions::enrol(const protocol::EnrolmentRequest& request) {
    return registry::enrol(m_database, request, m_clock.now());
}

Result<store::Account> Sessions::identify(const Credentials& credentials) {
    const auto account = findAdmitted(credentials);
    if (!account)
        return tl::unexpected(account.error());
    // An unknown login costs as much time as a wrong password, so that logins cannot be probed.
    static const std::string nobody = hashOfPassword(newToken()).value_or("");
    if (!fits(credentials.password, *account ? (*account)->passwordHash : nobody) || !*account) {
        const SecurityAct act{"password-wrong", credentials.station, {}, "account",
            *account ? (*account)->employee.toString() : std::string()};
        const auto counted
            = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
                  countWrongPassword(
                      transaction, credentials.login, credentials.station, m_clock.now());
                  audit(transaction, act, m_clock.now());
                  return {};
              });
        // What cannot be counted must not be answered as if it had been.
        if (!counted)
            return tl::unexpected(counted.error());
        log(act);
        return wrongPassword();
    }
    if ((*account)->locked)
        return failure(ErrorCode::unauthenticated, "account-locked");
    return **account;
}

Result<std::optional<store::Account>> Sessions::findAdmitted(const Credentials& credentials) {
    using Found = std::optional<store::Account>;
    auto found = m_database.read([&](const auto& transaction) -> Result<Found> {
        const auto station = store::findStation(transaction, credentials.station);
        if (!station)
            return failure(ErrorCode::unauthenticated, "station-unknown");
        const auto admitted = checkStation(*station).and_then(
            [&] { return checkKey(transaction, *station, credentials.stationKey); });
        if (!admitted)
            return tl::unexpected(admitted.error());
        if (const auto pause
            = lockedOut(transaction, credentials.login, credentials.station, m_clock.now()))
            return failure(
                ErrorCode::unauthenticated, "locked-out", std::to_string(pause->count()));
        return store::findAccount(transaction, credentials.login);
    });
    if (!found && found.error().reason == "station-cloned")
        lockCloned(credentials.station);
    return found;
}

void Sessions::lockCloned(const domain::StationId& station) {
    const SecurityAct act{"station-cloned", station, {}, "station", station.toString()};
    const auto locked = m_database.write([&](store::WriteTransaction& transaction) -> Result<bool> {
        const auto found = store::findStation(transaction, station);
        if (!found || found->state == store::StationState::cloned)
            return false;
        store::setStationState(transaction, station, store::StationState::cloned);
        audit(transaction, act, m_clock.now());
        return true;
    });
    if (locked.value_or(false))
        log(act);
}

Result<void> Sessions::signOut(const std::string& token) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        store::endSession(transaction, hashOfToken(token));
        return {};
    });
}

Result<Caller> Sessions::authenticate(
    const std::string& token, std::optional<std::chrono::seconds> idle) {
    const Instant now = m_clock.now();
    const BlobId hash = hashOfToken(token);
    const auto known = findSignedIn(hash, now);
    if (!known)
        return tl::unexpected(known.error());
    const auto& [session, employee, station] = *known;
    // After a clock that was set back a session could last for years.
    if (session.expiresAt <= now || session.createdAt > now + clockSlack)
        return noSession();
    if (const auto admitted = checkStation(station); !admitted)
        return tl::unexpected(admitted.error());
    const Instant usedAt = std::max(session.usedAt, idle ? now - *idle : session.usedAt);
    if (!isDevice(employee) && usedAt + longestAbsence <= now)
        return noSession();
    if (usedAt >= session.usedAt + touchEvery) {
        // When the disk is full, reading goes on: the session then ends some minutes early.
        std::ignore = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
            store::touchSession(transaction, hash, usedAt);
            return {};
        });
    }
    return Caller{session.station, employee, station.kind};
}

// The commits are counted before the rows are read, so that no later one is missed.
Result<Sessions::SignedInRows> Sessions::findSignedIn(const BlobId& token, Instant now) {
    const std::int64_t commits = m_database.commits();
    {
        const std::lock_guard lock(m_knownMutex);
        if (m_knownAt != commits || m_database.isShared())
            m_known.clear();
        m_knownAt = commits;
        if (const auto known = m_known.find(token); known != m_known.end())
            return known->second;
    }
    auto rows = m_database.read([&](const auto& transaction) -> Result<SignedInRows> {
        const auto session = store::findSession(transaction, token, now);
        const auto employee = session ? employeeOf(transaction, session->employee) : std::nullopt;
        const auto station
            = session ? store::findStation(transaction, session->station) : std::nullopt;
        if (!employee || !station)
            return noSession();
        return SignedInRows{*session, *employee, *station};
    });
    const std::lock_guard lock(m_knownMutex);
    if (rows && m_knownAt == commits)
        m_known.insert_or_assign(token, *rows);
    return rows;
}

std::optional<domain::Employee> Sessions::employeeOf(
    const store::ReadTransaction& transaction, const domain::EmployeeId& id) {
    const domain::RecordKey key{domain::RecordKind::employee, id.toString()};
    auto text = store::recordText(transaction, key);
    if (!text)
        return std::nullopt;
    const std::lock_guard lock(m_staffMutex);
    return std::get<domain::Employee>(*m_staff.read(key, std::move(*text)));
}

std::mutex& Sessions::turnOf(const std::string& login) {
    return m_turns.at(std::hash<std::string>{}(login) % m_turns.size());
}

} // namespace okno::server::registry
