#include "common/protocol/enrolment.h"
#include "common/protocol/messages.h"
#include "tests/common/protocol/arbitrary.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
const Instant now(std::chrono::seconds(1'795'000'000));

Change someChange(Draw& draw) {
    const auto ticket = any<domain::Ticket>(draw);
    return {{domain::RecordKind::ticket, ticket.id.toString()}, 4, toJson(ticket)};
}
} // namespace

TEST(Messages, signInComesBackAsItWent) {
    Draw draw(1);
    const SignInRequest request{"lebedeva", "пароль", any<domain::StationId>(draw)};
    const SignInResponse response{"token", any<domain::Employee>(draw), now, 8743};

    const auto readRequest = signInRequestFromJson(toJson(request));
    const auto readResponse = signInResponseFromJson(toJson(response));

    ASSERT_TRUE(readRequest && readResponse);
    EXPECT_EQ(readRequest->login, request.login);
    EXPECT_EQ(readRequest->password, request.password);
    EXPECT_EQ(readRequest->station, request.station);
    EXPECT_EQ(readResponse->token, response.token);
    EXPECT_EQ(readResponse->employee, response.employee);
    EXPECT_EQ(readResponse->serverTime, response.serverTime);
    EXPECT_EQ(readResponse->waitPort, response.waitPort);
}

TEST(Messages, pushComesBackAsItWent) {
    Draw draw(2);
    PushRequest request;
    for (std::size_t index = 0; index < commandTypes.size(); ++index)
        request.commands.push_back(any<domain::Command>(draw));

    const auto read = pushRequestFromJson(toJson(request));

    ASSERT_TRUE(read);
    EXPECT_EQ(read->commands, request.commands);
}

TEST(Messages, outcomesComeBackAsTheyWent) {
    Draw draw(3);
    const PushResponse response{{{any<domain::CommandId>(draw), OutcomeKind::applied, true,
                                     std::nullopt, {someChange(draw)}},
                                    {any<domain::CommandId>(draw), OutcomeKind::rejected, false,
                                        Error{ErrorCode::conflict, "slot-taken", "place"}, {}}},
        now};

    const auto read = pushResponseFromJson(toJson(response));

    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(response));
    EXPECT_TRUE(read->outcomes.at(0).duplicate);
    EXPECT_EQ(read->outcomes.at(0).changes.at(0).key, response.outcomes.at(0).changes.at(0).key);
    EXPECT_EQ(read->outcomes.at(1).kind, OutcomeKind::rejected);
    EXPECT_EQ(read->outcomes.at(1).error, response.outcomes.at(1).error);
}

TEST(Messages, changesComeBackAsTheyWent) {
    Draw draw(4);
    const ChangesPage page{{someChange(draw), someChange(draw)}, "c42", true, 17, now};

    const auto read = changesPageFromJson(toJson(page));

    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(page));
    EXPECT_EQ(read->cursor, "c42");
    EXPECT_TRUE(read->more);
    EXPECT_EQ(read->confirmedN, 17);
    EXPECT_EQ(read->changes.at(1).version, 4);
}

TEST(Messages, problemsCarryTheErrorAndTheExpectedCounter) {
    const Problem gap{409, {ErrorCode::conflict, "counter-gap", "n"}, 12};
    const Problem plain{404, {ErrorCode::notFound, "no-such-blob", ""}, std::nullopt};

    const auto readGap = problemFromJson(toJson(gap));
    const auto readPlain = problemFromJson(toJson(plain));

    ASSERT_TRUE(readGap && readPlain);
    EXPECT_EQ(readGap->status, 409);
    EXPECT_EQ(readGap->error, gap.error);
    EXPECT_EQ(readGap->expectedN, 12);
    EXPECT_EQ(readPlain->error, plain.error);
    EXPECT_FALSE(readPlain->expectedN);
}

TEST(Messages, enrolmentComesBackAndIsStrict) {
    Draw draw(5);
    const Enrolment enrolment{
        any<domain::StationId>(draw), "W3", "window", "3", "Окно 3", "http://127.0.0.1:8743"};

    Json json = toJson(enrolment);
    const auto read = enrolmentFromJson(json);
    json["colour"] = "red";

    ASSERT_TRUE(read);
    EXPECT_EQ(read->station, enrolment.station);
    EXPECT_EQ(toJson(*read), toJson(enrolment));
    EXPECT_EQ(enrolmentFromJson(json).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "colour"}));
}

TEST(Messages, requestsAreStrictAndAnswersAreNot) {
    Draw draw(6);
    Json request = toJson(SignInRequest{"a", "b", any<domain::StationId>(draw)});
    request["captcha"] = 1;
    EXPECT_EQ(signInRequestFromJson(request).error().detail, "captcha");

    Json push = toJson(PushRequest{{any<domain::Command>(draw)}});
    push["commands"][0]["args"]["later"] = 1;
    EXPECT_EQ(pushRequestFromJson(push).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "commands[0].args.later"}));

    Json page = toJson(ChangesPage{{someChange(draw)}, "c", false, 0, now});
    page["weather"] = "snow";
    page["changes"][0]["by"] = "lebedeva";
    EXPECT_TRUE(changesPageFromJson(page));
}

TEST(Messages, errorCodesHaveNamesAndStatuses) {
    for (const auto& [code, name] : EnumNames<ErrorCode>::table) {
        EXPECT_EQ(errorCodeFromString(toString(code)), code);
        EXPECT_GE(httpStatusOf(code), 400);
        EXPECT_LT(httpStatusOf(code), 600);
    }
    EXPECT_EQ(httpStatusOf(ErrorCode::unauthenticated), 401);
    EXPECT_EQ(httpStatusOf(ErrorCode::unavailable), 503);
    EXPECT_EQ(errorCodeFromString("teapot").error().reason, "value-unknown");
}

} // namespace okno::protocol::tests
