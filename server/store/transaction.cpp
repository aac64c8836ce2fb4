#include "server/store/transaction.h"

namespace okno::server::store {

namespace {
[[noreturn]] void demandParts() {
    throw StoreError(StoreError::Kind::undivided, "a part of the transaction is to be taken back");
}
} // namespace

OpenTransaction::OpenTransaction(Connection& connection, Access access, Division division)
    : m_connection(connection)
    , m_view(connection, division)
    , m_division(division) {
    m_connection.begin(access);
}

OpenTransaction::~OpenTransaction() {
    if (!m_open)
        return;
    try {
        m_connection.rollBack();
    } catch (const StoreError&) {
        // The connection is lost, or SQLite has rolled back by itself, as after a full disk.
        m_open = false;
    }
}

void OpenTransaction::commit() {
    try {
        m_connection.commit();
    } catch (const StoreError& error) {
        // A write that was not waited for: whose it was only its part can tell.
        if (m_division == Division::whole
            && (error.kind() == StoreError::Kind::constraint
                || error.kind() == StoreError::Kind::failed))
            demandParts();
        throw;
    }
    m_open = false;
}

Savepoint::Savepoint(WriteTransaction& transaction, std::string name)
    : m_transaction(transaction)
    , m_connection(transaction.m_connection)
    , m_division(transaction.m_division)
    , m_name(std::move(name))
    , m_open(m_division == Division::parts) {
    if (m_open)
        m_connection.setSavepoint(m_name);
}

Savepoint::~Savepoint() {
    if (!m_open)
        return;
    try {
        rollBack();
    } catch (const StoreError&) {
        // The whole transaction is gone, and with it the savepoint.
        m_open = false;
    }
}

void Savepoint::release() {
    if (m_division == Division::whole) {
        if (m_connection.hasFailed())
            demandParts();
        return;
    }
    m_connection.releaseSavepoint(m_name);
    m_open = false;
}

void Savepoint::rollBack() {
    if (m_division == Division::whole)
        demandParts();
    m_open = false;
    m_transaction.m_chainEnd.reset();
    m_connection.rollBackTo(m_name);
}

} // namespace okno::server::store
