#include "server/http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace okno::server::http {

namespace {
constexpr std::size_t maxRemembered = 4'096;

double filled(double requests, const Rate& rate, std::chrono::duration<double> since) {
    return std::min(rate.burst, requests + rate.perSecond * since.count());
}
} // namespace

RateLimit::RateLimit(Rate rate)
    : m_rate(rate) { }

Result<void> RateLimit::take(const std::string& who, Time now) {
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= maxRemembered)
        forgetFull(now);
    auto& bucket = m_buckets.try_emplace(who, Bucket{m_rate.burst, now}).first->second;
    bucket.requests = filled(bucket.requests, m_rate, now - bucket.filledAt);
    bucket.filledAt = now;
    if (bucket.requests < 1)
        return failure(ErrorCode::unavailable, "too-many-requests",
            std::to_string(static_cast<int>(std::ceil((1 - bucket.requests) / m_rate.perSecond))));
    bucket.requests -= 1;
    return {};
}

void RateLimit::forgetFull(Time now) {
    for (auto bucket = m_buckets.begin(); bucket != m_buckets.end();) {
        const bool full = filled(bucket->second.requests, m_rate, now - bucket->second.filledAt)
            >= m_rate.burst;
        bucket = full ? m_buckets.erase(bucket) : std::next(bucket);
    }
}

} // namespace okno::server::http
