// The stations of the office, each with the counter of its commands.
#pragma once

#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

enum class StationState {
    invited, // has not handed in its enrolment code yet
    enrolled,
    revoked, // by the administrator
    cloned, // two computers have used its key
    restored, // the registry came back from a backup and may lack its newest key
};

struct Station {
    domain::StationId id;
    std::string code; // "W3": leads the provisional numbers
    std::string kind; // "window", "office", "call-centre", "terminal", "registry"
    std::string window; // of window stations
    std::string name;
    std::int64_t confirmedN; // its last command that the registry has decided
    Instant enrolledAt;
    StationState state = StationState::invited;
};

[[nodiscard]] std::string toString(StationState state);

void askStation(const ReadTransaction& transaction, const domain::StationId& id);
[[nodiscard]] std::optional<Station> findStation(
    const ReadTransaction& transaction, const domain::StationId& id);
[[nodiscard]] std::optional<Station> findStationByCode(
    const ReadTransaction& transaction, const std::string& code);
/// By code, without the registry's own.
[[nodiscard]] std::vector<Station> allStations(const ReadTransaction& transaction);
/// A code already used is a constraint error.
void addStation(WriteTransaction& transaction, const Station& station);
void setStationState(
    WriteTransaction& transaction, const domain::StationId& id, StationState state);
void setConfirmedN(
    WriteTransaction& transaction, const domain::StationId& id, std::int64_t confirmedN);
/// After a restore: every enrolled station may show a key that is newer than the backup. Codes that
/// the backup knows are void.
void markStationsRestored(WriteTransaction& transaction);

} // namespace okno::server::store
