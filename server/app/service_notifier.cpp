#include "server/app/service_notifier.h"

#include <systemd/sd-daemon.h>

namespace okno::server::app {

namespace {
void tell(const char* state) {
    // A service manager that does not listen is no reason to stop serving.
    static_cast<void>(::sd_notify(0, state));
}
} // namespace

ServiceNotifier::ServiceNotifier(std::function<void()> proveLife)
    : m_proveLife(std::move(proveLife)) {
    tell("READY=1");
    std::uint64_t patience = 0;
    if (::sd_watchdog_enabled(0, &patience) > 0)
        m_thread
            = std::thread([this, patience] { watch(std::chrono::microseconds(patience / 3)); });
}

ServiceNotifier::~ServiceNotifier() {
    tell("STOPPING=1");
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_stop.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void ServiceNotifier::watch(std::chrono::microseconds interval) {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        m_proveLife();
        tell("WATCHDOG=1");
        lock.lock();
        m_stop.wait_for(lock, interval, [this] { return m_stopping; });
    }
}

} // namespace okno::server::app
