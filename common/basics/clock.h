// Time comes through constructors: nothing in the rules, the stores or the tests reads the wall
// clock.
#pragma once

#include <chrono>

namespace okno {

/// A moment in UTC, to the microsecond.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock, moved by a constant: nought at work; rehearsal and training move the day to
/// office hours.
class SystemClock : public Clock {
public:
    explicit SystemClock(std::chrono::seconds offset = std::chrono::seconds(0));
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::seconds offset() const { return m_offset; }

private:
    std::chrono::seconds m_offset;
};

} // namespace okno
