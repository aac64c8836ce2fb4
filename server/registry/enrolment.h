// How a computer becomes a station and stays the only one of its kind: the one-time code of its
// invitation, and keys that change with every sign-in.
#pragma once

#include "common/protocol/enrolment.h"
#include "server/store/database.h"
#include "server/store/station_keys.h"
#include "server/store/stations.h"

#include <string>

namespace okno::server::registry {

/// Puts a new code in the place of an earlier one and returns it. The station's key goes on working
/// until the code is handed in.
[[nodiscard]] std::string newInvitation(
    store::WriteTransaction& transaction, const domain::StationId& station, Instant now);

/// The station's first key, for its code; keys and sessions of before end. `unauthenticated`
/// "enrolment-code-wrong" and "enrolment-expired". Ten wrong codes make the code void.
[[nodiscard]] Result<std::string> enrol(
    store::Database& database, const protocol::EnrolmentRequest& request, Instant now);

/// Whether the station may talk to the registry: `unauthenticated` "station-revoked",
/// "station-cloned".
[[nodiscard]] Result<void> checkStation(const store::Station& station);

/// What a key says of the one who shows it: `unauthenticated` "station-key-wrong", or
/// "station-cloned" where another key has been used since.
[[nodiscard]] Result<void> checkKey(const store::ReadTransaction& transaction,
    const store::Station& station, const std::string& key);
/// The next key of a station that has shown a good one.
[[nodiscard]] std::string rotateKey(store::WriteTransaction& transaction,
    const store::Station& station, const std::string& key, Instant now);

} // namespace okno::server::registry
