// How fast one station, or one address that has not signed in, may come: a bucket of requests that
// fills steadily. A program that has run wild does not take the counter from the others. Safe to
// call from any thread.
#pragma once

#include "common/basics/result.h"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace okno::server::http {

struct Rate {
    double perSecond;
    double burst;
};

class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLimit(Rate rate);

    /// `unavailable` "too-many-requests" with the seconds to wait as detail.
    [[nodiscard]] Result<void> take(const std::string& who, Time now);

private:
    struct Bucket {
        double requests; // that may still come
        Time filledAt;
    };

    void forgetFull(Time now);

    const Rate m_rate;
    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets; // guarded by m_mutex
};

} // namespace okno::server::http
