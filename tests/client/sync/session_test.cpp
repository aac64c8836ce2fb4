#include "tests/client/sync/sync_test.h"

namespace okno::tests {
namespace {

using client::sync::Sync;
using client::sync::SyncState;

class Session : public SyncTest { };

TEST_F(Session, signingInBringsTheCityToTheStation) {
    NetworkedStation window(registry, "window", "3");
    ASSERT_FALSE(window.reader().office());

    const auto signedIn = window.signIn("lebedeva");

    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->employee.login, "lebedeva");
    ASSERT_TRUE(window.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_GT(window.reader().services().size(), 60U);
    EXPECT_TRUE(eventually([&] { return window.sync().state() == SyncState{true, true, ""}; }));
}

TEST_F(Session, aWrongPasswordIsRefused) {
    NetworkedStation window(registry, "window", "3");

    const auto signedIn = window.signIn("lebedeva", "guessed");

    ASSERT_FALSE(signedIn);
    EXPECT_EQ(signedIn.error().code, ErrorCode::unauthenticated);
    EXPECT_FALSE(window.sync().state().signedIn);
}

TEST_F(Session, withoutARegistryNobodySignsIn) {
    NetworkedStation window(registry, "window", "3");
    registry.stop();

    const auto signedIn = window.signIn("lebedeva");

    ASSERT_FALSE(signedIn);
    EXPECT_EQ(signedIn.error(), (Error{ErrorCode::unavailable, "registry-away"}));
}

TEST_F(Session, aSessionThatHasEndedIsToldAndNothingIsLost) {
    NetworkedStation window(registry, "window", "3");
    ASSERT_TRUE(window.signIn("lebedeva"));
    ASSERT_TRUE(window.settles());
    bool expired = false;
    QObject::connect(
        &window.sync(), &Sync::sessionExpired, &window.sync(), [&] { expired = true; });

    window.sync().start("no-such-token", registry.waitPort());
    const auto booked = window.submit(booking());

    ASSERT_TRUE(booked);
    EXPECT_TRUE(eventually([&] { return expired; }));
    EXPECT_TRUE(eventually([&] { return !window.sync().state().signedIn; }));
    EXPECT_EQ(window.local().unsent(), std::vector{*booked});

    ASSERT_TRUE(window.signIn("lebedeva"));
    EXPECT_TRUE(window.settles());
    EXPECT_EQ(window.difference(), "");
}

TEST_F(Session, measuresHowFarTheStationsClockIsOff) {
    NetworkedStation window(registry, "window", "3");
    window.local().clock().advance(std::chrono::hours(1));
    std::optional<std::chrono::milliseconds> offset;
    QObject::connect(&window.sync(), &Sync::clockOffsetMeasured, &window.sync(),
        [&](std::chrono::milliseconds measured) { offset = measured; });

    ASSERT_TRUE(window.signIn("lebedeva"));

    EXPECT_TRUE(eventually([&] { return offset.has_value(); }));
    EXPECT_EQ(offset, std::chrono::hours(-1));
}

TEST_F(Session, aBookingReachesTheWindowWithoutAnybodyAsking) {
    NetworkedStation callCentre(registry, "call-centre");
    NetworkedStation window(registry, "window", "3");
    ASSERT_TRUE(callCentre.signIn("snegireva"));
    ASSERT_TRUE(window.signIn("lebedeva"));
    ASSERT_TRUE(callCentre.settles());
    ASSERT_TRUE(window.settles());

    const auto book = booking();
    ASSERT_TRUE(callCentre.submit(book));

    EXPECT_TRUE(eventually([&] { return window.reader().ticket(book.ticket).has_value(); }));
    EXPECT_TRUE(callCentre.settles());
    EXPECT_EQ(window.difference(), "");
    EXPECT_EQ(callCentre.difference(), "");
}

} // namespace
} // namespace okno::tests
