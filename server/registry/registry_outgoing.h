// What the exchange with agencies asks of the registry: queued queries out of the database, answers
// in as commands of the registry's own hand. Called by the exchange's thread.
#pragma once

#include "server/agencies/exchange.h"
#include "server/registry/files.h"
#include "server/registry/registry.h"

namespace okno::server::registry {

class RegistryOutgoing : public agencies::Outgoing {
public:
    /// All must outlive it.
    RegistryOutgoing(store::Database& database, Registry& registry, Files& files);

    [[nodiscard]] Result<std::vector<agencies::OutgoingQuery>> nextQueries(
        std::size_t limit) override;
    [[nodiscard]] Result<void> markSent(
        const domain::CommandId& id, const domain::MarkQuerySent& command) override;
    [[nodiscard]] Result<std::optional<domain::CardId>> cardOf(
        const domain::QueryId& query) override;
    [[nodiscard]] Result<void> storePaper(const BlobId& id, const std::string& bytes) override;
    [[nodiscard]] Result<void> recordAnswer(
        const domain::CommandId& id, const domain::RecordAnswer& command) override;

private:
    [[nodiscard]] Result<void> act(
        const domain::CommandId& id, const domain::QueryId& query, const domain::CommandArgs& args);

    store::Database& m_database;
    Registry& m_registry;
    Files& m_files;
};

} // namespace okno::server::registry
