#include "server/store/connection.h"

namespace okno::server::store {

template <typename Work> void Connection::noting(Work work) {
    if (m_failed)
        throw StoreError(StoreError::Kind::failed, "the transaction has failed before");
    try {
        work();
    } catch (...) {
        m_failed = m_inTransaction;
        m_memory.forgetAll();
        throw;
    }
}

void Connection::begin(Access access) {
    control(access == Access::write ? dialect().beginWrite : dialect().beginRead);
    m_inTransaction = true;
    m_failed = false;
    m_memory.forgetAll();
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
    m_memory.forgetAll();
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
    m_memory.forgetAll();
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
        m_memory.forgetWrittenBy(sql);
        if (!m_inTransaction)
            finish();
    });
}

void Connection::executeOnWith(
    const RowKey& key, const std::string& sql, std::span<const Value> values) {
    noting([&] {
        send(sql, values);
        m_memory.forget(key);
        if (!m_inTransaction)
            finish();
    });
}

void Connection::ask(const RowKey& key) {
    noting([&] {
        if (remembers() && !m_memory.find(key))
            sendQuestion(key, m_memory);
    });
}

std::shared_ptr<const KnownRow> Connection::lookUp(const RowKey& key) {
    std::shared_ptr<KnownRow> row;
    noting([&] {
        row = remembers() ? m_memory.find(key) : nullptr;
        if (row && !row->answered)
            finish();
        if (row)
            return;
        row = remembers() ? m_memory.expect(key) : std::make_shared<KnownRow>();
        run(key.question(), key.values(),
            [&row](const RowReader& found) { row->columns = textsOf(found); });
        row->answered = true;
    });
    return row;
}

void Connection::runUnlessFailed(
    const std::string& sql, std::span<const Value> values, const TakeRow& take) {
    noting([&] {
        run(sql, values, take);
        if (!sql.starts_with("SELECT"))
            m_memory.forgetWrittenBy(sql);
    });
}

} // namespace okno::server::store
