// One database connection, one thread at a time. A statement is prepared when its text is first
// seen and reused from then on, so texts are constants and values travel as $1, $2, … After a
// statement has failed inside a transaction everything but a rollback is refused, on every engine.
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

    /// How many rows it has changed.
    template <typename... Args> std::int64_t execute(const std::string& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{value(args)...};
        return runUnlessFailed(sql, values, [](const RowReader& /*row*/) {});
    }

    using TakeRow = std::function<void(const RowReader&)>;
    /// The same for texts that are put together at run time, row by row.
    std::int64_t each(const std::string& sql, std::span<const Value> values, const TakeRow& take) {
        return runUnlessFailed(sql, values, take);
    }

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

protected:
    virtual std::int64_t run(
        const std::string& sql, std::span<const Value> values, const TakeRow& take)
        = 0;
    /// BEGIN, SAVEPOINT and the like. A COMMIT that did not commit throws.
    virtual void control(const std::string& sql) = 0;

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

    std::int64_t runUnlessFailed(
        const std::string& sql, std::span<const Value> values, const TakeRow& take);
    template <typename Work> auto noting(Work work);

    bool m_inTransaction = false;
    bool m_failed = false; // within the transaction
};

} // namespace okno::server::store
