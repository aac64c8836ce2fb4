#include "server/agencies/exchange.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace okno::server::agencies {

std::chrono::milliseconds retryLimit(const ExchangePace& pace, int failures) {
    auto limit = pace.firstRetry;
    for (int i = 1; i < failures && limit < pace.lastRetry; ++i)
        limit *= 2;
    return std::min(limit, pace.lastRetry);
}

Exchange::Exchange(
    AgencyGateway& gateway, Outgoing& outgoing, const Clock& clock, ExchangePace pace)
    : m_round(gateway, outgoing, clock)
    , m_pace(pace)
    , m_random(std::random_device{}())
    , m_thread([this] { work(); }) { }

Exchange::~Exchange() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Exchange::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

void Exchange::work() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        const auto pause = pauseAfter(m_round.run());
        lock.lock();
        // A new query does not shorten the pause that a silent agency asks for.
        m_changed.wait_for(lock, pause, [&] { return m_stopping || (m_woken && m_failures == 0); });
        m_woken = false;
    }
}

std::chrono::milliseconds Exchange::pauseAfter(const Result<RoundCounts>& round) {
    if (round) {
        if (m_failures > 0)
            spdlog::info("exchange: works again after {} failures", m_failures);
        m_failures = 0;
        return m_pace.poll;
    }
    ++m_failures;
    spdlog::warn("exchange: {} ({} in a row)", round.error().reason, m_failures);
    // Full jitter: stations and agencies that failed together do not come back together.
    const auto limit = retryLimit(m_pace, m_failures).count();
    return std::chrono::milliseconds(
        std::uniform_int_distribution<std::chrono::milliseconds::rep>(0, limit)(m_random));
}

} // namespace okno::server::agencies
