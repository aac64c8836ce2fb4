#include "server/store/writer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <random>

namespace okno::server::store {

namespace {
constexpr std::size_t maxGroup = 64;
// How long a group is tried again while the database does not answer. Stations try again by
// themselves, so those who wait at the counter are better told soon.
constexpr std::chrono::seconds patienceWithDatabase(5);
constexpr std::chrono::milliseconds betweenTries(100);

std::string newHolder() {
    std::random_device random;
    std::string name;
    for (int i = 0; i < 4; ++i)
        name += std::to_string(random()) + '.';
    return name;
}
} // namespace

Writer::Writer(Location location)
    : m_location(std::move(location))
    , m_connection(m_location.connect(Access::write)) {
    if (!m_connection->dialect().sharedClock.empty()) {
        m_fence.emplace(newHolder());
        keepFence();
    }
    m_thread = std::thread([this] { work(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

void Writer::submit(Job job, const std::function<void()>& meanwhile) {
    Waiting waiting{std::move(job), {}};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&waiting);
    m_arrived.notify_one();
    if (meanwhile) {
        lock.unlock();
        [&meanwhile]() noexcept { meanwhile(); }(); // `waiting` is in the writer's hands
        lock.lock();
    }
    waiting.finished.wait(lock, [&waiting] { return waiting.done; });
}

std::int64_t Writer::term() const {
    return m_fence ? m_fence->term() : 1;
}

bool Writer::waitForFence(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    return m_fenceMoved.wait_for(lock, patience, [this] { return term() != 0; });
}

void Writer::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        awaitWork(lock);
        const Group group = nextGroup();
        if (group.empty() && m_stopping)
            break;
        lock.unlock();
        if (group.empty())
            keepFence();
        else
            commit(group);
        lock.lock();
        // Under the lock, because whoever has its answer takes the condition away with it.
        for (Waiting* waiting : group) {
            waiting->done = true;
            waiting->finished.notify_one();
        }
        m_fenceMoved.notify_all();
    }
    try {
        if (term() != 0 && m_fence && m_connection)
            m_fence->release(*m_connection);
    } catch (const StoreError& error) {
        spdlog::warn("[store] the fence runs out by itself: {}", error.what());
    }
}

void Writer::awaitWork(std::unique_lock<std::mutex>& lock) {
    const auto isDue = [this] { return m_stopping || !m_waiting.empty(); };
    if (m_fence)
        m_arrived.wait_for(lock, Fence::renewal, isDue);
    else
        m_arrived.wait(lock, isDue);
}

Writer::Group Writer::nextGroup() {
    const auto size = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), maxGroup));
    Group group(m_waiting.begin(), m_waiting.begin() + size);
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + size);
    return group;
}

void Writer::keepFence() {
    const auto before = m_fence->term();
    try {
        m_fence->claim(connected());
    } catch (const StoreError& error) {
        m_fence->suspend();
        if (error.kind() == StoreError::Kind::lost)
            m_connection.reset();
        if (before != 0)
            spdlog::error("[store] the database does not answer: {}", error.what());
    }
    if (m_fence->term() != before)
        spdlog::info("[store] the fence is {}, term {}", m_fence->term() == 0 ? "not held" : "held",
            m_fence->term());
}

void Writer::commit(const Group& group) {
    try {
        persist(group);
    } catch (const StoreError& error) {
        const bool concernsAll = error.isPassing() || error.kind() == StoreError::Kind::standby;
        if (group.size() > 1 && !concernsAll) {
            // Nothing was kept: each by itself, so that what is too large fails alone.
            for (Waiting* waiting : group)
                commit({waiting});
            return;
        }
        if (error.kind() != StoreError::Kind::standby)
            spdlog::error("[store] {} jobs were not committed: {}", group.size(), error.what());
        for (Waiting* waiting : group)
            waiting->error = error.toError();
    }
    for (Waiting* waiting : group)
        if (waiting->error)
            waiting->job.fail(*waiting->error);
}

void Writer::persist(const Group& group) {
    const auto deadline = std::chrono::steady_clock::now() + patienceWithDatabase;
    std::optional<std::int64_t> inDoubt;
    Division division = Division::whole;
    while (true) {
        try {
            commitOrThrow(group, division, inDoubt);
            ++m_commits;
            return;
        } catch (const StoreError& error) {
            if (error.kind() == StoreError::Kind::undivided) {
                division = Division::parts;
                continue;
            }
            if (error.kind() == StoreError::Kind::lost)
                m_connection.reset();
            if (!error.isPassing())
                throw;
            if (std::chrono::steady_clock::now() > deadline) {
                if (m_fence)
                    m_fence->suspend();
                throw;
            }
            spdlog::warn("[store] a group is tried again: {}", error.what());
            std::this_thread::sleep_for(betweenTries);
        }
    }
}

void Writer::commitOrThrow(
    const Group& group, Division division, std::optional<std::int64_t>& inDoubt) {
    Connection& connection = connected();
    OpenTransaction transaction(connection, Access::write, division);
    std::optional<std::int64_t> number;
    if (m_fence) {
        number = m_fence->pass(connection);
        // The last try was committed and its answer lost: what the jobs have found stands.
        if (inDoubt && *number == *inDoubt + 1)
            return;
    }
    for (Waiting* waiting : group)
        if (waiting->job.ask)
            waiting->job.ask(transaction.reading());
    for (Waiting* waiting : group)
        runOne(transaction.writing(), *waiting);
    inDoubt = number;
    transaction.commit();
}

void Writer::runOne(WriteTransaction& transaction, Waiting& waiting) {
    waiting.error.reset();
    Savepoint savepoint(transaction, "job");
    try {
        if (waiting.job.run(transaction))
            savepoint.release();
        else
            savepoint.rollBack();
    } catch (const StoreError& error) {
        if (error.isPassing() || error.kind() == StoreError::Kind::full)
            throw;
        savepoint.rollBack();
        spdlog::error("[store] a job has failed: {}", error.what());
        waiting.error = error.toError();
    } catch (const std::exception&) {
        savepoint.rollBack();
        spdlog::error("[store] a job has failed unexpectedly");
        waiting.error = Error{ErrorCode::storage, "database-failed"};
    }
}

Connection& Writer::connected() {
    if (!m_connection)
        m_connection = m_location.connect(Access::write);
    return *m_connection;
}

} // namespace okno::server::store
