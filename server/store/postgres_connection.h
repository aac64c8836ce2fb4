// A connection to PostgreSQL or to an engine that speaks its protocol.
#pragma once

#include "server/store/connection.h"

#include <memory>
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

protected:
    std::int64_t run(
        const std::string& sql, std::span<const Value> values, const TakeRow& take) override;
    void control(const std::string& sql) override;

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Answer = std::unique_ptr<pg_result, Clear>;

    [[nodiscard]] const std::string& prepared(
        const std::string& sql, std::span<const Value> values);
    /// Throws unless the answer is one of success.
    [[nodiscard]] Answer checked(pg_result* result);

    std::unique_ptr<pg_conn, Close> m_connection;
    std::unordered_map<std::string, std::string> m_statements; // their names by their texts
    bool m_lost = false;
};

} // namespace okno::server::store
