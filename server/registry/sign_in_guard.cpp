#include "server/registry/sign_in_guard.h"

#include "common/basics/sha256.h"
#include "server/store/sign_in_failures.h"

#include <algorithm>
#include <array>

namespace okno::server::registry {

namespace {
using namespace std::chrono_literals;

struct Limit {
    std::string subject;
    std::int64_t allowed;
    std::chrono::hours forgivenAfter;
};

constexpr std::array<std::chrono::minutes, 3> pauses{1min, 5min, 15min};

// As a hash: what somebody types as a login may be a password.
Limit limitOf(const std::string& login) {
    return {"login:" + sha256(login).toString(), 5, 24h};
}

Limit limitOf(const domain::StationId& station) {
    return {"station:" + station.toString(), 20, 1h};
}

std::optional<std::chrono::seconds> pauseOf(
    const store::ReadTransaction& transaction, const Limit& limit, Instant now) {
    const auto failures = store::findFailures(transaction, limit.subject);
    // A clock that was set back must lock nobody out for years.
    if (!failures || failures->lockedUntil <= now || failures->lastAt > now)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(failures->lockedUntil - now);
}

void count(store::WriteTransaction& transaction, const Limit& limit, Instant now) {
    auto failures = store::findFailures(transaction, limit.subject)
                        .value_or(store::SignInFailures{0, now, now});
    if (failures.lastAt + limit.forgivenAfter < now)
        failures.count = 0;
    ++failures.count;
    failures.lastAt = now;
    failures.lockedUntil = now;
    if (failures.count >= limit.allowed) {
        const auto step = static_cast<std::size_t>(failures.count - limit.allowed);
        failures.lockedUntil += pauses.at(std::min(step, pauses.size() - 1));
    }
    store::putFailures(transaction, limit.subject, failures);
}
} // namespace

std::optional<std::chrono::seconds> lockedOut(const store::ReadTransaction& transaction,
    const std::string& login, const domain::StationId& station, Instant now) {
    // An empty optional is the smallest.
    return std::max(
        pauseOf(transaction, limitOf(login), now), pauseOf(transaction, limitOf(station), now));
}

void countWrongPassword(store::WriteTransaction& transaction, const std::string& login,
    const domain::StationId& station, Instant now) {
    store::forgetFailuresBefore(transaction, now - 24h);
    count(transaction, limitOf(login), now);
    count(transaction, limitOf(station), now);
}

void forgive(store::WriteTransaction& transaction, const std::string& login) {
    store::forgetFailures(transaction, limitOf(login).subject);
}

} // namespace okno::server::registry
