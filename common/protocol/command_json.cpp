#include "common/protocol/command_json.h"

#include "common/protocol/command_fields.h"

#include <algorithm>

namespace okno::protocol {

namespace {
constexpr std::array<std::string_view, 8> commandMembers{
    "id", "station", "n", "actor", "at", "type", "args", "base_version"};
// What moved a ticket to another slot before people could be sent on to another line.
constexpr std::string_view formerMove = "TransferTicket";
constexpr std::string_view baseVersion = commandMembers.back();

domain::CommandArgs readArgs(const Node& command) {
    const Node type = command.member("type");
    if (const Node args = command.member("args"); type.text() == formerMove && args.find("place"))
        return protocol::read<domain::MoveTicket>(args);
    const auto found = std::find(commandTypes.begin(), commandTypes.end(), type.text());
    if (found == commandTypes.end())
        type.fail("value-unknown");
    return readAlternative<domain::CommandArgs>(
        static_cast<std::size_t>(found - commandTypes.begin()), command.member("args"));
}
} // namespace

Json Codec<domain::Command>::write(const domain::Command& command) {
    Json json{{"id", protocol::write(command.id)}, {"station", protocol::write(command.station)},
        {"n", command.n}, {"actor", protocol::write(command.actor)},
        {"at", protocol::write(command.at)}, {"type", typeOf(command.args)},
        {"args", std::visit([](const auto& args) { return protocol::write(args); }, command.args)}};
    MemberCodec<std::optional<std::int64_t>>::write(json, baseVersion, command.baseVersion);
    return json;
}

domain::Command Codec<domain::Command>::read(const Node& node) {
    node.refuseOthers(commandMembers);
    return {readMember<domain::CommandId>(node, "id"),
        readMember<domain::StationId>(node, "station"), readMember<std::int64_t>(node, "n"),
        readMember<domain::EmployeeId>(node, "actor"), readMember<Instant>(node, "at"),
        readArgs(node), readMember<std::optional<std::int64_t>>(node, baseVersion)};
}

std::string typeOf(const domain::CommandArgs& args) {
    return std::string(commandTypes.at(args.index()));
}

Json toJson(const domain::Command& command) {
    return write(command);
}

Result<domain::Command> commandFromJson(const Json& json) {
    return messageFrom<domain::Command>(json, Reading::strict);
}

} // namespace okno::protocol
