#include "server/registry/transaction_records.h"

#include "server/store/records.h"

namespace okno::server::registry {

TransactionRecords::TransactionRecords(const store::ReadTransaction& transaction)
    : m_transaction(transaction) { }

std::optional<domain::Record> TransactionRecords::find(const domain::RecordKey& key) const {
    return store::readRecord(m_transaction, key);
}

std::optional<domain::Ticket> TransactionRecords::ticketAt(const domain::Place& place) const {
    const auto id = store::ticketAt(m_transaction, place);
    return id ? ticket(*id) : std::nullopt;
}

} // namespace okno::server::registry
