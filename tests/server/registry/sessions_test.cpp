#include "server/registry/sessions.h"

#include "tests/server/registry/sessions_fixture.h"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <future>
#include <sstream>
#include <thread>

namespace okno::tests {

using namespace std::chrono_literals;

namespace {
class SessionsTest : public SessionsFixture {
protected:
    std::optional<Error> changed(const std::string& from, const std::string& to) {
        const auto done = sessions->changePassword({"lebedeva", from, to, window.station, key});
        return done ? std::nullopt : std::optional(done.error());
    }
    void guess(int times) {
        for (int attempt = 0; attempt < times; ++attempt)
            EXPECT_EQ(refusal("guessed"), "password-wrong");
    }
    /// Seconds for which the login is locked; 0: it is not.
    int locked() {
        const auto signedIn = signIn(password());
        return signedIn || signedIn.error().reason != "locked-out"
            ? 0
            : std::stoi(signedIn.error().detail);
    }
};

/// Everything that is logged while it lives.
class Log {
public:
    Log()
        : m_before(spdlog::default_logger()) {
        spdlog::set_default_logger(std::make_shared<spdlog::logger>(
            "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(m_text)));
        spdlog::set_level(spdlog::level::trace);
    }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    ~Log() { spdlog::set_default_logger(m_before); }
    [[nodiscard]] std::string text() const { return m_text.str(); }

private:
    std::ostringstream m_text;
    std::shared_ptr<spdlog::logger> m_before;
};
} // namespace

TEST_F(SessionsTest, fiveWrongPasswordsLockTheLoginForLongerEachTime) {
    guess(5);
    EXPECT_EQ(locked(), 60);
    registry.clock().advance(60s);
    guess(1);
    EXPECT_EQ(locked(), 5 * 60);
    registry.clock().advance(5min);
    guess(1);
    EXPECT_EQ(locked(), 15 * 60);
    registry.clock().advance(15min);
    guess(1);
    EXPECT_EQ(locked(), 15 * 60);

    registry.clock().advance(15min);
    EXPECT_EQ(refusal(password()), "");
    guess(4);
    EXPECT_EQ(refusal(password()), "");
}

TEST_F(SessionsTest, aLockOutlivesARestart) {
    guess(5);
    registry.stop();
    registry.start();
    reopen();

    EXPECT_EQ(locked(), 60);
}

TEST_F(SessionsTest, aDayForgives) {
    guess(4);
    registry.clock().advance(24h + 1s);
    guess(4);

    EXPECT_EQ(refusal(password()), "");
}

TEST_F(SessionsTest, aLoginThatDoesNotExistIsLockedLikeOneThatDoes) {
    for (int attempt = 0; attempt < 5; ++attempt)
        EXPECT_EQ(signInAs("nobody", "guessed").error().reason, "password-wrong");

    EXPECT_EQ(signInAs("nobody", "guessed").error(),
        (Error{ErrorCode::unauthenticated, "locked-out", "60"}));
}

TEST_F(SessionsTest, aStationThatTriesManyLoginsIsLocked) {
    for (int attempt = 0; attempt < 20; ++attempt)
        EXPECT_EQ(signInAs("guess" + std::to_string(attempt), "guessed").error().reason,
            "password-wrong");

    EXPECT_EQ(locked(), 60);
    const auto other = registry.enrol("window", "4");
    EXPECT_TRUE(sessions->signIn({"lebedeva", password(), other.station, registry.keyFor(other)}));
}

TEST_F(SessionsTest, guessesAtTheSameMomentAreCountedEach) {
    constexpr int attempts = 12;
    std::vector<std::future<std::string>> guesses;
    guesses.reserve(attempts);
    for (int attempt = 0; attempt < attempts; ++attempt)
        guesses.push_back(std::async(std::launch::async, [this] {
            return sessions->signIn({"lebedeva", "guessed", window.station, key}).error().reason;
        }));
    std::map<std::string, int> answers;
    for (auto& guessed : guesses)
        ++answers[guessed.get()];

    EXPECT_EQ(answers["password-wrong"], 5);
    EXPECT_EQ(answers["locked-out"], 7);
}

TEST_F(SessionsTest, aClockThatWasSetBackLocksNobodyOut) {
    registry.clock().advance(24h * 365 * 12);
    guess(5);
    ASSERT_EQ(locked(), 60);

    registry.clock().advance(-24h * 365 * 12);

    EXPECT_EQ(refusal(password()), "");
}

TEST_F(SessionsTest, aPasswordIsReadUpToAKibibyte) {
    EXPECT_EQ(refusal(std::string(1 << 20, 'x')), "password-wrong");
    ASSERT_EQ(changed(password(), std::string(200, 'a') + "bcdefghi xyz ktw 1750"), std::nullopt);

    EXPECT_EQ(refusal(std::string(200, 'a') + "bcdefghi xyz ktw 1750"), "");
}

TEST_F(SessionsTest, loginsAreTextAndNothingElse) {
    for (const std::string& login : {std::string("' OR '1'='1"), std::string("lebedeva'--"),
             std::string("lebedeva\0", 9), std::string("%"),
             std::string("lebedeva; DROP TABLE "
                         "account;")})
        EXPECT_EQ(signInAs(login, password()).error().reason, "password-wrong") << login;
    EXPECT_EQ(refusal(password()), "");
}

TEST_F(SessionsTest, endsTwelveHoursAfterTheSignInHoweverBusyItIs) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->expiresAt, registry.clock().now() + 12h);

    for (int quarter = 0; quarter < 4 * 12 - 1; ++quarter) {
        registry.clock().advance(15min);
        ASSERT_EQ(refusal(signedIn->token, 0s), "") << quarter;
    }
    registry.clock().advance(15min);
    EXPECT_EQ(refusal(signedIn->token, 0s), "session-unknown");
}

TEST_F(SessionsTest, endsWhenNobodyWasThereForAnHourThoughTheStationAsksOn) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    for (int minute = 1; minute < 60; ++minute) {
        registry.clock().advance(1min);
        ASSERT_TRUE(sessions->authenticate(signedIn->token)) << minute;
        ASSERT_EQ(refusal(signedIn->token, std::chrono::minutes(minute)), "");
    }
    registry.clock().advance(1min);
    EXPECT_FALSE(sessions->authenticate(signedIn->token));
    EXPECT_EQ(refusal(signedIn->token, 60min), "session-unknown");
}

TEST_F(SessionsTest, outlivesHoursWithoutTheRegistryAtWhichSomebodyWorked) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    registry.clock().advance(5h);

    EXPECT_EQ(refusal(signedIn->token, 30s), "");
    reopen();
    registry.clock().advance(59min);
    EXPECT_TRUE(sessions->authenticate(signedIn->token));
}

TEST_F(SessionsTest, ofADeviceNeedsNobodyThere) {
    const auto terminal = registry.enrol("terminal");
    const auto signedIn = sessions->signIn({"terminal-1", registry.passwordOf("terminal-1"),
        terminal.station, registry.keyFor(terminal)});
    ASSERT_TRUE(signedIn);

    registry.clock().advance(24h * 6);
    const auto caller = sessions->authenticate(signedIn->token);
    ASSERT_TRUE(caller);
    EXPECT_EQ(caller->stationKind, "terminal");
    registry.clock().advance(24h);
    EXPECT_FALSE(sessions->authenticate(signedIn->token));
}

TEST_F(SessionsTest, ofAClockThatRanAheadEndsWithIt) {
    registry.clock().advance(24h * 365 * 12);
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    registry.clock().advance(-24h * 365 * 12);

    EXPECT_EQ(refusal(signedIn->token, 0s), "session-unknown");
}

TEST_F(SessionsTest, aHandedOverPasswordIsGoodForChoosingOnesOwn) {
    const auto reset = administration.resetPassword("lebedeva");
    ASSERT_TRUE(reset);
    EXPECT_EQ(refusal(reset->password), "password-change-needed");

    EXPECT_EQ(changed("guessed", "три кота в шкафу")->reason, "password-wrong");
    EXPECT_EQ(changed(reset->password, "короткий")->detail, "short");
    EXPECT_EQ(changed(reset->password, reset->password)->detail, "same");
    EXPECT_EQ(refusal(reset->password), "password-change-needed");
    EXPECT_EQ(changed(reset->password, "три кота в шкафу"), std::nullopt);

    EXPECT_EQ(refusal(reset->password), "password-wrong");
    EXPECT_EQ(refusal("три кота в шкафу"), "");
}

TEST_F(SessionsTest, aChangedPasswordEndsTheSessions) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    ASSERT_EQ(changed(password(), "три кота в шкафу"), std::nullopt);

    EXPECT_EQ(refusal(signedIn->token, 0s), "session-unknown");
}

TEST_F(SessionsTest, guessingByChangesOfThePasswordLocksToo) {
    for (int attempt = 0; attempt < 5; ++attempt)
        EXPECT_EQ(changed("guessed", "три кота в шкафу")->reason, "password-wrong");

    EXPECT_EQ(changed(password(), "три кота в шкафу")->reason, "locked-out");
    EXPECT_EQ(locked(), 60);
}

TEST_F(SessionsTest, lockingAnAccountEndsItsSessions) {
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);

    ASSERT_TRUE(administration.lockUser("lebedeva"));

    EXPECT_EQ(refusal(signedIn->token, 0s), "session-unknown");
}

TEST_F(SessionsTest, noSecretEverReachesTheLog) {
    const Log log;
    const auto other = registry.enrol("window", "4");
    std::vector<std::string> secrets{password(), key, other.enrolmentCode, "guessed by him",
        "пароль вместо логина", "три кота в шкафу"};
    const auto signedIn = signIn(password());
    ASSERT_TRUE(signedIn);
    secrets.insert(secrets.end(), {signedIn->token, signedIn->stationKey});
    secrets.push_back(registry.keyFor(other));
    EXPECT_EQ(refusal("guessed by him"), "password-wrong");
    EXPECT_FALSE(signInAs("пароль вместо логина", "guessed by him"));
    EXPECT_FALSE(sessions->enrol({other.station, other.enrolmentCode}));
    ASSERT_EQ(changed(password(), "три кота в шкафу"), std::nullopt);
    const auto reset = administration.resetPassword("lebedeva");
    ASSERT_TRUE(reset);
    secrets.push_back(reset->password);
    ASSERT_TRUE(administration.revokeStation(window.code));

    const std::string text = log.text();

    for (const char* act : {"signed-in", "password-wrong", "station-enrolled", "password-changed",
             "password-reset", "station-revoked"})
        EXPECT_NE(text.find(act), std::string::npos) << act << '\n' << text;
    for (const std::string& secret : secrets)
        EXPECT_EQ(text.find(secret), std::string::npos) << text;
    EXPECT_EQ(text.find("lebedeva"), std::string::npos) << text;
    EXPECT_EQ(text.find("Лебедева"), std::string::npos) << text;
}

} // namespace okno::tests
