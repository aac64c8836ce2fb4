#include "server/store/connection.h"

namespace okno::server::store {

template <typename Work> void Connection::noting(Work work) {
    if (m_failed)
        throw StoreError(StoreError::Kind::failed, "the transaction has failed before");
    try {
        work();
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
    noting([this] {
        control("COMMIT");
        finish();
    });
    m_inTransaction = false;
}

void Connection::rollBack() {
    m_inTransaction = false;
    m_failed = false;
    finishAnyhow();
    control("ROLLBACK");
    depart();
}

void Connection::setSavepoint(const std::string& name) {
    noting([&] { control("SAVEPOINT " + name); });
}

void Connection::releaseSavepoint(const std::string& name) {
    noting([&] {
        control("RELEASE SAVEPOINT " + name);
        finish();
    });
}

void Connection::rollBackTo(const std::string& name) {
    m_failed = true; // and remains so where the engine has lost the whole transaction
    finishAnyhow();
    control("ROLLBACK TO SAVEPOINT " + name);
    control("RELEASE SAVEPOINT " + name);
    finish();
    m_failed = false;
}

void Connection::settle() {
    noting([this] { finish(); });
}

void Connection::executeWith(const std::string& sql, std::span<const Value> values) {
    noting([&] {
        send(sql, values);
        if (!m_inTransaction)
            finish();
    });
}

void Connection::askUnlessFailed(const std::string& sql, std::span<const Value> values) {
    noting([&] { sendQuestion(sql, values); });
}

void Connection::runUnlessFailed(
    const std::string& sql, std::span<const Value> values, const TakeRow& take) {
    noting([&] { run(sql, values, take); });
}

} // namespace okno::server::store
