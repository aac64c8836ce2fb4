#include "common/protocol/agency_messages.h"

#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<AgencyRequest> {
    static constexpr auto table = std::make_tuple(field("message_id", &AgencyRequest::messageId),
        field("kind", &AgencyRequest::kind), field("request", &AgencyRequest::request),
        field("sent_at", &AgencyRequest::sentAt));
};

template <> struct Fields<AgencyReceipt> {
    static constexpr auto table = std::make_tuple(field("message_id", &AgencyReceipt::messageId),
        field("received_at", &AgencyReceipt::receivedAt));
};

template <> struct Fields<AgencyResponse> {
    static constexpr auto table = std::make_tuple(field("id", &AgencyResponse::id),
        field("message_id", &AgencyResponse::messageId), field("body", &AgencyResponse::body));
};

template <> struct Fields<AgencyResponses> {
    static constexpr auto table = std::make_tuple(field("responses", &AgencyResponses::responses));
};

template <> struct Fields<AgencyPaper> {
    static constexpr auto table = std::make_tuple(
        field("sha256", &AgencyPaper::sha256), field("bytes", &AgencyPaper::bytes));
};

template <> struct Fields<AgencyAnswer> {
    static constexpr auto table = std::make_tuple(field("outcome", &AgencyAnswer::outcome),
        field("fields", &AgencyAnswer::fields), field("remark", &AgencyAnswer::remark),
        field("paper", &AgencyAnswer::paper));
};

namespace {
std::string textIn(const Json& object, const char* name) {
    const bool has = object.is_object() && object.contains(name) && object.at(name).is_string();
    return has ? object.at(name).get<std::string>() : std::string();
}
} // namespace

Json toJson(const AgencyRequest& message) {
    return write(message);
}

Json toJson(const AgencyReceipt& message) {
    return write(message);
}

Json toJson(const AgencyResponses& message) {
    return write(message);
}

Json toJson(const AgencyAnswer& message) {
    return write(message);
}

Result<AgencyRequest> agencyRequestFromJson(const Json& json) {
    return messageFrom<AgencyRequest>(json, Reading::strict);
}

Result<AgencyReceipt> agencyReceiptFromJson(const Json& json) {
    return messageFrom<AgencyReceipt>(json, Reading::lenient);
}

Result<AgencyResponses> agencyResponsesFromJson(const Json& json) {
    return reading([&] {
        const Node root(json, Reading::lenient);
        const Node list = root.member("responses");
        AgencyResponses responses;
        for (std::size_t i = 0, size = list.arraySize(); i < size; ++i) {
            const Json& envelope = list.json()[i];
            if (auto id = textIn(envelope, "id"); !id.empty())
                responses.responses.push_back(
                    {std::move(id), textIn(envelope, "message_id"), textIn(envelope, "body")});
        }
        return responses;
    });
}

Result<AgencyAnswer> agencyAnswerFromJson(const Json& json) {
    return reading([&] {
        const Node node(json, Reading::lenient);
        auto answer = read<AgencyAnswer>(node);
        if (answer.outcome != domain::QueryState::answered
            && answer.outcome != domain::QueryState::refused
            && answer.outcome != domain::QueryState::noData) {
            const Node outcome = node.member("outcome");
            outcome.fail("value-unknown");
        }
        return answer;
    });
}

} // namespace okno::protocol
