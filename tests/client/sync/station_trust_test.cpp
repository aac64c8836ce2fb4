// Computers that the registry does not trust any more, or not yet again: what was done at them
// stays.
#include "tests/client/sync/sync_test.h"
#include "tests/support/await.h"

namespace okno::tests {
namespace {

class Trust : public SyncTest {
protected:
    Trust() {
        EXPECT_TRUE(window.signIn("lebedeva"));
        EXPECT_TRUE(window.settles());
    }

    static std::string reasonOf(const Result<protocol::SignInResponse>& answer) {
        return answer ? "signed in" : answer.error().reason;
    }

    NetworkedStation window{registry, "window", "3"};
};

TEST_F(Trust, aRevokedStationIsToldAndKeepsItsOutboxUntilItIsEnrolledAgain) {
    registry.revoke(window.enrolment());

    const auto booked = booking();
    ASSERT_TRUE(window.submit(booked));

    EXPECT_TRUE(eventually([&] { return window.sync().state().reason == "station-revoked"; }));
    EXPECT_FALSE(window.sync().state().signedIn);
    EXPECT_EQ(reasonOf(window.signIn("lebedeva")), "station-revoked");
    EXPECT_EQ(window.reader().outbox().unsent, 1);
    EXPECT_FALSE(registry.find({domain::RecordKind::ticket, booked.ticket.toString()}));

    window.enrolAgain(registry.inviteAgain(window.enrolment()));
    EXPECT_EQ(reasonOf(window.signIn("lebedeva")), "signed in");
    ASSERT_TRUE(window.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_TRUE(registry.find({domain::RecordKind::ticket, booked.ticket.toString()}));
}

TEST_F(Trust, aCopiedComputerLocksBothUntilOneIsEnrolledAgain) {
    const auto twin = window.clone();
    ASSERT_EQ(reasonOf(twin->signIn("lebedeva")), "signed in");
    ASSERT_EQ(reasonOf(twin->signIn("lebedeva")), "signed in"); // its own key from now on
    const auto booked = booking();
    window.stop();
    window.start();
    ASSERT_TRUE(window.submit(booked));

    EXPECT_EQ(reasonOf(window.signIn("lebedeva")), "station-cloned");
    EXPECT_EQ(reasonOf(twin->signIn("lebedeva")), "station-cloned");
    EXPECT_EQ(window.reader().outbox().unsent, 1);

    window.enrolAgain(registry.inviteAgain(window.enrolment()));
    EXPECT_EQ(reasonOf(window.signIn("lebedeva")), "signed in");
    ASSERT_TRUE(window.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_TRUE(registry.find({domain::RecordKind::ticket, booked.ticket.toString()}));
    EXPECT_NE(reasonOf(twin->signIn("lebedeva")), "signed in");
}

} // namespace
} // namespace okno::tests
