#include "common/protocol/enrolment.h"
#include "common/protocol/page_text.h"
#include "common/protocol/view_messages.h"
#include "tests/common/protocol/arbitrary.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
const Instant messageTime(std::chrono::seconds(1'795'000'000));

Change someChange(Draw& draw) {
    const auto ticket = any<domain::Ticket>(draw);
    return {{domain::RecordKind::ticket, ticket.id.toString()}, 4, toJson(ticket)};
}
} // namespace

TEST(Messages, signInComesBackAsItWent) {
    Draw draw(1);
    const SignInRequest request{"lebedeva", "пароль", any<domain::StationId>(draw), "key"};
    const SignInResponse response{"token", any<domain::Employee>(draw), messageTime, 8743,
        "next key", messageTime + std::chrono::hours(12), 14};

    const auto readRequest = signInRequestFromJson(toJson(request));
    const auto readResponse = signInResponseFromJson(toJson(response));

    ASSERT_TRUE(readRequest && readResponse);
    EXPECT_EQ(readRequest->login, request.login);
    EXPECT_EQ(readRequest->password, request.password);
    EXPECT_EQ(readRequest->station, request.station);
    EXPECT_EQ(readRequest->stationKey, "key");
    EXPECT_EQ(readResponse->token, response.token);
    EXPECT_EQ(readResponse->employee, response.employee);
    EXPECT_EQ(readResponse->serverTime, response.serverTime);
    EXPECT_EQ(readResponse->waitPort, response.waitPort);
    EXPECT_EQ(readResponse->stationKey, "next key");
    EXPECT_EQ(readResponse->expiresAt, response.expiresAt);
    EXPECT_EQ(readResponse->offlineDays, 14);
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
        messageTime};

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
    const ChangesPage page{{someChange(draw), someChange(draw)}, "c42", true, 17, messageTime};

    const auto read = changesPageFromJson(toJson(page));

    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(page));
    EXPECT_EQ(read->cursor, "c42");
    EXPECT_TRUE(read->more);
    EXPECT_EQ(read->confirmedN, 17);
    EXPECT_EQ(read->changes.at(1).version, 4);
}

TEST(Messages, theEndOfTheAuditChainTravelsWhereThereIsOne) {
    ChangesPage page{{}, "c42", false, 17, messageTime};
    const Json without = toJson(page);
    page.auditHead = "7.ab";

    const auto readPage = changesPageFromJson(toJson(page));

    ASSERT_TRUE(readPage);
    EXPECT_EQ(readPage->auditHead, "7.ab");
    EXPECT_FALSE(without.contains("audit_head"));
    EXPECT_TRUE(changesPageFromJson(without));
}

TEST(Messages, aProblemTellsHowFarTheRegistryWasRestored) {
    const Problem restored{
        409, {ErrorCode::conflict, "cursor-of-another-epoch", "since"}, std::nullopt, "epoch", 41};

    const auto read = problemFromJson(toJson(restored));

    ASSERT_TRUE(read);
    EXPECT_EQ(read->epoch, "epoch");
    EXPECT_EQ(read->restoredTo, 41);
}

TEST(Messages, aChangeMayBeATombstone) {
    const Change gone{{domain::RecordKind::card, "k"}, 7, nullptr, 43};

    const auto read = changeFromJson(toJson(gone));

    ASSERT_TRUE(read);
    EXPECT_TRUE(read->isTombstone());
    EXPECT_EQ(read->version, 7);
    EXPECT_EQ(read->position, 43);
    EXPECT_EQ(changeFromJson({{"kind", "card"}, {"key", "k"}, {"version", 7}}).error(),
        (Error{ErrorCode::invalidInput, "field-missing", "record"}));
}

TEST(Messages, aChangeOfAnOlderRegistryHasNoPosition) {
    Draw draw(7);
    Json older = toJson(someChange(draw));
    older.erase("position");

    const auto read = changeFromJson(older);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->position, 0);
    EXPECT_FALSE(read->isTombstone());
}

TEST(Messages, aSnapshotEndsWithThePageThatNamesNoNext) {
    Draw draw(8);
    const SnapshotPage page{{someChange(draw)}, std::nullopt, "e.9.v", messageTime};

    const auto read = snapshotPageFromJson(toJson(page));

    ASSERT_TRUE(read);
    EXPECT_FALSE(read->next);
    EXPECT_EQ(toJson(*read), toJson(page));
}

TEST(Messages, aSearchIsReadStrictly) {
    Json request = toJson(SearchRequest{"Соколова", 20});
    ASSERT_TRUE(searchRequestFromJson(request));
    request["role"] = "supervisor";
    EXPECT_EQ(searchRequestFromJson(request).error().reason, "field-unknown");
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
    const Invitation enrolment{any<domain::StationId>(draw), "W3", "window", "3", "Окно 3",
        "https://registry.local:8743", "k7mh-9wpx-3tq4-c2ab-d4f6", "-----BEGIN CERTIFICATE-----\n"};

    Json json = toJson(enrolment);
    const auto read = invitationFromJson(json);
    json["colour"] = "red";

    ASSERT_TRUE(read);
    EXPECT_EQ(read->station, enrolment.station);
    EXPECT_EQ(toJson(*read), toJson(enrolment));
    EXPECT_EQ(invitationFromJson(json).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "colour"}));
}

TEST(Messages, whatAStationEnrolsWithComesBackAsItWent) {
    Draw draw(7);
    const EnrolmentRequest request{any<domain::StationId>(draw), "code"};
    const EnrolmentAnswer answer{"key"};
    const PasswordChange change{
        "lebedeva", "handed over", "chosen by herself", any<domain::StationId>(draw), "key"};

    const auto readRequest = enrolmentRequestFromJson(toJson(request));
    const auto readAnswer = enrolmentAnswerFromJson(toJson(answer));
    const auto readChange = passwordChangeFromJson(toJson(change));

    ASSERT_TRUE(readRequest && readAnswer && readChange);
    EXPECT_EQ(readRequest->station, request.station);
    EXPECT_EQ(readRequest->enrolmentCode, "code");
    EXPECT_EQ(readAnswer->stationKey, "key");
    EXPECT_EQ(toJson(*readChange), toJson(change));
    EXPECT_EQ(readChange->newPassword, change.newPassword);
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

    Json page = toJson(ChangesPage{{someChange(draw)}, "c", false, 0, messageTime});
    page["weather"] = "snow";
    page["changes"][0]["by"] = "lebedeva";
    EXPECT_TRUE(changesPageFromJson(page));
}

TEST(Messages, aPageWithAByteThatNoMessageHoldsIsRefusedWhole) {
    Draw draw(7);
    const std::string sound
        = toJson(ChangesPage{{someChange(draw)}, "c", false, 0, messageTime}).dump();
    ASSERT_TRUE(changesPageFromText(sound));
    for (const char damage : {'\x01', '\0', '\xff'})
        for (std::size_t at = 0; at < sound.size(); ++at) {
            std::string damaged = sound;
            damaged[at] = damage;
            EXPECT_FALSE(changesPageFromText(damaged)) << "at " << at;
        }
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
