// A connection to PostgreSQL or to an engine that speaks its protocol. It is always in libpq's
// pipeline mode: what is sent waits in a buffer until somebody needs an answer, and then travels
// with the question. After a failure the engine skips the rest of what has travelled with it.
#pragma once

#include "server/store/connection.h"

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>

struct pg_conn;
struct pg_result;

namespace okno::server::store {

class PostgresConnection final : public Connection {
public:
    /// Whether the text is a URL that names such an engine.
    [[nodiscard]] static bool accepts(const std::string& url);

    PostgresConnection(const std::string& url, Access access);
    ~PostgresConnection() override;

    [[nodiscard]] const Dialect& dialect() const override { return postgresDialect(); }
    [[nodiscard]] bool isAlive() const override;

    [[nodiscard]] std::int64_t roundTrips() const override { return m_roundTrips; }

protected:
    [[nodiscard]] bool isFar() const override { return true; }
    void run(const std::string& sql, std::span<const Value> values, const TakeRow& take) override;
    void send(const std::string& sql, std::span<const Value> values) override;
    void sendQuestion(const RowKey& key, RowMemory& memory) override;
    void control(const std::string& sql) override;
    void finish() override;
    void finishAnyhow() override;
    void depart() override;

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Answer = std::unique_ptr<pg_result, Clear>;
    /// One message that will be answered.
    struct Sent {
        enum class What { preparation, statement, commit, departure };
        What what;
        std::string text{}; // that is being prepared
        std::shared_ptr<KnownRow> expected{}; // null: nobody will look for it
    };
    struct Answers {
        std::optional<StoreError> failure; // the first
        Answer last;
    };

    [[nodiscard]] std::string prepared(const std::string& sql, std::span<const Value> values);
    /// `accepted` as libpq's functions that send return it.
    void note(int accepted, Sent sent);
    void post(
        const std::string& sql, std::span<const Value> values, std::shared_ptr<KnownRow> expected);
    [[nodiscard]] Answers collect();
    void takeIn(const Sent& sent, Answer answer, Answers& answers);
    [[nodiscard]] StoreError failureOf(const Answer& answer);
    [[noreturn]] void lose();

    std::unique_ptr<pg_conn, Close> m_connection;
    std::unordered_map<std::string, std::string> m_statements; // their names by their texts
    std::int64_t m_lastName = 0;
    std::deque<Sent> m_sent; // not answered yet
    std::int64_t m_roundTrips = 0;
    bool m_lost = false;
};

} // namespace okno::server::store
