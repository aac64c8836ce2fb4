// What okno-registry's command line hands to the registry that runs on the same data: one act of
// the administrator, and what came of it. It travels through a socket in the data folder.
#pragma once

#include "common/protocol/enrolment.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::protocol {

enum class ActKind {
    addUser,
    resetPassword,
    lockUser,
    unlockUser,
    changeRole,
    addStation,
    inviteStation,
    revokeStation,
    listStations,
    finishRecovery,
};

struct AdministrativeAct {
    ActKind kind;
    std::optional<domain::Employee> employee{}; // of acts on users: whose login is meant, at least
    std::optional<Invitation> invitation{}; // of acts on stations: whose code is meant, at least
};

struct AdministrativeAnswer {
    std::vector<std::string> lines; // for the administrator to read
    std::optional<Invitation> invitation{}; // to be written into a file
    std::optional<Error> refusal{};
};

[[nodiscard]] Json toJson(const AdministrativeAct& act);
[[nodiscard]] Json toJson(const AdministrativeAnswer& answer);
[[nodiscard]] Result<AdministrativeAct> administrativeActFromJson(const Json& json);
[[nodiscard]] Result<AdministrativeAnswer> administrativeAnswerFromJson(const Json& json);

} // namespace okno::protocol
