// The registry's records as the rules see them while a command is decided.
#pragma once

#include "common/domain/record.h"
#include "server/store/transaction.h"

namespace okno::server::registry {

/// Lives no longer than the transaction. Sees what the transaction has written.
class TransactionRecords : public domain::Records {
public:
    explicit TransactionRecords(const store::ReadTransaction& transaction);

    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;

private:
    const store::ReadTransaction& m_transaction;
};

} // namespace okno::server::registry
