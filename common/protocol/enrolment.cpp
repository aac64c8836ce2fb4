#include "common/protocol/enrolment.h"

#include "common/protocol/enrolment_fields.h"

namespace okno::protocol {

template <> struct Fields<EnrolmentRequest> {
    static constexpr auto table = std::make_tuple(field("station", &EnrolmentRequest::station),
        field("enrolment_code", &EnrolmentRequest::enrolmentCode));
};

template <> struct Fields<EnrolmentAnswer> {
    static constexpr auto table
        = std::make_tuple(field("station_key", &EnrolmentAnswer::stationKey));
};

template <> struct Fields<PasswordChange> {
    static constexpr auto table = std::make_tuple(field("login", &PasswordChange::login),
        field("password", &PasswordChange::password),
        field("new_password", &PasswordChange::newPassword),
        field("station", &PasswordChange::station),
        field("station_key", &PasswordChange::stationKey));
};

Json toJson(const Invitation& invitation) {
    return write(invitation);
}

Json toJson(const EnrolmentRequest& message) {
    return write(message);
}

Json toJson(const EnrolmentAnswer& message) {
    return write(message);
}

Json toJson(const PasswordChange& message) {
    return write(message);
}

Result<Invitation> invitationFromJson(const Json& json) {
    return messageFrom<Invitation>(json, Reading::strict);
}

Result<EnrolmentRequest> enrolmentRequestFromJson(const Json& json) {
    return messageFrom<EnrolmentRequest>(json, Reading::strict);
}

Result<EnrolmentAnswer> enrolmentAnswerFromJson(const Json& json) {
    return messageFrom<EnrolmentAnswer>(json, Reading::lenient);
}

Result<PasswordChange> passwordChangeFromJson(const Json& json) {
    return messageFrom<PasswordChange>(json, Reading::strict);
}

} // namespace okno::protocol
