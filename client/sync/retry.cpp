#include "client/sync/retry.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace okno::client::sync {

namespace {
constexpr int mostDoublings = 30; // of milliseconds, still far from overflowing
}

Backoff::Backoff(RetryPolicy policy)
    : m_policy(std::move(policy)) {
    if (!m_policy.random)
        m_policy.random = [] { return QRandomGenerator::global()->generateDouble(); };
}

std::chrono::milliseconds Backoff::next() {
    const auto longest = std::min(
        m_policy.most.count(), m_policy.first.count() << std::min(m_failures, mostDoublings));
    ++m_failures;
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(m_policy.random() * static_cast<double>(longest)));
}

} // namespace okno::client::sync
