// Who is at which station. Called by the request threads.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/people/employee.h"
#include "common/protocol/enrolment.h"
#include "common/protocol/messages.h"
#include "server/registry/reference_cache.h"
#include "server/store/accounts.h"
#include "server/store/database.h"
#include "server/store/stations.h"

#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace okno::server::registry {

/// For so long a person may sign in at a station with the registry away.
inline constexpr int offlineDays = 14;

/// Whose request it is.
struct Caller {
    domain::StationId station;
    domain::Employee employee;
    std::string stationKind{}; // as of the station's enrolment: "window", "office", …
};

struct SignedIn {
    std::string token;
    domain::Employee employee;
    std::string stationKey; // for the next sign-in
    Instant expiresAt;
};

class Sessions {
public:
    Sessions(store::Database& database, const Clock& clock);

    /// In this order: `unauthenticated` "station-unknown", "station-revoked", "station-cloned",
    /// "station-key-wrong"; "locked-out" with the seconds to wait as detail; "password-wrong"
    /// (whether the login exists or not); "account-locked"; `refused` "password-change-needed".
    /// A key that another has replaced locks the station: somebody has copied it.
    [[nodiscard]] Result<SignedIn> signIn(const protocol::SignInRequest& request);
    /// Ends the account's sessions. Refusals as of a sign-in, and those of checkPassword().
    [[nodiscard]] Result<void> changePassword(const protocol::PasswordChange& change);
    /// The first key of a station, for the code of its invitation.
    [[nodiscard]] Result<std::string> enrol(const protocol::EnrolmentRequest& request);
    [[nodiscard]] Result<void> signOut(const std::string& token);
    /// `idle`: for how long nobody has touched the station, where the request tells it. A session
    /// ends twelve hours after the sign-in, and as soon as nobody was there for an hour; that of a
    /// device (nobody is meant to be there) after a week. `unauthenticated` "session-unknown" when
    /// the token is none or has run out; "station-revoked", "station-cloned".
    [[nodiscard]] Result<Caller> authenticate(
        const std::string& token, std::optional<std::chrono::seconds> idle = {});

private:
    struct Credentials {
        const std::string& login;
        const std::string& password;
        const domain::StationId& station;
        const std::string& stationKey;
    };
    [[nodiscard]] Result<store::Account> identify(const Credentials& credentials);
    [[nodiscard]] Result<std::optional<store::Account>> findAdmitted(
        const Credentials& credentials);
    [[nodiscard]] Result<SignedIn> open(
        const protocol::SignInRequest& request, const store::Account& account);
    /// As the transaction sees them.
    [[nodiscard]] std::optional<domain::Employee> employeeOf(
        const store::ReadTransaction& transaction, const domain::EmployeeId& id);
    struct SignedInRows {
        store::Session session;
        domain::Employee employee;
        store::Station station;
    };
    [[nodiscard]] Result<SignedInRows> findSignedIn(const BlobId& token, Instant now);
    void lockCloned(const domain::StationId& station);
    [[nodiscard]] std::mutex& turnOf(const std::string& login);

    store::Database& m_database;
    const Clock& m_clock;
    // Passwords are looked at in turn: guesses at one login cannot outrun its lock, and four times
    // the memory of argon2 is all that sign-ins can take.
    std::array<std::mutex, 4> m_turns;
    // Who asks with which token, until anything is committed: most requests come between commits.
    std::mutex m_knownMutex;
    std::int64_t m_knownAt = 0; // commits
    std::map<BlobId, SignedInRows> m_known;
    std::mutex m_staffMutex;
    ReferenceCache m_staff; // guarded by m_staffMutex
};

} // namespace okno::server::registry
