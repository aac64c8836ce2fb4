// One database connection, one thread at a time. A statement is prepared when its text is first
// seen and reused from then on, so texts are constants and values travel as $1, $2, … After a
// statement has failed inside a transaction everything but a rollback is refused, on every engine.
//
// Where the engine is another process, a write inside a transaction is not waited for: it travels
// with the next question, or with the commit, and it is there that it fails.
#pragma once

#include "server/store/dialect.h"
#include "server/store/store_error.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace okno::server::store {

/// Prepared statements a connection keeps. Texts are constants, a hundred or two: more means that
/// something writes values into them.
inline constexpr std::size_t maxStatements = 400;

/// What stands for a placeholder. Texts must live until the statement has run.
using Value = std::variant<std::int64_t, std::string_view>;

/// The row that is being read. Columns are counted from 0; none may be null.
class RowReader {
public:
    virtual ~RowReader() = default;
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
};

class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    /// Every row of the answer. Columns are std::int64_t or std::string.
    template <typename... Columns, typename... Args>
    [[nodiscard]] std::vector<std::tuple<Columns...>> rows(
        const std::string& sql, const Args&... args) {
        std::vector<std::tuple<Columns...>> found;
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        runUnlessFailed(sql, values, [&found](const RowReader& row) {
            found.push_back(read<Columns...>(row, std::index_sequence_for<Columns...>{}));
        });
        return found;
    }

    /// May fail as late as settle() does.
    template <typename... Args> void execute(const std::string& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        executeWith(sql, values);
    }

    using TakeRow = std::function<void(const RowReader&)>;
    /// The same for texts that are put together at run time, row by row.
    void each(const std::string& sql, std::span<const Value> values, const TakeRow& take) {
        runUnlessFailed(sql, values, take);
    }
    void executeWith(const std::string& sql, std::span<const Value> values);
    /// Lets the question travel with the next one, so that rows() finds its answer here. Does
    /// nothing where the engine is near.
    template <typename... Args> void ask(const std::string& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        askUnlessFailed(sql, values);
    }
    /// Waits for what was written so far; throws what has failed of it. Every question, the release
    /// of a savepoint and the commit do the same.
    void settle();

    void begin(Access access);
    /// Throws when a statement has failed, and when the engine has rolled back instead.
    void commit();
    void rollBack();
    void setSavepoint(const std::string& name);
    void releaseSavepoint(const std::string& name);
    /// What came after the savepoint is undone and forgiven.
    void rollBackTo(const std::string& name);

    /// Whether a statement of the transaction has failed and was not taken back.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] virtual const Dialect& dialect() const = 0;
    /// False for good once the engine no longer answers.
    [[nodiscard]] virtual bool isAlive() const = 0;
    /// How often the engine was waited for; 0 where it runs in this process.
    [[nodiscard]] virtual std::int64_t roundTrips() const { return 0; }

protected:
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    /// Whatever of these throws has waited, and nothing is under way any more.
    virtual void run(const std::string& sql, std::span<const Value> values, const TakeRow& take)
        = 0;
    /// Need not wait until finish().
    virtual void send(const std::string& sql, std::span<const Value> values) {
        run(sql, values, [](const RowReader& /*none*/) {});
    }
    virtual void sendQuestion(const std::string& /*sql*/, std::span<const Value> /*values*/) { }
    /// BEGIN, SAVEPOINT and the like; need not wait. A COMMIT that did not commit fails.
    virtual void control(const std::string& sql) = 0;
    /// Throws the first failure of what was sent.
    virtual void finish() { }
    /// Forgets all failures but a lost connection.
    virtual void finishAnyhow() { }
    /// Lets what was sent begin; its answers are taken with the next ones.
    virtual void depart() { }

private:
    static Value value(std::int64_t number) { return number; }
    static Value value(std::string_view text) { return text; }

    template <typename... Columns, std::size_t... Index>
    static std::tuple<Columns...> read(const RowReader& row, std::index_sequence<Index...>) {
        return {readColumn<Columns>(row, static_cast<int>(Index))...};
    }
    template <typename Column> static Column readColumn(const RowReader& row, int column) {
        if constexpr (std::is_same_v<Column, std::int64_t>)
            return row.number(column);
        else
            return Column(row.text(column));
    }

    void runUnlessFailed(
        const std::string& sql, std::span<const Value> values, const TakeRow& take);
    void askUnlessFailed(const std::string& sql, std::span<const Value> values);
    template <typename Work> void noting(Work work);

    bool m_inTransaction = false;
    bool m_failed = false; // within the transaction
};

} // namespace okno::server::store
