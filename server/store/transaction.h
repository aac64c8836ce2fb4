// What a function of the store may do. A function that takes a ReadTransaction cannot write; only
// Database::write makes a WriteTransaction.
#pragma once

#include "server/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace okno::server::store {

class ReadTransaction {
public:
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    virtual ~ReadTransaction() = default;

    template <typename... Columns, typename... Args>
    [[nodiscard]] std::vector<std::tuple<Columns...>> rows(
        const std::string& sql, const Args&... args) const {
        return m_connection.rows<Columns...>(sql, args...);
    }
    /// The row with that key: see Connection::row.
    template <typename... Columns>
    [[nodiscard]] std::optional<std::tuple<Columns...>> row(const RowKey& key) const {
        return m_connection.row<Columns...>(key);
    }
    /// What row() will ask soon: see Connection::ask.
    void ask(const RowKey& key) const { m_connection.ask(key); }
    /// For whole tables: see table_copy.h.
    void each(const std::string& sql, std::span<const Value> values,
        const Connection::TakeRow& take) const {
        m_connection.each(sql, values, take);
    }

    [[nodiscard]] const Dialect& dialect() const { return m_connection.dialect(); }

protected:
    friend class OpenTransaction;
    explicit ReadTransaction(Connection& connection)
        : m_connection(connection) { }

    Connection& m_connection;
};

/// Parts that can be taken back alone cost two statements each and, on SQLite, a copy of every page
/// they touch; nearly all are kept. So a group is first tried whole.
enum class Division { parts, whole };

/// The last row of the audit chain.
struct ChainEnd {
    std::int64_t position;
    std::string hash;
};

class WriteTransaction : public ReadTransaction {
public:
    /// On a server it may fail as late as at the next question, the end of the part or the commit.
    template <typename... Args> void execute(const std::string& sql, const Args&... args) {
        m_connection.execute(sql, args...);
    }
    /// The same where just that row is written, and the others of its table need not be asked anew.
    template <typename... Args>
    void executeOn(const RowKey& key, const std::string& sql, const Args&... args) {
        m_connection.executeOn(key, sql, args...);
    }
    /// The row as it was just written.
    template <typename... Columns>
    void remember(const RowKey& key, const std::tuple<Columns...>& columns) {
        m_connection.remember(key, columns);
    }
    /// For whole tables.
    void executeWith(const std::string& sql, std::span<const Value> values) {
        m_connection.executeWith(sql, values);
    }
    /// Until it returns, nobody can tell whether what was written has failed.
    void settle() { m_connection.settle(); }
    /// As the transaction has left it; none where it has not added to it yet.
    [[nodiscard]] std::optional<ChainEnd>& chainEnd() { return m_chainEnd; }

private:
    friend class OpenTransaction;
    friend class Savepoint;
    WriteTransaction(Connection& connection, Division division)
        : ReadTransaction(connection)
        , m_division(division) { }

    Division m_division;
    std::optional<ChainEnd> m_chainEnd;
};

/// BEGIN … COMMIT on a connection; whatever is not committed is rolled back, whichever way the
/// scope is left. The store's own: callers get the view that fits them.
class OpenTransaction {
public:
    OpenTransaction(Connection& connection, Access access, Division division = Division::parts);
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;
    ~OpenTransaction();

    [[nodiscard]] WriteTransaction& writing() { return m_view; }
    [[nodiscard]] const ReadTransaction& reading() const { return m_view; }
    /// Throws when any statement since the BEGIN has failed and was not taken back; `undivided`
    /// where the whole was tried and somebody in it must be told.
    void commit();

private:
    Connection& m_connection;
    WriteTransaction m_view;
    Division m_division;
    bool m_open = true;
};

/// Part of a transaction that can be taken back alone. Not released: rolled back. In a whole
/// transaction it only notices that something would have to be: StoreError `undivided`, or any
/// error at the next statement.
class Savepoint {
public:
    Savepoint(WriteTransaction& transaction, std::string name);
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint();

    /// Throws where a statement has failed since and nobody took it back.
    void release();
    /// Throws when the engine has lost the whole transaction.
    void rollBack();

private:
    WriteTransaction& m_transaction;
    Connection& m_connection;
    Division m_division;
    std::string m_name;
    bool m_open;
};

} // namespace okno::server::store
