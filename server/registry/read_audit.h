// Who has read whose data: a row of the audit chain for every request that hands out personal
// data. The rows wait here for at most a second, so that reading costs no disk of its own; nothing
// is handed out that cannot be written down. Called by the request threads.
#pragma once

#include "server/registry/sessions.h"
#include "server/store/audit.h"
#include "server/store/database.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace okno::server::registry {

class ReadAudit {
public:
    ReadAudit(store::Database& database, const Clock& clock);
    ReadAudit(const ReadAudit&) = delete;
    ReadAudit& operator=(const ReadAudit&) = delete;
    ~ReadAudit(); // writes what waits

    /// To be called before the answer is sent. `act`: "read-changes", "read-snapshot", "searched",
    /// "read-file"; `count`: cards and tickets in the answer (nothing is noted for 0); kind and key
    /// where the answer is about a single record or file. `storage` when rows have piled up that
    /// cannot be written.
    [[nodiscard]] Result<void> note(const Caller& caller, const std::string& act,
        std::int64_t count, const std::string& kind = {}, const std::string& key = {});

    /// What a station remembers as the end of the chain. `conflict` "history-rewritten" when the
    /// chain does not hold it: somebody has changed the past, or lost a part of it. That is an
    /// alert in the log and a row of the chain. `invalidInput` "audit-head-malformed".
    [[nodiscard]] Result<void> compare(const Caller& caller, const std::string& remembered);

    /// Writes what waits. What could not be written waits on.
    [[nodiscard]] Result<void> flush();

private:
    void work();

    store::Database& m_database;
    const Clock& m_clock;
    std::mutex m_flushing; // one flush at a time, so that rows keep their order
    std::mutex m_mutex;
    std::condition_variable m_stop;
    std::vector<store::AuditEntry> m_waiting; // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace okno::server::registry
