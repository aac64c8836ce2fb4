#include "tests/server/http/http_station.h"

#include <gtest/gtest.h>

namespace okno::tests {

TEST(Session, healthNeedsNone) {
    const RegistryFixture registry;

    const auto reply = request(registry.port(), "GET", "/health");

    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json().at("status"), "ok");
}

TEST(Session, tellsWhoSignedInAndTheWaitPort) {
    RegistryFixture registry;
    HttpStation window(registry, "window", "3");

    const auto reply = window.signIn("lebedeva", registry.passwordOf("lebedeva"));

    ASSERT_EQ(reply.status, 200);
    const auto answer = protocol::signInResponseFromJson(reply.json());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->token.size(), 64U);
    EXPECT_EQ(answer->employee.login, "lebedeva");
    EXPECT_EQ(answer->employee.role, domain::Role::specialist);
    EXPECT_EQ(answer->waitPort, registry.waitPort());
    EXPECT_EQ(answer->serverTime, registry.clock().now());
    EXPECT_EQ(answer->stationKey.size(), 64U);
    EXPECT_EQ(answer->expiresAt, registry.clock().now() + std::chrono::hours(12));
    EXPECT_EQ(answer->offlineDays, 14);
}

TEST(Session, wrongPasswordAndUnknownLoginLookTheSame) {
    RegistryFixture registry;
    HttpStation window(registry, "window", "3");

    const auto wrong = window.signIn("lebedeva", "guess");
    const auto unknown = window.signIn("nobody", "guess");

    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.problem().error.reason, "password-wrong");
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(unknown.body, wrong.body);
}

TEST(Session, anUnknownStationIsRefused) {
    RegistryFixture registry;
    const protocol::SignInRequest message{
        "lebedeva", registry.passwordOf("lebedeva"), domain::StationId(Uuid({7}))};

    const auto reply
        = request(registry.port(), "POST", "/v1/sessions", protocol::toJson(message).dump());

    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.problem().error.reason, "station-unknown");
}

TEST(Session, everyOtherRequestNeedsOne) {
    RegistryFixture registry;
    const std::string blob = "/v1/blobs/" + sha256("x").toString();
    const std::vector<std::pair<std::string, std::string>> requests{{"POST", "/v1/push"},
        {"GET", "/v1/changes"}, {"GET", blob}, {"HEAD", blob}, {"POST", "/v1/uploads"},
        {"DELETE", "/v1/sessions"}, {"GET", "/elsewhere"}};

    for (const auto& [method, path] : requests)
        for (const std::string& token : {std::string(), std::string(64, 'a')}) {
            const auto reply = request(
                registry.port(), method, path, {}, {{"Authorization", "Bearer " + token}});
            EXPECT_EQ(reply.status, 401) << method << path;
        }
    EXPECT_EQ(request(registry.waitPort(), "GET", "/v1/wait?since=x").status, 401);
}

TEST(Session, endsBySigningOut) {
    RegistryFixture registry;
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    ASSERT_EQ(window.get("/v1/changes").status, 200);

    const auto reply = request(registry.port(), "DELETE", "/v1/sessions", {}, window.authorised());

    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(window.get("/v1/changes").status, 401);
}

TEST(Session, runsOutAndOutlivesARestart) {
    RegistryFixture registry;
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");

    registry.stop();
    registry.start();
    EXPECT_EQ(window.get("/v1/changes").status, 200);

    registry.clock().advance(std::chrono::hours(20));
    const auto reply = window.get("/v1/changes");
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.problem().error.reason, "session-unknown");
}

} // namespace okno::tests
