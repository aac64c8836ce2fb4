// Whether somebody is at the station: the registry ends the session of a person who has gone away.
// The window tells of every touch, the traffic carries how long the last one is past. Any thread.
#pragma once

#include <atomic>
#include <chrono>

namespace okno::client::sync {

class Presence {
public:
    void touched() { m_last = now(); }
    [[nodiscard]] std::chrono::seconds idle() const { return now() - m_last.load(); }

private:
    // Steady: a clock that is put right is no absence.
    [[nodiscard]] static std::chrono::seconds now() {
        return std::chrono::duration_cast<std::chrono::seconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }

    std::atomic<std::chrono::seconds> m_last = now();
};

} // namespace okno::client::sync
