#include "server/registry/registry_outgoing.h"

#include "server/registry/transaction_records.h"
#include "server/store/outgoing.h"

namespace okno::server::registry {

namespace {
using agencies::OutgoingQuery;

std::optional<OutgoingQuery> queryOf(
    const store::ReadTransaction& transaction, const store::Outgoing& outgoing) {
    const auto card = TransactionRecords(transaction).card(outgoing.card);
    if (!card)
        return std::nullopt;
    for (const domain::Query& query : card->queries)
        if (query.id.toString() == outgoing.item)
            return OutgoingQuery{card->id, query.id, query.kind, query.request};
    return std::nullopt;
}
} // namespace

RegistryOutgoing::RegistryOutgoing(store::Database& database, Registry& registry, Files& files)
    : m_database(database)
    , m_registry(registry)
    , m_files(files) { }

Result<std::vector<OutgoingQuery>> RegistryOutgoing::nextQueries(std::size_t limit) {
    // Of two registries on one database one asks the agencies.
    if (m_database.term() == 0)
        return failure(ErrorCode::unavailable, "registry-standby");
    return m_database.read([&](const auto& transaction) -> Result<std::vector<OutgoingQuery>> {
        std::vector<OutgoingQuery> queries;
        for (const auto& outgoing : store::queriesToSend(transaction, static_cast<int>(limit)))
            if (auto query = queryOf(transaction, outgoing))
                queries.push_back(std::move(*query));
        return queries;
    });
}

Result<void> RegistryOutgoing::markSent(
    const domain::CommandId& id, const domain::MarkQuerySent& command) {
    return act(id, command.query, command);
}

Result<std::optional<domain::CardId>> RegistryOutgoing::cardOf(const domain::QueryId& query) {
    return m_database.read([&](const auto& transaction) -> Result<std::optional<domain::CardId>> {
        return store::cardOfOutgoing(transaction, query.toString());
    });
}

Result<void> RegistryOutgoing::storePaper(const BlobId& id, const std::string& bytes) {
    if (sha256(bytes) != id)
        return failure(ErrorCode::invalidInput, "blob-differs");
    return m_files.keep(bytes).map([](const BlobId& /*kept*/) {});
}

Result<void> RegistryOutgoing::recordAnswer(
    const domain::CommandId& id, const domain::RecordAnswer& command) {
    return act(id, command.query, command);
}

Result<void> RegistryOutgoing::act(
    const domain::CommandId& id, const domain::QueryId& query, const domain::CommandArgs& args) {
    const auto outcome = m_registry.act(id, args);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->error)
        return {};
    // What the rules refuse they would refuse for ever: the query is not offered again.
    const auto settled
        = m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
              store::moveOutgoing(transaction, query.toString(), store::OutgoingState::done);
              return {};
          });
    if (!settled || outcome->duplicate)
        return settled;
    return tl::unexpected(*outcome->error);
}

} // namespace okno::server::registry
