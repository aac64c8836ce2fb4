// Who is at which station. Called by the request threads.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/people/employee.h"
#include "common/protocol/messages.h"
#include "server/store/database.h"

#include <string>

namespace okno::server::registry {

/// Whose request it is.
struct Caller {
    domain::StationId station;
    domain::Employee employee;
    std::string stationKind{}; // as of the station's enrolment: "window", "office", …
};

struct SignedIn {
    std::string token;
    domain::Employee employee;
};

class Sessions {
public:
    Sessions(store::Database& database, const Clock& clock);

    /// `unauthenticated` "password-wrong" (whether the login exists or not) and "station-unknown".
    [[nodiscard]] Result<SignedIn> signIn(const protocol::SignInRequest& request);
    [[nodiscard]] Result<void> signOut(const std::string& token);
    /// `unauthenticated` "session-unknown" when the token is none, or has run out.
    [[nodiscard]] Result<Caller> authenticate(const std::string& token);

private:
    store::Database& m_database;
    const Clock& m_clock;
};

} // namespace okno::server::registry
