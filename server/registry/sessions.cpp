#include "server/registry/sessions.h"

#include "server/registry/secrets.h"
#include "server/registry/transaction_records.h"
#include "server/store/accounts.h"
#include "server/store/stations.h"

namespace okno::server::registry {

namespace {
// Longer than any working day, shorter than a weekend.
constexpr std::chrono::hours sessionLength(20);

tl::unexpected<Error> wrongPassword() {
    return failure(ErrorCode::unauthenticated, "password-wrong");
}

Result<domain::Employee> employeeOf(
    const store::ReadTransaction& transaction, const domain::EmployeeId& id) {
    const auto employee = TransactionRecords(transaction).employee(id);
    if (!employee)
        return failure(ErrorCode::unauthenticated, "session-unknown");
    return *employee;
}
} // namespace

Sessions::Sessions(store::Database& database, const Clock& clock)
    : m_database(database)
    , m_clock(clock) { }

Result<SignedIn> Sessions::signIn(const protocol::SignInRequest& request) {
    struct Found {
        std::optional<store::Account> account;
        bool stationKnown;
    };
    const auto found = m_database.read([&](const auto& transaction) -> Result<Found> {
        return Found{store::findAccount(transaction, request.login),
            store::findStation(transaction, request.station).has_value()};
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!found->stationKnown)
        return failure(ErrorCode::unauthenticated, "station-unknown");
    // An unknown login costs as much time as a wrong password, so that logins cannot be probed.
    static const std::string nobody = hashOfPassword(newToken()).value_or("");
    if (!fits(request.password, found->account ? found->account->passwordHash : nobody)
        || !found->account)
        return wrongPassword();
    const std::string token = newToken();
    const Instant now = m_clock.now();
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<SignedIn> {
        const auto employee = employeeOf(transaction, found->account->employee);
        if (!employee)
            return wrongPassword();
        store::addSession(transaction,
            {hashOfToken(token), employee->id, request.station, now + sessionLength}, now);
        return SignedIn{token, *employee};
    });
}

Result<void> Sessions::signOut(const std::string& token) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        store::endSession(transaction, hashOfToken(token));
        return {};
    });
}

Result<Caller> Sessions::authenticate(const std::string& token) {
    return m_database.read([&](const auto& transaction) -> Result<Caller> {
        const auto session = store::findSession(transaction, hashOfToken(token), m_clock.now());
        if (!session)
            return failure(ErrorCode::unauthenticated, "session-unknown");
        const auto station = store::findStation(transaction, session->station);
        if (!station)
            return failure(ErrorCode::unauthenticated, "station-unknown");
        return employeeOf(transaction, session->employee)
            .map([&](const domain::Employee& employee) {
                return Caller{session->station, employee, station->kind};
            });
    });
}

} // namespace okno::server::registry
