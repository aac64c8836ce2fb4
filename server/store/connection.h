// One database connection, one thread at a time. A statement is prepared when its text is first
// seen and reused from then on, so texts are constants and values travel as $1, $2, … After a
// statement has failed inside a transaction everything but a rollback is refused, on every engine.
//
// Where the engine is another process, a write inside a transaction is not waited for: it travels
// with the next question, or with the commit, and it is there that it fails.
#pragma once

#include "server/store/dialect.h"
#include "server/store/row_memory.h"
#include "server/store/store_error.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace okno::server::store {

/// Prepared statements a connection keeps. Texts are constants, a hundred or two: more means that
/// something writes values into them.
inline constexpr std::size_t maxStatements = 400;

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

    /// The row with that key. Where the engine is far, a transaction asks for each once.
    template <typename... Columns>
    [[nodiscard]] std::optional<std::tuple<Columns...>> row(const RowKey& key) {
        const auto known = lookUp(key);
        if (!known->columns)
            return std::nullopt;
        return read<Columns...>(
            KnownColumns(*known->columns), std::index_sequence_for<Columns...>{});
    }

    /// May fail as late as settle() does.
    template <typename... Args> void execute(const std::string& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        executeWith(sql, values);
    }
    /// A write to that row of its table and to no other.
    template <typename... Args>
    void executeOn(const RowKey& key, const std::string& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        executeOnWith(key, sql, values);
    }
    /// What row() finds from now on: the row as it was just written.
    template <typename... Columns>
    void remember(const RowKey& key, const std::tuple<Columns...>& columns) {
        if (remembers())
            std::apply(
                [&](const auto&... column) { m_memory.put(key, {text(column)...}); }, columns);
    }

    using TakeRow = std::function<void(const RowReader&)>;
    /// The same for texts that are put together at run time, row by row.
    void each(const std::string& sql, std::span<const Value> values, const TakeRow& take) {
        runUnlessFailed(sql, values, take);
    }
    void executeWith(const std::string& sql, std::span<const Value> values);
    /// Lets the question travel with the next one, so that row() finds its answer here. Does
    /// nothing where the engine is near.
    void ask(const RowKey& key);
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
    /// Whether to ask costs more than to remember.
    [[nodiscard]] virtual bool isFar() const { return false; }
    /// Whatever of these throws has waited, and nothing is under way any more.
    virtual void run(const std::string& sql, std::span<const Value> values, const TakeRow& take)
        = 0;
    /// Need not wait until finish().
    virtual void send(const std::string& sql, std::span<const Value> values) {
        run(sql, values, [](const RowReader& /*none*/) {});
    }
    virtual void sendQuestion(const RowKey& /*key*/, RowMemory& /*memory*/) { }
    /// BEGIN, SAVEPOINT and the like; need not wait. A COMMIT that did not commit fails.
    virtual void control(const std::string& sql) = 0;
    /// Throws the first failure of what was sent.
    virtual void finish() { }
    /// Forgets all failures but a lost connection.
    virtual void finishAnyhow() { }
    /// Lets what was sent begin; its answers are taken with the next ones.
    virtual void depart() { }

private:
    class KnownColumns : public RowReader {
    public:
        explicit KnownColumns(const std::vector<std::string>& columns)
            : m_columns(columns) { }
        [[nodiscard]] int count() const override { return static_cast<int>(m_columns.size()); }
        [[nodiscard]] std::int64_t number(int column) const override {
            return numberFrom(text(column));
        }
        [[nodiscard]] std::string_view text(int column) const override {
            return m_columns.at(static_cast<std::size_t>(column));
        }

    private:
        const std::vector<std::string>& m_columns;
    };

    static Value value(std::int64_t number) { return number; }
    static Value value(std::string_view text) { return text; }
    static std::string text(std::int64_t number) { return std::to_string(number); }
    static std::string text(const std::string& text) { return text; }

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
    [[nodiscard]] bool remembers() const { return m_inTransaction && isFar(); }
    [[nodiscard]] std::shared_ptr<const KnownRow> lookUp(const RowKey& key);
    void executeOnWith(const RowKey& key, const std::string& sql, std::span<const Value> values);
    template <typename Work> void noting(Work work);

    bool m_inTransaction = false;
    bool m_failed = false; // within the transaction
    RowMemory m_memory; // of the transaction, where the engine is far
};

} // namespace okno::server::store
