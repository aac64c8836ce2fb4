// The registry's database. read() and write() are the only doors: jobs get a transaction, and a
// failure of the database comes back as an Error. Both may be called from any thread.
#pragma once

#include "common/basics/result.h"
#include "server/store/writer.h"

#include <filesystem>
#include <memory>
#include <type_traits>

namespace okno::server::store {

class Database {
public:
    enum class Access { write, readOnly };

    /// Opens or creates the file and brings its schema up to date; read-only: takes it as it is.
    /// `incompatible` where the schema does not fit, `storage` where the file cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const std::filesystem::path& file, Access access = Access::write);

    /// Job: `Result<T>(const ReadTransaction&)`, over one view of the data.
    template <typename Job>
    auto read(Job job) -> std::invoke_result_t<Job, const ReadTransaction&> {
        using Outcome = std::invoke_result_t<Job, const ReadTransaction&>;
        try {
            const Borrowed borrowed(*this);
            const OpenTransaction transaction(borrowed.connection(), dialect::beginRead());
            return job(transaction.reading());
        } catch (const StoreError& error) {
            return Outcome(tl::unexpect, error.toError());
        }
    }

    /// Job: `Result<T>(WriteTransaction&)`. A job that returns an error changes nothing. Returns
    /// after the commit has reached the disk. The job may run twice: see Writer::Job.
    template <typename Job> auto write(Job job) -> std::invoke_result_t<Job, WriteTransaction&> {
        using Outcome = std::invoke_result_t<Job, WriteTransaction&>;
        Outcome outcome(tl::unexpect, Error{ErrorCode::storage, "database-read-only"});
        submit({[&](WriteTransaction& transaction) {
                    outcome = job(transaction);
                    return outcome.has_value();
                },
            [&](const Error& error) { outcome = Outcome(tl::unexpect, error); }});
        return outcome;
    }

private:
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

    explicit Database(std::filesystem::path file);
    void submit(Writer::Job job);

    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle; // guarded by m_mutex
    std::unique_ptr<Writer> m_writer; // null when read-only
};

} // namespace okno::server::store
