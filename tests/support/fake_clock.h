// A clock that stands still until the test moves it.
#pragma once

#include "common/basics/clock.h"

#include <atomic>

namespace okno::tests {

class FakeClock : public Clock {
public:
    explicit FakeClock(Instant start)
        : m_now(start) { }

    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::microseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<Instant> m_now;
};

} // namespace okno::tests
