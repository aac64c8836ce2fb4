// What a station proves itself with: a one-time code at first, then a key that every sign-in
// replaces. Only hashes are kept.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/sha256.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <optional>

namespace okno::server::store {

struct EnrolmentCode {
    domain::StationId station;
    BlobId codeHash;
    Instant issuedAt;
    Instant expiresAt;
    std::int64_t failures = 0; // wrong codes that were tried since
};

/// In the place of an earlier one.
void putEnrolmentCode(WriteTransaction& transaction, const EnrolmentCode& code);
[[nodiscard]] std::optional<EnrolmentCode> findEnrolmentCode(
    const ReadTransaction& transaction, const domain::StationId& station);
void removeEnrolmentCode(WriteTransaction& transaction, const domain::StationId& station);

enum class KeyState {
    current, // the last that was used
    next, // handed out at a sign-in and not used yet; there may be several
    outdated, // another was used since: whoever shows it has a copy of the station
};

/// None of the station's.
[[nodiscard]] std::optional<KeyState> findKey(
    const ReadTransaction& transaction, const domain::StationId& station, const BlobId& keyHash);
void addKey(WriteTransaction& transaction, const domain::StationId& station, const BlobId& keyHash,
    KeyState state, Instant now);
/// Makes it the current one and outdates all others of the station. Outdated ones are forgotten
/// after a year.
void useKey(WriteTransaction& transaction, const domain::StationId& station, const BlobId& keyHash,
    Instant now);
void removeKeys(WriteTransaction& transaction, const domain::StationId& station);

} // namespace okno::server::store
