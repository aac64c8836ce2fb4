// Tells systemd that the registry is ready, that its writer still works, and that it stops. Without
// systemd (no NOTIFY_SOCKET in the environment) it says nothing. Made by `serve`.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace okno::server::app {

class ServiceNotifier {
public:
    /// Says "ready". `proveLife` returns when the registry has shown that it works; it is called on
    /// a thread of its own as often as the watchdog asks. While it does not return, systemd hears
    /// nothing and in the end starts the registry anew.
    explicit ServiceNotifier(std::function<void()> proveLife);
    ServiceNotifier(const ServiceNotifier&) = delete;
    ServiceNotifier& operator=(const ServiceNotifier&) = delete;
    /// Says "stopping".
    ~ServiceNotifier();

private:
    void watch(std::chrono::microseconds interval);

    std::function<void()> m_proveLife;
    std::mutex m_mutex;
    std::condition_variable m_stop;
    bool m_stopping = false; // guarded by m_mutex
    std::thread m_thread; // only where a watchdog listens
};

} // namespace okno::server::app
