// How a computer becomes a station: the invitation that the administrator carries to it, and the
// one-time code it hands in for a key of its own.
#pragma once

#include "common/domain/ids.h"
#include "common/protocol/record_json.h"

#include <optional>
#include <string>

namespace okno::protocol {

/// The file that `okno-registry station add` writes and okno-desk reads.
struct Invitation {
    domain::StationId station;
    std::string code; // "W3"; begins the provisional numbers of the station
    std::string kind; // window, office, call-centre, terminal
    std::string window; // number, of a window station
    std::string name;
    std::string registry; // URL
    std::string enrolmentCode{}; // holds for one day and for one enrolment
    std::optional<std::string>
        certificate{}; // PEM of the authority the registry's TLS goes back to
};

/// POST enrolments, without a session: the code for the station's first key. `unauthenticated`
/// "enrolment-code-wrong" (also when it was used, or when there is no such station) and
/// "enrolment-expired".
struct EnrolmentRequest {
    domain::StationId station;
    std::string enrolmentCode;
};
struct EnrolmentAnswer {
    std::string stationKey;
};

/// POST password, without a session and with an empty answer; then sign in with the new one.
/// Refusals as of a sign-in, and `refused` "password-too-weak" with what is wrong as detail: short,
/// long, login, common, simple or same.
struct PasswordChange {
    std::string login;
    std::string password;
    std::string newPassword;
    domain::StationId station;
    std::string stationKey;
};

[[nodiscard]] Json toJson(const Invitation& invitation);
[[nodiscard]] Json toJson(const EnrolmentRequest& message);
[[nodiscard]] Json toJson(const EnrolmentAnswer& message);
[[nodiscard]] Json toJson(const PasswordChange& message);

/// Strict but for the answer: an unknown or missing member is named.
[[nodiscard]] Result<Invitation> invitationFromJson(const Json& json);
[[nodiscard]] Result<EnrolmentRequest> enrolmentRequestFromJson(const Json& json);
[[nodiscard]] Result<EnrolmentAnswer> enrolmentAnswerFromJson(const Json& json);
[[nodiscard]] Result<PasswordChange> passwordChangeFromJson(const Json& json);

} // namespace okno::protocol
