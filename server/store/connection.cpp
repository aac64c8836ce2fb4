#include "server/store/connection.h"

namespace okno::server::store {

template <typename Work> auto Connection::noting(Work work) {
    if (m_failed)
        throw StoreError(StoreError::Kind::failed, "the transaction has failed before");
    try {
        return work();
    } catch (...) {
        m_failed = m_inTransaction;
        throw;
    }
}

void Connection::begin(Access access) {
    control(access == Access::write ? dialect().beginWrite : dialect().beginRead);
    m_inTransaction = true;
    m_failed = false;
}

void Connection::commit() {
    noting([this] { control("COMMIT"); });
    m_inTransaction = false;
}

void Connection::rollBack() {
    m_inTransaction = false;
    m_failed = false;
    control("ROLLBACK");
}

void Connection::setSavepoint(const std::string& name) {
    noting([&] { control("SAVEPOINT " + name); });
}

void Connection::releaseSavepoint(const std::string& name) {
    noting([&] { control("RELEASE SAVEPOINT " + name); });
}

void Connection::rollBackTo(const std::string& name) {
    m_failed = true; // and remains so where the engine has lost the whole transaction
    control("ROLLBACK TO SAVEPOINT " + name);
    control("RELEASE SAVEPOINT " + name);
    m_failed = false;
}

std::int64_t Connection::runUnlessFailed(
    const std::string& sql, std::span<const Value> values, const TakeRow& take) {
    return noting([&] { return run(sql, values, take); });
}

} // namespace okno::server::store
