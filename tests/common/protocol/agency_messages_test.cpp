#include "common/protocol/agency_messages.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
Json answerJson() {
    return {{"outcome", "answered"}, {"fields", {{"area", "612"}}}, {"remark", ""},
        {"paper", {{"sha256", std::string(64, 'a')}, {"bytes", 3}}}};
}
} // namespace

TEST(AgencyMessages, comeBackAsTheyWent) {
    const Json request{{"message_id", "m1"}, {"kind", "OKN"}, {"request", {{"address", "ул. 1"}}},
        {"sent_at", 1795425600000000}};
    const Json receipt{{"message_id", "m1"}, {"received_at", 1795425600000001}};
    const Json responses{{"responses",
        Json::array({{{"id", "r1"}, {"message_id", "m1"}, {"body", "{\"outcome\""}}})}};

    EXPECT_EQ(toJson(agencyRequestFromJson(request).value()), request);
    EXPECT_EQ(toJson(agencyReceiptFromJson(receipt).value()), receipt);
    EXPECT_EQ(toJson(agencyResponsesFromJson(responses).value()), responses);
    EXPECT_EQ(toJson(agencyAnswerFromJson(answerJson()).value()), answerJson());
}

TEST(AgencyMessages, anAnswerEndsItsQuery) {
    for (const std::string outcome : {"queued", "sent", "failed"}) {
        Json answer = answerJson();
        answer["outcome"] = outcome;
        EXPECT_EQ(agencyAnswerFromJson(answer).error(),
            (Error{ErrorCode::invalidInput, "value-unknown", "outcome"}));
    }
}

TEST(AgencyMessages, aHashThatIsNoneIsNamed) {
    Json answer = answerJson();
    answer["paper"]["sha256"] = "abc";
    EXPECT_EQ(agencyAnswerFromJson(answer).error(),
        (Error{ErrorCode::invalidInput, "not-a-content-hash", "paper.sha256"}));
}

TEST(AgencyMessages, envelopesWithoutAnIdAreLeftOut) {
    const Json list{{"responses", Json::array({7, {{"message_id", "m"}}, {{"id", "r"}}})}};

    const auto responses = agencyResponsesFromJson(list);

    ASSERT_TRUE(responses);
    ASSERT_EQ(responses->responses.size(), 1U);
    EXPECT_EQ(responses->responses[0].id, "r");
    EXPECT_TRUE(responses->responses[0].body.empty());
}

} // namespace okno::protocol::tests
