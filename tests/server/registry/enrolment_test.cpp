#include "tests/server/registry/sessions_fixture.h"

#include "server/store/stations.h"

namespace okno::tests {

using namespace std::chrono_literals;

namespace {
class EnrolmentTest : public SessionsFixture {
protected:
    std::string codeRefusal(const domain::StationId& station, const std::string& code) {
        const auto enrolled = sessions->enrol({station, code});
        return enrolled ? "" : enrolled.error().reason;
    }
    protocol::Invitation invitedAgain() {
        protocol::Invitation wanted = window;
        return administration.inviteStation(wanted).value();
    }
};
} // namespace

TEST_F(EnrolmentTest, aCodeIsGoodForOneStationOnce) {
    const auto other = registry.enrol("window", "4");

    EXPECT_EQ(codeRefusal(window.station, window.enrolmentCode), "enrolment-code-wrong");
    EXPECT_EQ(codeRefusal(window.station, other.enrolmentCode), "enrolment-code-wrong");
    EXPECT_EQ(
        codeRefusal(ids.make<domain::StationId>(), other.enrolmentCode), "enrolment-code-wrong");
    EXPECT_EQ(codeRefusal(other.station, other.enrolmentCode), "");
    EXPECT_EQ(codeRefusal(other.station, other.enrolmentCode), "enrolment-code-wrong");
    EXPECT_EQ(refusal(password()), "");
}

TEST_F(EnrolmentTest, aCodeHoldsForADay) {
    const auto late = registry.enrol("window", "4");
    const auto inTime = registry.enrol("window", "4");

    registry.clock().advance(24h - 1s);
    EXPECT_EQ(codeRefusal(inTime.station, inTime.enrolmentCode), "");
    registry.clock().advance(1s);
    EXPECT_EQ(codeRefusal(late.station, late.enrolmentCode), "enrolment-expired");
}

TEST_F(EnrolmentTest, aClockThatWasSetBackMakesNoOldCodeGood) {
    registry.clock().advance(24h * 365 * 12);
    const auto ofTheFuture = registry.enrol("window", "4");

    registry.clock().advance(-24h * 365 * 12);

    EXPECT_EQ(codeRefusal(ofTheFuture.station, ofTheFuture.enrolmentCode), "enrolment-expired");
}

TEST_F(EnrolmentTest, guessingMakesTheCodeVoid) {
    const auto other = registry.enrol("window", "4");

    for (int attempt = 0; attempt < 10; ++attempt)
        EXPECT_EQ(codeRefusal(other.station, "guess"), "enrolment-code-wrong");

    EXPECT_EQ(codeRefusal(other.station, other.enrolmentCode), "enrolment-code-wrong");
}

TEST_F(EnrolmentTest, anotherInvitationReplacesTheFirst) {
    const auto first = registry.enrol("window", "4");
    protocol::Invitation wanted = first;
    wanted.registry = "https://elsewhere:8740";
    wanted.certificate = "PEM";

    const auto second = administration.inviteStation(wanted);

    ASSERT_TRUE(second);
    EXPECT_EQ(second->station, first.station);
    EXPECT_EQ(second->window, "4");
    EXPECT_EQ(second->registry, "https://elsewhere:8740");
    EXPECT_EQ(second->certificate, "PEM");
    EXPECT_EQ(codeRefusal(first.station, first.enrolmentCode), "enrolment-code-wrong");
    EXPECT_EQ(codeRefusal(first.station, second->enrolmentCode), "");
    wanted.code = "W99";
    EXPECT_EQ(administration.inviteStation(wanted).error().reason, "no-such-station");
}

TEST_F(EnrolmentTest, everySignInBringsTheNextKey) {
    const std::string first = key;
    ASSERT_EQ(refusal(password()), "");
    const std::string second = key;
    ASSERT_EQ(refusal(password()), "");

    EXPECT_EQ(first.size(), 64U);
    EXPECT_NE(second, first);
    EXPECT_NE(key, second);
}

TEST_F(EnrolmentTest, aLostAnswerCostsNothing) {
    const std::string first = key;
    ASSERT_EQ(refusal(password()), "");

    key = first;
    EXPECT_EQ(refusal(password()), "");
    EXPECT_EQ(refusal(password()), "");
}

TEST_F(EnrolmentTest, aKeyOfAnotherStationOrNoneIsRefused) {
    const auto other = registry.enrol("window", "4");
    const std::string otherKey = registry.keyFor(other);

    for (const std::string& wrong :
        {otherKey, std::string(), std::string(64, '0'), window.enrolmentCode}) {
        key = wrong;
        EXPECT_EQ(refusal(password()), "station-key-wrong");
    }
}

TEST_F(EnrolmentTest, aCopiedStationLocksBothUntilOneIsEnrolledAgain) {
    const std::string copied = key;
    const auto original = signIn(password());
    ASSERT_TRUE(original);
    ASSERT_EQ(refusal(password()), ""); // and with this its next key has been used

    const std::string newest = key;
    key = copied;
    EXPECT_EQ(refusal(password()), "station-cloned");
    key = newest;
    EXPECT_EQ(refusal(password()), "station-cloned");
    EXPECT_EQ(refusal(original->token, 0s), "station-cloned");
    reopen();
    EXPECT_EQ(refusal(original->token, 0s), "station-cloned");

    key = registry.keyFor(invitedAgain());
    EXPECT_EQ(refusal(password()), "");
    EXPECT_EQ(refusal(original->token, 0s), "session-unknown");
}

TEST_F(EnrolmentTest, twoCopiesOfANextKeyAreNoticedToo) {
    const std::string copied = key;
    ASSERT_EQ(refusal(password()), "");
    const std::string ofTheOriginal = key;
    key = copied;
    ASSERT_EQ(refusal(password()), "");
    const std::string ofTheCopy = key;

    key = ofTheOriginal;
    ASSERT_EQ(refusal(password()), "");
    key = ofTheCopy;
    EXPECT_EQ(refusal(password()), "station-cloned");
}

TEST_F(EnrolmentTest, aRevokedStationIsRefusedWhateverItAsks) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    ASSERT_TRUE(administration.revokeStation(window.code));

    EXPECT_EQ(refusal(signedIn->token, 0s), "station-revoked");
    EXPECT_EQ(refusal(password()), "station-revoked");
    EXPECT_EQ(codeRefusal(window.station, window.enrolmentCode), "enrolment-code-wrong");
    key = registry.keyFor(invitedAgain());
    EXPECT_EQ(refusal(password()), "");
}

TEST_F(EnrolmentTest, afterARestoreANewerKeyIsTakenOnce) {
    const auto invited = registry.enrol("window", "4");
    const auto restored = registry.server().database().write([](auto& transaction) -> Result<void> {
        server::store::markStationsRestored(transaction);
        return {};
    });
    ASSERT_TRUE(restored);

    EXPECT_EQ(codeRefusal(invited.station, invited.enrolmentCode), "enrolment-code-wrong");
    key = "short";
    EXPECT_EQ(refusal(password()), "station-key-wrong");
    key = std::string(64, 'a'); // handed out after the backup
    EXPECT_EQ(refusal(password()), "");
    EXPECT_EQ(refusal(password()), "");
    key = std::string(64, 'b');
    EXPECT_EQ(refusal(password()), "station-key-wrong");
}

} // namespace okno::tests
