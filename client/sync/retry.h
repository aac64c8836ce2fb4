// When to try again after the registry did not answer: full-jitter backoff, so that a hundred
// stations do not come back all at once.
#pragma once

#include <chrono>
#include <functional>

namespace okno::client::sync {

struct RetryPolicy {
    std::chrono::milliseconds first{std::chrono::seconds(1)};
    std::chrono::milliseconds most{std::chrono::minutes(5)};
    std::function<double()> random{}; // in [0, 1); the machine's own when empty
};

/// Safe on one thread at a time.
class Backoff {
public:
    explicit Backoff(RetryPolicy policy);

    /// A random part of first * 2^(failures so far), at most `most`; counts one more failure.
    [[nodiscard]] std::chrono::milliseconds next();
    void succeeded() { m_failures = 0; }

private:
    RetryPolicy m_policy;
    int m_failures = 0;
};

} // namespace okno::client::sync
