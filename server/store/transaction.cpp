#include "server/store/transaction.h"

namespace okno::server::store {

OpenTransaction::OpenTransaction(Connection& connection, const std::string& begin)
    : m_connection(connection)
    , m_view(connection) {
    m_connection.execute(begin);
}

OpenTransaction::~OpenTransaction() {
    if (!m_open)
        return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const StoreError&) {
        // After a full disk or an input/output error SQLite has rolled back by itself.
        m_open = false;
    }
}

void OpenTransaction::commit() {
    m_connection.execute("COMMIT");
    m_open = false;
}

Savepoint::Savepoint(WriteTransaction& transaction, std::string name)
    : m_transaction(transaction)
    , m_name(std::move(name)) {
    m_transaction.execute("SAVEPOINT " + m_name);
}

Savepoint::~Savepoint() {
    if (!m_open)
        return;
    try {
        m_transaction.execute("ROLLBACK TO SAVEPOINT " + m_name);
        m_transaction.execute("RELEASE SAVEPOINT " + m_name);
    } catch (const StoreError&) {
        // The whole transaction is gone, and with it the savepoint.
        m_open = false;
    }
}

void Savepoint::release() {
    m_transaction.execute("RELEASE SAVEPOINT " + m_name);
    m_open = false;
}

} // namespace okno::server::store
