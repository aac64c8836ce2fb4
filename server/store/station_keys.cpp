#include "server/store/station_keys.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
constexpr std::chrono::hours outdatedFor(24 * 366);

std::string nameOf(KeyState state) {
    switch (state) {
    case KeyState::current:
        return "current";
    case KeyState::next:
        return "next";
    case KeyState::outdated:
        return "outdated";
    }
    return {};
}
} // namespace

void putEnrolmentCode(WriteTransaction& transaction, const EnrolmentCode& code) {
    removeEnrolmentCode(transaction, code.station);
    transaction.execute(
        "INSERT INTO enrolment_code (station, code_hash, issued_at, expires_at, failures) "
        "VALUES ($1, $2, $3, $4, $5)",
        code.station.toString(), code.codeHash.toString(), column(code.issuedAt),
        column(code.expiresAt), code.failures);
}

std::optional<EnrolmentCode> findEnrolmentCode(
    const ReadTransaction& transaction, const domain::StationId& station) {
    const auto rows = transaction.rows<std::string, std::int64_t, std::int64_t, std::int64_t>(
        "SELECT code_hash, issued_at, expires_at, failures FROM enrolment_code WHERE station = $1",
        station.toString());
    if (rows.empty())
        return std::nullopt;
    const auto& [hash, issuedAt, expiresAt, failures] = rows.front();
    return EnrolmentCode{
        station, stored(BlobId::parse(hash)), instantOf(issuedAt), instantOf(expiresAt), failures};
}

void removeEnrolmentCode(WriteTransaction& transaction, const domain::StationId& station) {
    transaction.execute("DELETE FROM enrolment_code WHERE station = $1", station.toString());
}

std::optional<KeyState> findKey(
    const ReadTransaction& transaction, const domain::StationId& station, const BlobId& keyHash) {
    const auto rows = transaction.rows<std::string>(
        "SELECT state FROM station_key WHERE key_hash = $1 AND station = $2", keyHash.toString(),
        station.toString());
    if (rows.empty())
        return std::nullopt;
    for (const KeyState state : {KeyState::current, KeyState::next})
        if (std::get<0>(rows.front()) == nameOf(state))
            return state;
    return KeyState::outdated;
}

void addKey(WriteTransaction& transaction, const domain::StationId& station, const BlobId& keyHash,
    KeyState state, Instant now) {
    transaction.execute(
        "INSERT INTO station_key (key_hash, station, state, issued_at) VALUES ($1, $2, $3, $4)",
        keyHash.toString(), station.toString(), nameOf(state), column(now));
}

void useKey(WriteTransaction& transaction, const domain::StationId& station, const BlobId& keyHash,
    Instant now) {
    transaction.execute("UPDATE station_key SET state = 'outdated' "
                        "WHERE station = $1 AND key_hash <> $2 AND state <> 'outdated'",
        station.toString(), keyHash.toString());
    transaction.execute(
        "UPDATE station_key SET state = 'current' WHERE key_hash = $1", keyHash.toString());
    transaction.execute("DELETE FROM station_key "
                        "WHERE station = $1 AND state = 'outdated' AND issued_at < $2",
        station.toString(), column(now - outdatedFor));
}

void removeKeys(WriteTransaction& transaction, const domain::StationId& station) {
    transaction.execute("DELETE FROM station_key WHERE station = $1", station.toString());
}

} // namespace okno::server::store
