// The one thread that writes. Jobs that wait together are committed together: one sync of the disk
// for all of them, a savepoint for each. On a database that registries share it also keeps the
// fence; without it every job fails with `standby`.
#pragma once

#include "server/store/fence.h"
#include "server/store/location.h"
#include "server/store/transaction.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace okno::server::store {

class Writer {
public:
    using Ask = std::function<void(const ReadTransaction&)>;
    /// `run` says whether its changes are to be kept. It may run several times: after a lost
    /// connection, after a transaction that was overtaken, after another job of its group has
    /// failed. So everything it does must be in the transaction or in its result. What was
    /// committed never runs again: a commit whose answer was lost is recognised by its number at
    /// the fence.
    struct Job {
        std::function<bool(WriteTransaction&)> run;
        std::function<void(const Error&)> fail;
        Ask ask{}; // only asks, and of all jobs of a group before the first of them runs
    };

    /// Throws StoreError when there is no connection.
    explicit Writer(Location location);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer(); // finishes what was submitted, gives the fence back

    /// Returns when the job is committed, taken back or failed; runs `meanwhile`, which throws
    /// nothing, on the calling thread. From any thread but the writer's.
    void submit(Job job, const std::function<void()>& meanwhile);

    /// 0 while another registry holds the fence, or while the database does not answer; otherwise
    /// a number that rises with every holder.
    [[nodiscard]] std::int64_t term() const;
    /// Returns whether this registry may write; waits for the fence at most so long.
    [[nodiscard]] bool waitForFence(std::chrono::milliseconds patience);
    /// Transactions that were committed with jobs in them.
    [[nodiscard]] std::int64_t commits() const { return m_commits; }

private:
    struct Waiting {
        Job job;
        std::optional<Error> error;
        bool done = false;
        std::condition_variable finished{};
    };
    using Group = std::vector<Waiting*>;

    void work();
    void awaitWork(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] Group nextGroup();
    void keepFence();
    void commit(const Group& group);
    /// Tries again what is passing; throws StoreError.
    void persist(const Group& group);
    /// `inDoubt`: the number under which the last try may have been committed.
    void commitOrThrow(const Group& group, Division division, std::optional<std::int64_t>& inDoubt);
    static void runOne(WriteTransaction& transaction, Waiting& waiting);
    Connection& connected();

    const Location m_location;
    std::unique_ptr<Connection> m_connection; // null: lost
    std::optional<Fence> m_fence; // none where nobody else can write
    std::atomic<std::int64_t> m_commits = 0;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::condition_variable m_fenceMoved;
    std::deque<Waiting*> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace okno::server::store
