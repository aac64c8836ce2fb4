#include "server/store/fence.h"

#include "server/store/transaction.h"

namespace okno::server::store {

namespace {
const std::string office = "main"; // of which the database holds one
}

Fence::Fence(std::string holder)
    : m_holder(std::move(holder)) { }

std::int64_t Fence::pass(Connection& connection) {
    if (m_term == 0)
        throw StoreError(StoreError::Kind::standby, "another registry holds the fence");
    const auto held = connection.rows<std::int64_t>(
        "UPDATE fence SET commits = commits + 1, renewed_at = " + connection.dialect().sharedClock
            + " WHERE office = $1 AND holder = $2 AND term = $3 RETURNING commits",
        office, m_holder, m_term.load());
    if (held.empty()) {
        m_term = 0;
        throw StoreError(StoreError::Kind::standby, "another registry holds the fence");
    }
    return std::get<0>(held.front());
}

bool Fence::claim(Connection& connection) {
    const std::string& clock = connection.dialect().sharedClock;
    const auto microseconds = std::chrono::microseconds(lease).count();
    OpenTransaction transaction(connection, Access::write);
    auto held = connection.rows<std::int64_t>("UPDATE fence SET renewed_at = " + clock
            + " WHERE office = $1 AND holder = $2 RETURNING term",
        office, m_holder);
    if (held.empty())
        held = connection.rows<std::int64_t>(
            "UPDATE fence SET holder = $1, term = term + 1, renewed_at = " + clock
                + " WHERE office = $2 AND (holder = '' OR renewed_at < " + clock
                + " - $3) RETURNING term",
            m_holder, office, microseconds);
    transaction.commit();
    m_term = held.empty() ? 0 : std::get<0>(held.front());
    return !held.empty();
}

void Fence::release(Connection& connection) {
    m_term = 0;
    OpenTransaction transaction(connection, Access::write);
    connection.execute(
        "UPDATE fence SET holder = '' WHERE office = $1 AND holder = $2", office, m_holder);
    transaction.commit();
}

} // namespace okno::server::store
