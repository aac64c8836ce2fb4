#include "common/protocol/administrative_act.h"

#include "common/protocol/enrolment_fields.h"
#include "common/protocol/outcome_fields.h"
#include "common/protocol/people_fields.h"

namespace okno::protocol {

template <> struct EnumNames<ActKind> {
    static constexpr std::array table{std::pair{ActKind::addUser, std::string_view("add_user")},
        std::pair{ActKind::resetPassword, std::string_view("reset_password")},
        std::pair{ActKind::lockUser, std::string_view("lock_user")},
        std::pair{ActKind::unlockUser, std::string_view("unlock_user")},
        std::pair{ActKind::changeRole, std::string_view("change_role")},
        std::pair{ActKind::addStation, std::string_view("add_station")},
        std::pair{ActKind::inviteStation, std::string_view("invite_station")},
        std::pair{ActKind::revokeStation, std::string_view("revoke_station")},
        std::pair{ActKind::listStations, std::string_view("list_stations")},
        std::pair{ActKind::finishRecovery, std::string_view("finish_recovery")}};
};

template <> struct Fields<AdministrativeAct> {
    static constexpr auto table = std::make_tuple(field("kind", &AdministrativeAct::kind),
        field("employee", &AdministrativeAct::employee),
        field("invitation", &AdministrativeAct::invitation));
};

template <> struct Fields<AdministrativeAnswer> {
    static constexpr auto table = std::make_tuple(field("lines", &AdministrativeAnswer::lines),
        field("invitation", &AdministrativeAnswer::invitation),
        field("refusal", &AdministrativeAnswer::refusal));
};

Json toJson(const AdministrativeAct& act) {
    return write(act);
}

Json toJson(const AdministrativeAnswer& answer) {
    return write(answer);
}

Result<AdministrativeAct> administrativeActFromJson(const Json& json) {
    return messageFrom<AdministrativeAct>(json, Reading::strict);
}

Result<AdministrativeAnswer> administrativeAnswerFromJson(const Json& json) {
    return messageFrom<AdministrativeAnswer>(json, Reading::strict);
}

} // namespace okno::protocol
