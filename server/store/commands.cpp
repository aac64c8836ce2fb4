#include "server/store/commands.h"

#include "common/protocol/command_json.h"
#include "common/protocol/messages.h"
#include "server/store/audit.h"
#include "server/store/columns.h"

namespace okno::server::store {

namespace {
std::string outcomeText(const std::optional<Error>& refusal) {
    if (!refusal)
        return "applied";
    const protocol::Json json{{"code", protocol::toString(refusal->code)},
        {"reason", refusal->reason}, {"detail", refusal->detail}};
    return json.dump();
}

std::optional<Error> refusalFromText(const std::string& text) {
    if (text == "applied")
        return std::nullopt;
    const auto json = stored(protocol::parseJson(text));
    return Error{stored(protocol::errorCodeFromString(json.at("code").get<std::string>())),
        json.at("reason").get<std::string>(), json.at("detail").get<std::string>()};
}
} // namespace

std::optional<KeptCommand> findCommand(
    const ReadTransaction& transaction, const domain::CommandId& id) {
    const auto rows = transaction.rows<std::string, std::string>(
        "SELECT body_hash, outcome FROM command WHERE id = $1", id.toString());
    if (rows.empty())
        return std::nullopt;
    const auto& [hash, outcome] = rows.front();
    return KeptCommand{stored(BlobId::parse(hash)), refusalFromText(outcome)};
}

void keepCommand(WriteTransaction& transaction, const domain::Command& command,
    const KeptCommand& kept, Instant decidedAt) {
    transaction.execute(
        "INSERT INTO command (id, station, n, body_hash, outcome) VALUES ($1, $2, $3, $4, $5)",
        command.id.toString(), command.station.toString(), command.n, kept.bodyHash.toString(),
        outcomeText(kept.refusal));
    transaction.execute(
        "UPDATE station SET confirmed_n = $1 WHERE id = $2", command.n, command.station.toString());
    const auto target = domain::targetOf(command.args);
    const std::string id = command.id.toString();
    addAudit(transaction,
        {decidedAt, command.at, command.station.toString(), command.actor.toString(),
            protocol::typeOf(command.args), protocol::toString(target.kind), target.key, 1, id,
            kept.bodyHash.toString(), effectsOf(transaction, id), outcomeText(kept.refusal)});
}

} // namespace okno::server::store
