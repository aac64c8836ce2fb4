#include "server/store/writer.h"

#include <algorithm>
#include <exception>

namespace okno::server::store {

namespace {
constexpr std::size_t maxGroup = 64;

Error asError(const std::exception& exception) {
    const auto* storeError = dynamic_cast<const StoreError*>(&exception);
    return storeError != nullptr ? storeError->toError()
                                 : Error{ErrorCode::storage, "database-failed"};
}
} // namespace

Writer::Writer(Connection connection)
    : m_connection(std::move(connection))
    , m_thread([this] { work(); }) { }

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

void Writer::submit(Job job) {
    Waiting waiting{std::move(job)};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&waiting);
    m_arrived.notify_one();
    m_done.wait(lock, [&waiting] { return waiting.done; });
}

void Writer::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_arrived.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const auto size = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), maxGroup));
        std::vector<Waiting*> group(m_waiting.begin(), m_waiting.begin() + size);
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + size);
        lock.unlock();
        commit(group);
        lock.lock();
        for (Waiting* waiting : group)
            waiting->done = true;
        m_done.notify_all();
    }
}

void Writer::commit(std::vector<Waiting*>& group) {
    try {
        commitTogether(group);
    } catch (const std::exception& exception) {
        if (group.size() == 1) {
            group.front()->job.fail(asError(exception));
            return;
        }
        // One of them failed and nothing was kept: each by itself, so that it fails alone.
        for (Waiting* waiting : group) {
            std::vector<Waiting*> alone{waiting};
            commit(alone);
        }
    }
}

void Writer::commitTogether(const std::vector<Waiting*>& group) {
    OpenTransaction transaction(m_connection, dialect::beginWrite());
    for (Waiting* waiting : group) {
        Savepoint savepoint(transaction.writing(), "job");
        if (waiting->job.run(transaction.writing()))
            savepoint.release();
    }
    transaction.commit();
}

} // namespace okno::server::store
