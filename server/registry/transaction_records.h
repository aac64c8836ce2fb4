// The registry's records as the rules see them while a command is decided.
#pragma once

#include "common/domain/record.h"
#include "server/registry/reference_cache.h"
#include "server/store/transaction.h"

#include <map>
#include <memory>

namespace okno::server::registry {

/// Lives no longer than the transaction. Sees what the transaction has written; through a cache,
/// the city's own records as they were when it first asked for them.
class TransactionRecords : public domain::Records {
public:
    explicit TransactionRecords(
        const store::ReadTransaction& transaction, ReferenceCache* cache = nullptr);

    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::shared_ptr<const domain::Record> share(
        const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;

private:
    const store::ReadTransaction& m_transaction;
    ReferenceCache* m_cache; // null: none
    // Through the cache; null: there is none.
    mutable std::map<domain::RecordKey, std::shared_ptr<const domain::Record>> m_found;
};

} // namespace okno::server::registry
