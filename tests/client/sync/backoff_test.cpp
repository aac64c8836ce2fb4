#include "client/sync/retry.h"

#include <gtest/gtest.h>

#include <vector>

namespace okno::tests {
namespace {

using client::sync::Backoff;
using client::sync::RetryPolicy;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(Backoff, doublesFromASecondToFiveMinutes) {
    Backoff backoff(RetryPolicy{seconds(1), minutes(5), [] { return 1.0; }});
    constexpr int attempts = 12;
    std::vector<milliseconds> delays;
    delays.reserve(attempts);

    for (int i = 0; i < attempts; ++i)
        delays.push_back(backoff.next());

    EXPECT_EQ(delays.front(), seconds(1));
    EXPECT_EQ(delays[1], seconds(2));
    EXPECT_EQ(delays[8], seconds(256));
    EXPECT_EQ(delays[9], minutes(5));
    EXPECT_EQ(delays.back(), minutes(5));
}

TEST(Backoff, takesARandomPartOfTheDelay) {
    Backoff backoff(RetryPolicy{seconds(1), minutes(5), [] { return 0.25; }});

    EXPECT_EQ(backoff.next(), milliseconds(250));
    EXPECT_EQ(backoff.next(), milliseconds(500));
}

TEST(Backoff, startsAnewAfterASuccess) {
    Backoff backoff(RetryPolicy{seconds(1), minutes(5), [] { return 1.0; }});
    for (int i = 0; i < 40; ++i)
        static_cast<void>(backoff.next());

    backoff.succeeded();

    EXPECT_EQ(backoff.next(), seconds(1));
}

TEST(Backoff, usesTheMachinesChanceWhereNoneIsGiven) {
    Backoff backoff(RetryPolicy{});

    for (int i = 0; i < 20; ++i) {
        const auto delay = backoff.next();
        EXPECT_GE(delay, milliseconds(0));
        EXPECT_LE(delay, minutes(5));
    }
}

} // namespace
} // namespace okno::tests
