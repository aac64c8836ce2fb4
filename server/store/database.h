// The registry's database. read() and write() are the only doors: jobs get a transaction, and a
// failure of the database comes back as an Error. Both may be called from any thread.
#pragma once

#include "common/basics/result.h"
#include "server/store/location.h"
#include "server/store/writer.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

namespace okno::server::store {

class Database {
public:
    enum class Access { write, readOnly };

    /// Opens or creates the file, or connects to the server, and brings the schema up to date;
    /// read-only: takes it as it is. `incompatible` where the schema does not fit, `storage` where
    /// the file cannot be used, `unavailable` "database-unreachable".
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const Location& location, Access access = Access::write);

    /// Job: `Result<T>(const ReadTransaction&)`, over one view of the data. Waits while all reading
    /// connections are in use, some seconds at most: `unavailable` "registry-busy". The job may run
    /// twice: after a connection was lost.
    template <typename Job>
    auto read(Job job) -> std::invoke_result_t<Job, const ReadTransaction&> {
        using Outcome = std::invoke_result_t<Job, const ReadTransaction&>;
        for (int tries = maxReadTries;; --tries) {
            try {
                const Borrowed borrowed(*this);
                const OpenTransaction transaction(borrowed.connection(), store::Access::read);
                return job(transaction.reading());
            } catch (const StoreError& error) {
                if (!error.isPassing() || tries == 1)
                    return Outcome(tl::unexpect, error.toError());
            }
        }
    }

    /// Job: `Result<T>(WriteTransaction&)`. A job that returns an error changes nothing. Returns
    /// after the commit has reached the disk. The job may run several times: see Writer::Job.
    /// `unavailable` "registry-standby" when another registry holds the fence; then, and with
    /// "database-unreachable", the answer of a commit under way may have been lost, so whoever
    /// tries again must name what it does by an id that is looked up first.
    /// `meanwhile` runs on the calling thread while the job and its commit do; it throws nothing.
    /// `ask`, on the writer's, asks ahead for what the job will look up: see Writer::Job.
    template <typename Job>
    auto write(Job job, const std::function<void()>& meanwhile = {}, Writer::Ask ask = {})
        -> std::invoke_result_t<Job, WriteTransaction&> {
        using Outcome = std::invoke_result_t<Job, WriteTransaction&>;
        Outcome outcome(tl::unexpect, Error{ErrorCode::storage, "database-read-only"});
        submit({[&](WriteTransaction& transaction) {
                    outcome = job(transaction);
                    return outcome.has_value();
                },
                   [&](const Error& error) { outcome = Outcome(tl::unexpect, error); },
                   std::move(ask)},
            meanwhile);
        return outcome;
    }

    /// 0 while writes would fail with "registry-standby"; rises with every holder of the fence.
    [[nodiscard]] std::int64_t term() const { return m_writer ? m_writer->term() : 0; }
    /// Whether writes are possible, at the latest after so long.
    [[nodiscard]] bool waitForFence(std::chrono::milliseconds patience);
    /// Whether other processes may write as well.
    [[nodiscard]] bool isShared() const { return !m_location.isFile(); }
    /// Committed transactions: fewer than writes, since those that wait together share one.
    [[nodiscard]] std::int64_t commits() const { return m_writer ? m_writer->commits() : 0; }

private:
    static constexpr int maxReadTries = 3;

    /// A reading connection for the length of a job.
    class Borrowed {
    public:
        explicit Borrowed(Database& database);
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;
        ~Borrowed();
        [[nodiscard]] Connection& connection() const { return *m_connection; }

    private:
        Database& m_database;
        std::unique_ptr<Connection> m_connection;
    };

    explicit Database(Location location);
    void submit(Writer::Job job, const std::function<void()>& meanwhile);
    /// Null: there is room for a new one.
    [[nodiscard]] std::unique_ptr<Connection> takeReader();
    void giveBack(std::unique_ptr<Connection> connection);

    const Location m_location;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<Connection>> m_idle; // guarded by m_mutex
    std::size_t m_lent = 0; // guarded by m_mutex
    std::unique_ptr<Writer> m_writer; // null when read-only
};

} // namespace okno::server::store
