#include "server/registry/administrative_acts.h"

#include "common/protocol/enum_names.h"

namespace okno::server::registry {

namespace {
using protocol::ActKind;
using protocol::AdministrativeAct;
using protocol::AdministrativeAnswer;

AdministrativeAnswer answerWith(const NewAccount& account) {
    return {{account.employee.login + '\t' + account.password + '\t'
        + protocol::nameOf(account.employee.role) + '\t' + account.employee.name}};
}

AdministrativeAnswer answerWith(const protocol::Invitation& invitation) {
    return {{invitation.code + '\t' + invitation.station.toString()}, invitation};
}

AdministrativeAnswer answerWith(const domain::Employee& employee) {
    return {{employee.login + '\t' + protocol::nameOf(employee.role) + '\t' + employee.department
        + '\t' + employee.window}};
}

AdministrativeAnswer answerWith(const std::vector<store::Station>& stations) {
    AdministrativeAnswer answer;
    for (const store::Station& station : stations)
        answer.lines.push_back(station.code + '\t' + store::toString(station.state) + '\t'
            + station.kind + '\t' + station.window + '\t' + station.id.toString() + '\t'
            + station.name);
    return answer;
}

template <typename T> AdministrativeAnswer answerOf(const Result<T>& result) {
    if (!result)
        return {{}, std::nullopt, result.error()};
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return answerWith(*result);
}

AdministrativeAnswer actOnUser(
    Administration& administration, ActKind kind, const domain::Employee& employee) {
    switch (kind) {
    case ActKind::addUser:
        return answerOf(administration.addUser(employee));
    case ActKind::resetPassword:
        return answerOf(administration.resetPassword(employee.login));
    case ActKind::lockUser:
        return answerOf(administration.lockUser(employee.login));
    case ActKind::unlockUser:
        return answerOf(administration.unlockUser(employee.login));
    default:
        return answerOf(administration.changeRole(employee));
    }
}

AdministrativeAnswer actOnStation(
    Administration& administration, ActKind kind, const protocol::Invitation& invitation) {
    switch (kind) {
    case ActKind::addStation:
        return answerOf(administration.enrol(invitation));
    case ActKind::inviteStation:
        return answerOf(administration.inviteStation(invitation));
    default:
        return answerOf(administration.revokeStation(invitation.code));
    }
}
} // namespace

AdministrativeAnswer perform(Administration& administration, const AdministrativeAct& act) {
    switch (act.kind) {
    case ActKind::listStations:
        return answerOf(administration.stations());
    case ActKind::finishRecovery:
        return answerOf(administration.finishRecovery());
    case ActKind::addStation:
    case ActKind::inviteStation:
    case ActKind::revokeStation:
        if (act.invitation)
            return actOnStation(administration, act.kind, *act.invitation);
        return {{}, std::nullopt, Error{ErrorCode::invalidInput, "field-missing", "invitation"}};
    default:
        if (act.employee)
            return actOnUser(administration, act.kind, *act.employee);
        return {{}, std::nullopt, Error{ErrorCode::invalidInput, "field-missing", "employee"}};
    }
}

} // namespace okno::server::registry
