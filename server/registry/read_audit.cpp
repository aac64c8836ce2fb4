#include "server/registry/read_audit.h"

#include <spdlog/spdlog.h>

#include <iterator>

namespace okno::server::registry {

namespace {
constexpr std::chrono::seconds pace(1);
constexpr std::size_t maxWaiting = 4096;
} // namespace

ReadAudit::ReadAudit(store::Database& database, const Clock& clock)
    : m_database(database)
    , m_clock(clock)
    , m_thread([this] { work(); }) { }

ReadAudit::~ReadAudit() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_stop.notify_one();
    m_thread.join();
}

Result<void> ReadAudit::note(const Caller& caller, const std::string& act, std::int64_t count,
    const std::string& kind, const std::string& key) {
    if (count == 0)
        return {};
    const Instant now = m_clock.now();
    bool full = false;
    {
        const std::lock_guard lock(m_mutex);
        full = m_waiting.size() >= maxWaiting;
        if (!full)
            m_waiting.push_back({now, now, caller.station.toString(), caller.employee.id.toString(),
                act, kind, key, count});
    }
    if (!full)
        return {};
    return flush().and_then([&] { return note(caller, act, count, kind, key); });
}

Result<void> ReadAudit::compare(const Caller& caller, const std::string& remembered) {
    const auto head = store::AuditHead::parse(remembered);
    if (!head)
        return tl::unexpected(head.error());
    const auto holds
        = m_database.read([&](const store::ReadTransaction& transaction) -> Result<bool> {
              return store::auditHashAt(transaction, head->position) == head->hash;
          });
    if (!holds)
        return tl::unexpected(holds.error());
    if (*holds)
        return {};
    const std::string position = std::to_string(head->position);
    spdlog::error("[audit] history rewritten: station {} remembers another row {}",
        caller.station.toString(), position);
    return note(caller, "history-rewritten", 1, "audit", position).and_then([]() -> Result<void> {
        return failure(ErrorCode::conflict, "history-rewritten", "audit");
    });
}

Result<void> ReadAudit::flush() {
    const std::lock_guard order(m_flushing);
    std::vector<store::AuditEntry> entries;
    {
        const std::lock_guard lock(m_mutex);
        entries.swap(m_waiting);
    }
    if (entries.empty())
        return {};
    auto written = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        for (const store::AuditEntry& entry : entries)
            store::addAudit(transaction, entry);
        return {};
    });
    if (!written) {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(m_waiting.begin(), std::make_move_iterator(entries.begin()),
            std::make_move_iterator(entries.end()));
    }
    return written;
}

void ReadAudit::work() {
    std::unique_lock lock(m_mutex);
    for (bool last = false; !last;) {
        last = m_stop.wait_for(lock, pace, [this] { return m_stopping; });
        lock.unlock();
        if (const auto written = flush(); !written)
            spdlog::error("[audit] reads are not written down: {}", written.error().reason);
        lock.lock();
    }
}

} // namespace okno::server::registry
