#include "common/basics/clock.h"

namespace okno {

SystemClock::SystemClock(std::chrono::seconds offset)
    : m_offset(offset) { }

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now())
        + m_offset;
}

} // namespace okno
