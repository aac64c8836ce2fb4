#include "server/registry/enrolment.h"

#include "server/registry/clock_slack.h"
#include "server/registry/secrets.h"
#include "server/registry/security_audit.h"
#include "server/store/accounts.h"

namespace okno::server::registry {

namespace {
constexpr std::chrono::hours codeHolds(24);
constexpr int allowedWrongCodes = 10;

enum class Handed { good, wrong, late };

Handed judge(
    store::WriteTransaction& transaction, const protocol::EnrolmentRequest& request, Instant now) {
    auto code = store::findEnrolmentCode(transaction, request.station);
    if (!code || code->failures >= allowedWrongCodes)
        return Handed::wrong;
    if (code->codeHash != hashOfToken(request.enrolmentCode)) {
        ++code->failures;
        store::putEnrolmentCode(transaction, *code);
        return Handed::wrong;
    }
    // Set back by more than a trifle, the clock says nothing about the code's age.
    const bool inTime = now < code->expiresAt && code->issuedAt <= now + clockSlack;
    return inTime ? Handed::good : Handed::late;
}
} // namespace

std::string newInvitation(
    store::WriteTransaction& transaction, const domain::StationId& station, Instant now) {
    std::string code = newEnrolmentCode();
    store::putEnrolmentCode(transaction, {station, hashOfToken(code), now, now + codeHolds});
    return code;
}

Result<std::string> enrol(
    store::Database& database, const protocol::EnrolmentRequest& request, Instant now) {
    const std::string key = newToken();
    const SecurityAct act{
        "station-enrolled", request.station, {}, "station", request.station.toString()};
    // A wrong code must be counted, so it is no failure of the transaction.
    const auto handed = database.write([&](store::WriteTransaction& transaction) -> Result<Handed> {
        const Handed judged = judge(transaction, request, now);
        if (judged != Handed::good)
            return judged;
        store::removeEnrolmentCode(transaction, request.station);
        store::removeKeys(transaction, request.station);
        store::endSessionsAt(transaction, request.station);
        store::addKey(
            transaction, request.station, hashOfToken(key), store::KeyState::current, now);
        store::setStationState(transaction, request.station, store::StationState::enrolled);
        audit(transaction, act, now);
        return judged;
    });
    if (!handed)
        return tl::unexpected(handed.error());
    if (*handed == Handed::late)
        return failure(ErrorCode::unauthenticated, "enrolment-expired");
    if (*handed == Handed::wrong)
        return failure(ErrorCode::unauthenticated, "enrolment-code-wrong");
    log(act);
    return key;
}

Result<void> checkStation(const store::Station& station) {
    if (station.state == store::StationState::revoked)
        return failure(ErrorCode::unauthenticated, "station-revoked");
    if (station.state == store::StationState::cloned)
        return failure(ErrorCode::unauthenticated, "station-cloned");
    return {};
}

Result<void> checkKey(const store::ReadTransaction& transaction, const store::Station& station,
    const std::string& key) {
    const auto state = store::findKey(transaction, station.id, hashOfToken(key));
    if (state == store::KeyState::outdated)
        return failure(ErrorCode::unauthenticated, "station-cloned");
    const bool unknownToBackup
        = station.state == store::StationState::restored && key.size() == tokenCharacters;
    if (!state && !unknownToBackup)
        return failure(ErrorCode::unauthenticated, "station-key-wrong");
    return {};
}

std::string rotateKey(store::WriteTransaction& transaction, const store::Station& station,
    const std::string& key, Instant now) {
    const BlobId shown = hashOfToken(key);
    const auto state = store::findKey(transaction, station.id, shown);
    if (!state)
        store::addKey(transaction, station.id, shown, store::KeyState::next, now);
    // The current one may be shown again: the answer with the next may have been lost.
    if (state != store::KeyState::current)
        store::useKey(transaction, station.id, shown, now);
    if (station.state == store::StationState::restored)
        store::setStationState(transaction, station.id, store::StationState::enrolled);
    std::string next = newToken();
    store::addKey(transaction, station.id, hashOfToken(next), store::KeyState::next, now);
    return next;
}

} // namespace okno::server::registry
