#include "server/registry/transaction_records.h"

#include "server/store/records.h"

namespace okno::server::registry {

TransactionRecords::TransactionRecords(
    const store::ReadTransaction& transaction, ReferenceCache* cache)
    : m_transaction(transaction)
    , m_cache(cache) { }

std::optional<domain::Record> TransactionRecords::find(const domain::RecordKey& key) const {
    if (m_cache == nullptr || !ReferenceCache::keeps(key.kind))
        return store::readRecord(m_transaction, key);
    const auto found = share(key);
    return found ? std::optional(*found) : std::nullopt;
}

std::shared_ptr<const domain::Record> TransactionRecords::share(
    const domain::RecordKey& key) const {
    if (m_cache == nullptr || !ReferenceCache::keeps(key.kind))
        return Records::share(key);
    auto found = m_found.find(key);
    if (found == m_found.end())
        found = m_found.emplace(key, m_cache->find(m_transaction, key)).first;
    return found->second;
}

std::optional<domain::Ticket> TransactionRecords::ticketAt(const domain::Place& place) const {
    const auto id = store::ticketAt(m_transaction, place);
    return id ? ticket(*id) : std::nullopt;
}

std::vector<domain::Ticket> TransactionRecords::ticketsHolding(const LocalDate& date) const {
    return store::ticketsHolding(m_transaction, date);
}

} // namespace okno::server::registry
