// What an enemy on the network would try first.
#include "tests/server/http/http_station.h"

#include "common/protocol/enrolment.h"
#include "server/app/registry_server.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

namespace {
class Security : public testing::Test {
protected:
    Reply post(const std::string& path, const protocol::Json& body) {
        return request(registry.port(), "POST", path, body.dump());
    }
    Reply enrol(const protocol::Invitation& invitation) {
        return post("/v1/enrolments",
            protocol::toJson(
                protocol::EnrolmentRequest{invitation.station, invitation.enrolmentCode}));
    }
    Reply changePassword(HttpStation& station, const std::string& from, const std::string& to) {
        return post("/v1/password",
            protocol::toJson(protocol::PasswordChange{
                "lebedeva", from, to, station.enrolment.station, station.key}));
    }
    int statusWith(const std::string& authorization) {
        return request(
            registry.port(), "GET", "/v1/changes", {}, {{"Authorization", authorization}})
            .status;
    }

    RegistryFixture registry;
};
} // namespace

TEST_F(Security, aCodeIsTakenOnceAndItsReplayIsRefused) {
    const auto invitation = registry.enrol("window", "3");

    const auto first = enrol(invitation);
    const auto replayed = enrol(invitation);

    ASSERT_EQ(first.status, 200) << first.body;
    const auto answer = protocol::enrolmentAnswerFromJson(first.json());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->stationKey.size(), 64U);
    EXPECT_EQ(replayed.status, 401);
    EXPECT_EQ(replayed.problem().error.reason, "enrolment-code-wrong");
}

TEST_F(Security, aPasswordIsChangedWithoutASession) {
    HttpStation window(registry, "window", "3");
    const std::string old = registry.passwordOf("lebedeva");

    EXPECT_EQ(changePassword(window, old, "short").status, 422);
    EXPECT_EQ(changePassword(window, "guessed", "three cats in a box").status, 401);
    const auto changed = changePassword(window, old, "three cats in a box");

    EXPECT_EQ(changed.status, 204);
    EXPECT_EQ(window.signIn("lebedeva", old).status, 401);
    EXPECT_EQ(window.signIn("lebedeva", "three cats in a box").status, 200);
}

TEST_F(Security, onlyTheTokenItselfIsAToken) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    ASSERT_EQ(statusWith("Bearer " + window.token), 200);
    std::string upper = window.token;
    for (char& sign : upper)
        sign = static_cast<char>(std::toupper(sign));

    for (const std::string& trick : {window.token, "Basic " + window.token,
             "Bearer  " + window.token, "Bearer " + window.token + " x", "Bearer " + upper,
             "Bearer " + window.token.substr(1), "Bearer " + sha256(window.token).toString(),
             "Bearer " + window.key, std::string("Bearer "), std::string("Bearer ' OR 1=1 --")})
        EXPECT_EQ(statusWith(trick), 401) << trick;
}

TEST_F(Security, aStationSpeaksForItselfOnly) {
    HttpStation window(registry, "window", "3");
    HttpStation other(registry, "window", "4");
    window.signIn("lebedeva");
    other.signIn("gusev");

    other.token = window.token;
    const auto pushed = other.push({other.next(sampleRegistration())});
    other.key = window.key;
    const auto signedIn = other.signIn("gusev", registry.passwordOf("gusev"));

    EXPECT_EQ(pushed.status, 403);
    EXPECT_EQ(pushed.problem().error.reason, "station-differs");
    EXPECT_EQ(signedIn.status, 401);
    EXPECT_EQ(signedIn.problem().error.reason, "station-key-wrong");
}

TEST_F(Security, noIdleTimeKeepsASessionAliveByMistake) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    registry.clock().advance(std::chrono::hours(1));

    for (const char* idle : {"", "-1", "0x0", "99999999999999999999", "0 0", "1e1", "3600"}) {
        Headers headers = window.authorised();
        headers["Okno-Idle"] = idle;
        EXPECT_EQ(request(registry.port(), "GET", "/v1/changes", {}, headers).status, 401) << idle;
    }
    Headers present = window.authorised();
    present["Okno-Idle"] = "59";
    EXPECT_EQ(request(registry.port(), "GET", "/v1/changes", {}, present).status, 200);
}

TEST_F(Security, waitingForChangesIsNotBeingThere) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    for (int minute = 1; minute < 60; ++minute) {
        registry.clock().advance(std::chrono::minutes(1));
        ASSERT_EQ(window.get("/v1/changes").status, 200) << minute;
    }

    registry.clock().advance(std::chrono::minutes(1));

    EXPECT_EQ(window.get("/v1/changes").status, 401);
}

TEST_F(Security, aGiantSignInIsRefusedUnread) {
    const protocol::SignInRequest giant{"lebedeva", std::string(1 << 20, 'x'),
        registry.enrol("window", "3").station, std::string(64, '0')};

    const auto reply = post("/v1/sessions", protocol::toJson(giant));

    EXPECT_EQ(reply.status, 413);
}

TEST_F(Security, aRequestHiddenInTheBodyOfAnotherIsNotAnswered) {
    const std::string hidden = "GET /health HTTP/1.1\r\nHost: okno\r\n\r\n";
    const std::string length = "Content-Length: " + std::to_string(hidden.size()) + "\r\n";
    const auto answers = [this](const std::string& headers, const std::string& body) {
        const std::string all = raw(
            registry.port(), "GET /health HTTP/1.1\r\nHost: okno\r\n" + headers + "\r\n" + body);
        int count = 0;
        for (auto at = all.find("HTTP/1.1 "); at != std::string::npos;
             at = all.find("HTTP/1.1 ", at + 1))
            ++count;
        return count;
    };

    EXPECT_EQ(answers("", hidden), 2) << "a request of its own";
    EXPECT_EQ(answers(length, hidden), 1);
    EXPECT_EQ(answers(length, hidden + hidden), 2);
    EXPECT_EQ(answers("Content-Length: 0\r\n" + length, hidden), 1);
    EXPECT_EQ(answers("Transfer-Encoding: gzip, chunked\r\n", hidden), 1);
    EXPECT_EQ(answers(length + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden), 1);
}

TEST_F(Security, aRevokedStationIsToldSoByEveryEndpoint) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    registry.revoke(window.enrolment);
    const std::string blob = "/v1/blobs/" + sha256("x").toString();

    for (const auto& [method, path] : std::vector<std::pair<std::string, std::string>>{
             {"POST", "/v1/push"}, {"GET", "/v1/changes"}, {"GET", blob}, {"PUT", blob},
             {"DELETE", "/v1/sessions"}, {"GET", "/elsewhere"}}) {
        const auto reply = request(registry.port(), method, path, {}, window.authorised());
        EXPECT_EQ(reply.status, 401) << method << path;
        EXPECT_EQ(reply.problem().error.reason, "station-revoked") << method << path;
    }
    EXPECT_EQ(window.signIn("lebedeva", registry.passwordOf("lebedeva")).problem().error.reason,
        "station-revoked");
}

} // namespace okno::tests
