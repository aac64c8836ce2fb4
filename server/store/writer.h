// The one thread that writes. Jobs that wait together are committed together: one sync of the disk
// for all of them, a savepoint for each.
#pragma once

#include "server/store/transaction.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace okno::server::store {

class Writer {
public:
    /// `run` says whether its changes are to be kept. It may run twice (alone, after a group with
    /// it has failed), so everything it does must be in the transaction or in its result.
    struct Job {
        std::function<bool(WriteTransaction&)> run;
        std::function<void(const Error&)> fail;
    };

    explicit Writer(Connection connection);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer(); // finishes what was submitted

    /// Returns when the job is committed, taken back or failed. From any thread but the writer's.
    void submit(Job job);

private:
    struct Waiting {
        Job job;
        bool done = false;
    };

    void work();
    void commit(std::vector<Waiting*>& group);
    void commitTogether(const std::vector<Waiting*>& group);

    Connection m_connection;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::condition_variable m_done;
    std::deque<Waiting*> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace okno::server::store
