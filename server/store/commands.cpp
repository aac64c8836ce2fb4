#include "server/store/commands.h"

#include "common/protocol/command_json.h"
#include "common/protocol/outcome_fields.h"
#include "server/store/audit.h"
#include "server/store/columns.h"
#include "server/store/stations.h"

namespace okno::server::store {

namespace {
const Lookup commandById{"command", "SELECT body_hash, outcome, n FROM command WHERE id = $1"};

KeptCommand keptFrom(const BlobId& bodyHash, const std::string& outcome, std::int64_t n) {
    if (const auto kind = protocol::valueNamed<protocol::OutcomeKind>(outcome))
        return {bodyHash, *kind, std::nullopt, n};
    const auto json = stored(protocol::parseJson(outcome));
    return {bodyHash, protocol::OutcomeKind::rejected,
        Error{stored(protocol::errorCodeFromString(json.at("code").get<std::string>())),
            json.at("reason").get<std::string>(), json.at("detail").get<std::string>()},
        n};
}
} // namespace

std::string outcomeText(const KeptCommand& kept) {
    if (!kept.refusal)
        return protocol::nameOf(kept.kind);
    const protocol::Json json{{"code", protocol::toString(kept.refusal->code)},
        {"reason", kept.refusal->reason}, {"detail", kept.refusal->detail}};
    return json.dump();
}

void askCommand(const ReadTransaction& transaction, const domain::CommandId& id) {
    transaction.ask(RowKey(commandById, id.toString()));
}

std::optional<KeptCommand> findCommand(
    const ReadTransaction& transaction, const domain::CommandId& id) {
    const auto row = transaction.row<std::string, std::string, std::int64_t>(
        RowKey(commandById, id.toString()));
    if (!row)
        return std::nullopt;
    const auto& [hash, outcome, n] = *row;
    return keptFrom(stored(BlobId::parse(hash)), outcome, n);
}

void keepCommand(WriteTransaction& transaction, const domain::Command& command,
    const KeptCommand& kept, const std::vector<std::string>& docHashes, Instant decidedAt) {
    transaction.executeOn(RowKey(commandById, command.id.toString()),
        "INSERT INTO command (id, station, n, body_hash, outcome) VALUES ($1, $2, $3, $4, $5)",
        command.id.toString(), command.station.toString(), command.n, kept.bodyHash.toString(),
        outcomeText(kept));
    setConfirmedN(transaction, command.station, command.n);
    const auto target = domain::targetOf(command.args);
    addAudit(transaction,
        {decidedAt, command.at, command.station.toString(), command.actor.toString(),
            protocol::typeOf(command.args), protocol::toString(target.kind), target.key, 1,
            command.id.toString(), kept.bodyHash.toString(), effectsOf(docHashes),
            outcomeText(kept)});
}

} // namespace okno::server::store
