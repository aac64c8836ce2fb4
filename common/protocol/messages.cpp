#include "common/protocol/messages.h"

#include "common/protocol/change_fields.h"
#include "common/protocol/command_fields.h"
#include "common/protocol/outcome_fields.h"

namespace okno::protocol {

template <> struct Fields<SignInRequest> {
    static constexpr auto table = std::make_tuple(field("login", &SignInRequest::login),
        field("password", &SignInRequest::password), field("station", &SignInRequest::station),
        field("station_key", &SignInRequest::stationKey));
};

template <> struct Fields<SignInResponse> {
    static constexpr auto table = std::make_tuple(field("token", &SignInResponse::token),
        field("employee", &SignInResponse::employee),
        field("server_time", &SignInResponse::serverTime),
        field("wait_port", &SignInResponse::waitPort),
        field("station_key", &SignInResponse::stationKey),
        field("expires_at", &SignInResponse::expiresAt),
        field("offline_days", &SignInResponse::offlineDays));
};

template <> struct Fields<PushRequest> {
    static constexpr auto table = std::make_tuple(field("commands", &PushRequest::commands));
};

template <> struct Fields<CommandOutcome> {
    static constexpr auto table = std::make_tuple(field("command", &CommandOutcome::command),
        field("kind", &CommandOutcome::kind), field("duplicate", &CommandOutcome::duplicate),
        field("error", &CommandOutcome::error), field("changes", &CommandOutcome::changes),
        field("n", &CommandOutcome::n));
};

template <> struct Fields<PushResponse> {
    static constexpr auto table = std::make_tuple(field("outcomes", &PushResponse::outcomes),
        field("server_time", &PushResponse::serverTime));
};

template <> struct Fields<ChangesPage> {
    static constexpr auto table = std::make_tuple(field("changes", &ChangesPage::changes),
        field("cursor", &ChangesPage::cursor), field("more", &ChangesPage::more),
        field("confirmed_n", &ChangesPage::confirmedN),
        field("server_time", &ChangesPage::serverTime),
        field("audit_head", &ChangesPage::auditHead));
};

template <> struct Fields<WaitResponse> {
    static constexpr auto table = std::make_tuple(field("changed", &WaitResponse::changed));
};

/// RFC 9457 gives "status", "title" and "detail"; the rest are extension members.
template <> struct Codec<Problem> {
    static Json write(const Problem& problem) {
        Json json{{"status", problem.status}, {"code", nameOf(problem.error.code)},
            {"title", problem.error.reason}, {"detail", problem.error.detail}};
        MemberCodec<std::optional<std::int64_t>>::write(json, "expected_n", problem.expectedN);
        MemberCodec<std::optional<std::string>>::write(json, "epoch", problem.epoch);
        MemberCodec<std::optional<std::int64_t>>::write(json, "restored_to", problem.restoredTo);
        return json;
    }
    static Problem read(const Node& node) {
        return {readMember<int>(node, "status"),
            {readMember<ErrorCode>(node, "code"), readMember<std::string>(node, "title"),
                readMember<std::string>(node, "detail")},
            readMember<std::optional<std::int64_t>>(node, "expected_n"),
            readMember<std::optional<std::string>>(node, "epoch"),
            readMember<std::optional<std::int64_t>>(node, "restored_to")};
    }
};

Json toJson(const SignInRequest& message) {
    return write(message);
}

Json toJson(const SignInResponse& message) {
    return write(message);
}

Json toJson(const Change& message) {
    return write(message);
}

Json toJson(const PushRequest& message) {
    return write(message);
}

Json toJson(const CommandOutcome& message) {
    return write(message);
}

Json toJson(const PushResponse& message) {
    return write(message);
}

Json toJson(const ChangesPage& message) {
    return write(message);
}

Json toJson(const WaitResponse& message) {
    return write(message);
}

Json toJson(const Problem& message) {
    return write(message);
}

Result<SignInRequest> signInRequestFromJson(const Json& json) {
    return messageFrom<SignInRequest>(json, Reading::strict);
}

Result<SignInResponse> signInResponseFromJson(const Json& json) {
    return messageFrom<SignInResponse>(json, Reading::lenient);
}

Result<Change> changeFromJson(const Json& json) {
    return messageFrom<Change>(json, Reading::lenient);
}

Result<PushRequest> pushRequestFromJson(const Json& json) {
    return messageFrom<PushRequest>(json, Reading::strict);
}

Result<CommandOutcome> commandOutcomeFromJson(const Json& json) {
    return messageFrom<CommandOutcome>(json, Reading::lenient);
}

Result<PushResponse> pushResponseFromJson(const Json& json) {
    return messageFrom<PushResponse>(json, Reading::lenient);
}

Result<ChangesPage> changesPageFromJson(const Json& json) {
    return messageFrom<ChangesPage>(json, Reading::lenient);
}

Result<WaitResponse> waitResponseFromJson(const Json& json) {
    return messageFrom<WaitResponse>(json, Reading::lenient);
}

Result<Problem> problemFromJson(const Json& json) {
    return messageFrom<Problem>(json, Reading::lenient);
}

std::string toString(ErrorCode code) {
    return nameOf(code);
}

Result<ErrorCode> errorCodeFromString(std::string_view text) {
    return valueNamed<ErrorCode>(text);
}

int httpStatusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalidInput:
        return 400;
    case ErrorCode::unauthenticated:
        return 401;
    case ErrorCode::forbidden:
        return 403;
    case ErrorCode::notFound:
        return 404;
    case ErrorCode::conflict:
        return 409;
    case ErrorCode::refused:
        return 422;
    case ErrorCode::incompatible:
        return 426;
    case ErrorCode::storage:
        return 500;
    case ErrorCode::unavailable:
        return 503;
    }
    return 500;
}

} // namespace okno::protocol
