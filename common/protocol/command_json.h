// Commands on the wire. Unlike records they are read strictly: a member that this program does not
// know is refused by name ("field-unknown"), for a command half understood must not be carried out.
#pragma once

#include "common/domain/commands.h"
#include "common/protocol/record_json.h"

namespace okno::protocol {

/// "BookTicket", ...
[[nodiscard]] std::string typeOf(const domain::CommandArgs& args);

/// {"id","station","n","actor","at","type","args"}; `at` in microseconds since 1970.
[[nodiscard]] Json toJson(const domain::Command& command);
[[nodiscard]] Result<domain::Command> commandFromJson(const Json& json);

} // namespace okno::protocol
